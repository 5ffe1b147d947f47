/**
 * Which payment can change what a rule of single accounts says of an account. A rule is asked of an account only then; what is left out here
 * would be found nowhere, so each line holds a condition that the rule itself needs.
 */

import { parameterOf, type Rule } from '../rules/rule.ts';
import { type KeptMoney, openNearness } from '../typologies/near-threshold.ts';
import { REPEATED_FROM, type RestPlan, type Touch } from './account-facts.ts';
import type { Patience } from './due-accounts.ts';

/** Whether one side of a payment can change what a rule says of its account. */
export type Concern = (touch: Touch) => boolean;

const DAY_S = 86_400;
const HOUR_S = 3_600;

const CONCERNS: Readonly<Record<string, (of: (name: string) => number, money: KeptMoney) => Concern>> = {
  // Told at cash just below a threshold; other cash only makes it less telling.
  structuring: (of, money) => {
    const isNear = openNearness(money, of('belowShare'));
    return (touch) => touch.isCash && isNear(touch);
  },
  // Told at a payment to a new payee, with one of a new payer within hours before it.
  'pass-through': (of) => {
    const windowS = of('windowHours') * HOUR_S;
    return (touch) => touch.isOut && touch.isFresh && touch.freshInAt >= touch.time - windowS;
  },
  // Told within days of waking.
  'dormant-burst': (of) => {
    const burstS = of('burstDays') * DAY_S;
    return (touch) => touch.ins > 0 && touch.outs > 0 && touch.time <= touch.woke + burstS;
  },
  // Pairs of a new payer and, within hours, a new payee.
  'hawala-hub': (of) => {
    const [pairsMin, holdS] = [of('pairsMin'), of('holdHours') * HOUR_S];
    return (touch) =>
      touch.isOut &&
      touch.isFresh &&
      touch.freshInAt >= touch.time - holdS &&
      touch.freshIns >= pairsMin &&
      touch.freshOuts >= pairsMin;
  },
  // Payers who pay again and again, and one payee who is paid more than once.
  'extortion-collection': (of) => {
    const payersMin = of('paymentsMin') < REPEATED_FROM ? 0 : of('payersMin');
    const insMin = of('payersMin') * of('paymentsMin');
    const areRepeated = of('paymentsMin') > 1 && of('onwardMin') > 1;
    return (touch) =>
      touch.ins >= insMin &&
      touch.outs > 0 &&
      touch.regularPayers >= payersMin &&
      (touch.isKnown || !areRepeated);
  },
  // Told at a payment out of a new account that many paid.
  'fundraising-burst': (of) => {
    const [newS, donorsMin] = [of('newDays') * DAY_S, of('donorsMin')];
    return (touch) =>
      (touch.isOut || touch.hasTwin) &&
      touch.outs > 0 &&
      touch.ins >= donorsMin &&
      touch.time <= touch.first + newS;
  },
};

/**
 * When a rule is asked again of an account: once its payments have grown by a hundredth, or a day later. A rule over months, whose windows move
 * on with every payment, is asked after a tenth more, or a tenth of the days by which its windows move. Source: chosen; a hundredth bounds the
 * work of one payment.
 */
export function patienceOf({ parameters }: Rule): Patience {
  const stepDays = parameters['stepDays']?.value;
  if (stepDays === undefined) return { growthOneIn: 100, waitMaxS: DAY_S };
  return { growthOneIn: 10, waitMaxS: Math.max(DAY_S, (stepDays * DAY_S) / 10) };
}

/** Whether a rule has a concern: whether it can be asked of single accounts. */
export function hasConcern(id: string): boolean {
  return Object.hasOwn(CONCERNS, id);
}

/** The concern of a rule; every payment where the rule has none. Currencies may be added to `money` later. */
export function concernOf(rule: Rule, money: KeptMoney): Concern {
  return CONCERNS[rule.id]?.((name) => parameterOf(rule, name), money) ?? (() => true);
}

/** What rests mean to these rules. */
export function restPlanOf(rules: readonly Rule[], first: number): RestPlan {
  const rule = rules.find(({ id }) => id === 'dormant-burst');
  if (rule === undefined) return { restS: Number.POSITIVE_INFINITY, since: first };
  const unseenRests = parameterOf(rule, 'unseenRests') === 1;
  return {
    restS: parameterOf(rule, 'restDays') * DAY_S,
    since: unseenRests ? first : Number.POSITIVE_INFINITY,
  };
}
