/** Turns the rules T01 to T08 into what the engine is told. */

import { assert } from '../../base/index.ts';
import { type GraphRule, type GraphSettings, WINDOW_DAYS_MAX, WINDOW_DAYS_MIN } from '../graph/settings.ts';
import { parameterOf, type Rule } from './rule.ts';

const DAY_S = 86_400;

/** What a run is about. */
export interface GraphRunPlan {
  readonly edgeRule: Rule;
  readonly rules: readonly Rule[];
  /** From 1 to 60; the one of the rule by default. */
  readonly windowDays?: number | undefined;
  /** First payment that is known, in seconds, and how long the payments go on; without it, relations are known from the start. */
  readonly known?: { readonly from: number; readonly lengthS: number } | undefined;
}

/** Of a short table, the part that is only learnt from. Source: chosen, so that ten days still leave seven to look at. */
const LEARNT_SHARE = 0.25;

/** The settings of a run. */
export function graphSettings(plan: GraphRunPlan): GraphSettings {
  const { edgeRule, rules, known } = plan;
  const windowDays = plan.windowDays ?? parameterOf(edgeRule, 'windowDays');
  assert(windowDays >= WINDOW_DAYS_MIN && windowDays <= WINDOW_DAYS_MAX, 'a window of 1 to 60 days');
  const windowS = windowDays * DAY_S;
  const since = (name: string): number =>
    (known?.from ?? 0) +
    Math.floor(Math.min(parameterOf(edgeRule, name) * DAY_S, (known?.lengthS ?? 0) * LEARNT_SHARE));
  const read = (id: GraphRule) => reader(ruleOf(rules, id));
  return {
    windowS,
    knownFrom: since('knownAfterDays'),
    spanS: parameterOf(edgeRule, 'spanWindows') * windowS,
    edge: {
      windowS,
      since: since('learnDays'),
      newWithinS: parameterOf(edgeRule, 'newWithinDays') * DAY_S,
      historyS: parameterOf(edgeRule, 'historyDays') * DAY_S,
      knownPairs: parameterOf(edgeRule, 'knownPairs') === 1,
      cards: parameterOf(edgeRule, 'cards') === 1,
      usualS: parameterOf(edgeRule, 'usualDays') * DAY_S,
      usualPriorCount: parameterOf(edgeRule, 'usualPriorCount'),
      eachTimesMin: parameterOf(edgeRule, 'eachTimesMin'),
      bothTimesMin: parameterOf(edgeRule, 'bothTimesMin'),
    },
    surprise: {
      amountSpread: parameterOf(edgeRule, 'amountSpread'),
      closenessMin: parameterOf(edgeRule, 'closenessMin'),
      chanceMin: parameterOf(edgeRule, 'chanceMin'),
    },
    fanIn: fan(read('fan-in')),
    fanOut: fan(read('fan-out')),
    gatherScatter: {
      ...account(read('gather-scatter')),
      ...kept(read('gather-scatter')),
      ...parties(read('gather-scatter')),
      natsMin: read('gather-scatter')('natsMin'),
      cleanShareMin: read('gather-scatter')('cleanShareMin'),
    },
    scatterGather: middles(read('scatter-gather')),
    cycle: {
      ...path(read('cycle')),
      returnedMin: read('cycle')('returnedMin'),
      returnedMax: read('cycle')('returnedMax'),
      anyOrder: read('cycle')('anyOrder') === 1,
      ringHopsMax: read('cycle')('ringHopsMax'),
      orderTimesMax: read('cycle')('orderTimesMax'),
    },
    chain: path(read('chain')),
    bipartite: {
      ...account(read('bipartite')),
      densityMin: read('bipartite')('densityMin'),
      sideMin: read('bipartite')('sideMin'),
    },
    stack: middles(read('stack')),
  };
}

type Read = (name: string) => number;

/** The one rule of an id. */
export function ruleOf(rules: readonly Rule[], id: string): Rule {
  const rule = rules.find((one) => one.id === id);
  assert(rule !== undefined, `the rule ${id} is among the rules of the run`);
  return rule;
}

function reader(rule: Rule): Read {
  return (name) => parameterOf(rule, name);
}

function account(read: Read) {
  return { hubEdgesMax: read('hubEdgesMax'), trafficMax: read('trafficMax') };
}

function parties(read: Read) {
  return { partiesMin: read('partiesMin') };
}

function kept(read: Read) {
  return { keptMin: read('keptMin'), keptMax: read('keptMax') };
}

function fan(read: Read) {
  return {
    ...account(read),
    ...parties(read),
    edgeShareMin: read('edgeShareMin'),
    memberNatsMin: read('memberNatsMin'),
    natsMin: read('natsMin'),
    frequencyNatsMin: read('frequencyNatsMin'),
    orderTimesMax: read('orderTimesMax'),
    unevennessMin: read('unevennessMin'),
  };
}

function middles(read: Read) {
  return {
    ...account(read),
    ...kept(read),
    natsMin: read('natsMin'),
    middlesMin: read('middlesMin'),
    holdS: read('holdDays') * DAY_S,
  };
}

function path(read: Read) {
  return {
    ...account(read),
    ...kept(read),
    natsMin: read('natsMin'),
    shortestNatsMin: read('shortestNatsMin'),
    hopsMin: read('hopsMin'),
    hopsMax: read('hopsMax'),
    holdS: read('holdDays') * DAY_S,
    stepsMax: read('stepsMax'),
  };
}
