/**
 * Which payment can change what a rule of single accounts says of an account. A rule is asked of an account only then; what is left out here
 * would be found nowhere, so each line holds a condition that the rule itself needs.
 */

import { parameterOf, type Rule } from '../rules/rule.ts';
import { REPEATED_FROM, type RestPlan, type Touch } from './account-facts.ts';

/** Whether one side of a payment can change what a rule says of its account. */
export type Concern = (touch: Touch) => boolean;

const DAY_S = 86_400;

const CONCERNS: Readonly<Record<string, (of: (name: string) => number) => Concern>> = {
  // Cash alone is counted.
  structuring: () => (touch) => touch.isCash,
  // Told at a payment to a new payee, with one of a new payer before it.
  'pass-through': () => (touch) => touch.isOut && touch.isFresh && touch.freshIns > 0,
  // Told within days of waking.
  'dormant-burst': (of) => {
    const burstS = of('burstDays') * DAY_S;
    return (touch) => touch.ins > 0 && touch.outs > 0 && touch.time <= touch.woke + burstS;
  },
  // Pairs of new payers and new payees.
  'hawala-hub': (of) => {
    const pairsMin = of('pairsMin');
    return (touch) => touch.isFresh && touch.freshIns >= pairsMin && touch.freshOuts >= pairsMin;
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
 * Payments of an account of which one more is reason to look again. Rules over months, whose windows move on with every payment, are asked when
 * an account has grown by a tenth, or a day later. Source: chosen; a hundredth bounds the work of one payment.
 */
export function growthOneIn(rule: Rule): number {
  return Object.hasOwn(rule.parameters, 'stepDays') ? 10 : 100;
}

/** Whether a rule has a concern: whether it can be asked of single accounts. */
export function hasConcern(id: string): boolean {
  return Object.hasOwn(CONCERNS, id);
}

/** The concern of a rule; every payment where the rule has none. */
export function concernOf(rule: Rule): Concern {
  return CONCERNS[rule.id]?.((name) => parameterOf(rule, name)) ?? (() => true);
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
