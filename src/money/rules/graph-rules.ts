/** T01 to T08 as data: how the rules of the payment graph are delivered. */

import type { Rule, RuleParameter } from './rule.ts';

const DEFINITION = 'definition of the typology';
const TUNED = 'calibrated on the tuning seeds of the synthetic economy';
const EFFECTIVE_FROM = '2026-11-23';

/** Which payments are edges of the graph that T01 to T08 search; the other payments count as traffic of their accounts. */
export const EDGE_RULE: Rule = {
  id: 'graph-edges',
  typology: 'T01-T08',
  version: '1.3.0',
  effectiveFrom: EFFECTIVE_FROM,
  title: 'Payments that may belong to a pattern',
  description:
    'A payment may belong to a pattern when its two accounts have only begun to pay one another, when it is several times what its payer usually pays and its payee usually receives, and when it is not a card payment: regular relations, everyday amounts and purchases are left out. So are the first days of all payments, in which every relation looks new and nothing is usual yet.',
  parameters: {
    windowDays: days(30, 60, 'rings of the AMLworld data last 10 to 56 days (medians by pattern)'),
    spanWindows: times(
      2,
      'attempts of AMLworld last up to two windows; what goes on for longer is business as usual',
    ),
    learnDays: days(4, 60, TUNED),
    knownAfterDays: days(30, 400, 'wages and rents have been paid once by then'),
    knownPairs: flag(0, TUNED),
    newWithinDays: days(1, 60, TUNED),
    historyDays: days(60, 400, 'two months, so that monthly relations stay known'),
    cards: flag(0, 'card payments reach merchants only'),
    usualDays: days(30, 400, TUNED),
    usualPriorCount: payments(4, TUNED),
    eachTimesMin: times(1.2, TUNED),
    bothTimesMin: times(20, TUNED),
    amountSpread: nats(
      1.3,
      "standard deviation of the logarithm of an account's amounts, about that of the synthetic economy",
    ),
    closenessMin: nats(0.005, 'half of one in a hundred: fees and rounding'),
    chanceMin: share(0.001, 'amounts have heavier tails than a normal distribution; tuned'),
  },
};

/** The rules T01 to T08 in the order of their typologies. */
export const GRAPH_RULE_DATA: readonly Rule[] = [
  graphRule({
    id: 'fan-in',
    typology: 'T01',
    title: 'Many payers, one payee',
    description:
      'Several accounts that never paid an account before pay it within the window, each an amount that it hardly ever pays, and the account is hardly ever paid so.',
    parameters: { ...fan({ nats: 13, frequency: 0, member: 0.5, unevenness: 0 }), ...account(60, 100) },
  }),
  graphRule({
    id: 'fan-out',
    typology: 'T02',
    title: 'One payer, many payees',
    description:
      'An account pays several accounts that it never paid before, within the window, amounts that it hardly ever pays and they are hardly ever paid. Amounts nearly alike are left out: so are wages, shares and refunds paid.',
    parameters: { ...fan({ nats: 15, frequency: 2, member: 1, unevenness: 0.12 }), ...account(60, 100) },
  }),
  graphRule({
    id: 'gather-scatter',
    typology: 'T03',
    title: 'Gathered, then scattered',
    description:
      'An account is paid by several others, and afterwards pays about as much to several others, in amounts that those hardly ever pay or are paid.',
    parameters: {
      partiesMin: accounts(2, 'AMLworld, section 3.2: two or more'),
      natsMin: nats(18, TUNED),
      cleanShareMin: share(0.85, TUNED),
      ...kept(0.9, 1, 'AMLSim margin ratio of 0.1; nothing is added on the way'),
      ...account(12, 120),
    },
  }),
  graphRule({
    id: 'scatter-gather',
    typology: 'T04',
    title: 'Scattered, then gathered',
    description:
      'An account pays several others, and each of them pays about as much on to one and the same account.',
    parameters: {
      ...middles(2, { nats: 7, holdDays: 30 }),
      ...kept(0.88, 1.02, TUNED),
      ...account(100, 400),
    },
  }),
  graphRule({
    id: 'cycle',
    typology: 'T05',
    title: 'Money that comes back',
    description:
      'Money passes from account to account in order of time and comes back to where it set out. Where it is told so, rings whose payments keep no order of time are found as well.',
    parameters: {
      ...path({ nats: 14, shortestNats: 14, hopsMin: 3, hopsMax: 10 }),
      ...kept(0.88, 1.01, TUNED),
      returnedMin: share(0.7, TUNED),
      returnedMax: share(1.02, TUNED),
      anyOrder: flag(
        0,
        'on the tuning seeds, rings that keep no order were never right; those of AMLSim keep none',
      ),
      ringHopsMax: payments(
        6,
        'bound of the work: rings in any order have many more ways than those in order',
      ),
      orderTimesMax: times(1.25, TUNED),
      ...account(100, 1000),
    },
  }),
  graphRule({
    id: 'chain',
    typology: 'T06',
    title: 'Money handed on from account to account',
    description:
      'Money passes over several accounts in order of time, each keeping little of it, and does not come back. The shortest chains have to surprise by more.',
    parameters: {
      ...path({ nats: 12, shortestNats: 17, hopsMin: 3, hopsMax: 10 }),
      ...kept(0.86, 1.01, 'T06: out/in from 0.8 to 1.05; tuned to a narrower band'),
      ...account(40, 400),
    },
  }),
  graphRule({
    id: 'bipartite',
    typology: 'T07',
    title: 'The same payers, the same payees',
    description: 'Several accounts each pay the same several others, which otherwise have little traffic.',
    parameters: {
      sideMin: accounts(2, DEFINITION),
      densityMin: share(0.5, TUNED),
      ...account(40, 60),
    },
  }),
  graphRule({
    id: 'stack',
    typology: 'T08',
    title: 'Handed on side by side in two layers',
    description:
      'Several accounts pay several accounts in the middle, which hand the money on to several others.',
    parameters: { ...middles(3, { nats: 25, holdDays: 20 }), ...kept(0.92, 1.02, TUNED), ...account(60, 60) },
  }),
];

function graphRule(rule: Omit<Rule, 'version' | 'effectiveFrom'>): Rule {
  return { ...rule, version: '1.3.0', effectiveFrom: EFFECTIVE_FROM };
}

function fan(least: {
  readonly nats: number;
  readonly frequency: number;
  readonly member: number;
  readonly unevenness: number;
}): Rule['parameters'] {
  return {
    partiesMin: accounts(3, 'AMLworld, section 3.2: two or more; tuned upwards'),
    edgeShareMin: share(0.1, TUNED),
    memberNatsMin: nats(least.member, TUNED),
    natsMin: nats(least.nats, TUNED),
    frequencyNatsMin: nats(least.frequency, TUNED),
    orderTimesMax: times(2, 'parts of one sum, each from half to double of the last one; tuned'),
    unevennessMin: nats(least.unevenness, TUNED),
  };
}

function account(hubEdges: number, traffic: number): Rule['parameters'] {
  return {
    hubEdgesMax: payments(hubEdges, 'bound of the work at one account'),
    trafficMax: payments(traffic, TUNED),
  };
}

function middles(
  least: number,
  tuned: { readonly nats: number; readonly holdDays: number },
): Rule['parameters'] {
  return {
    middlesMin: accounts(least, 'GFP, arXiv:2402.08593: two or more'),
    natsMin: nats(tuned.nats, TUNED),
    holdDays: days(tuned.holdDays, 60, TUNED),
  };
}

function path(tuned: {
  readonly nats: number;
  readonly shortestNats: number;
  readonly hopsMin: number;
  readonly hopsMax: number;
}): Rule['parameters'] {
  return {
    natsMin: nats(tuned.nats, TUNED),
    shortestNatsMin: nats(tuned.shortestNats, TUNED),
    hopsMin: payments(tuned.hopsMin, DEFINITION),
    hopsMax: payments(tuned.hopsMax, 'AMLworld and GFP: ten at most'),
    holdDays: days(30, 60, TUNED),
    stepsMax: payments(20_000, 'bound of the work for one payment'),
  };
}

function kept(least: number, most: number, source: string): Rule['parameters'] {
  return { keptMin: share(least, source), keptMax: share(most, source) };
}

function days(value: number, max: number, source: string): RuleParameter {
  return { value, unit: 'days', min: 0, max, source };
}

function share(value: number, source: string): RuleParameter {
  return { value, unit: 'share', min: 0, max: 1000, source };
}

function times(value: number, source: string): RuleParameter {
  return { value, unit: 'times', min: 0, max: 1e6, source };
}

function nats(value: number, source: string): RuleParameter {
  return { value, unit: 'nats', min: 0, max: 1000, source };
}

function flag(value: number, source: string): RuleParameter {
  return { value, unit: 'flag', min: 0, max: 1, source };
}

function accounts(value: number, source: string): RuleParameter {
  return { value, unit: 'accounts', min: 1, max: 1_000_000, source };
}

function payments(value: number, source: string): RuleParameter {
  return { value, unit: 'payments', min: 0, max: 1e9, source };
}
