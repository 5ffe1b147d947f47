/** Codes of money read into closed lists, so that each has its words in both languages. */

/** Ways in which money moves. */
export const CHANNELS = [
  'unknown',
  'cash',
  'cheque',
  'card',
  'ach',
  'wire',
  'crypto',
  'reinvestment',
  'mobile-money',
  'agent',
  'trade',
] as const;

/** Reads a channel; null for one without words. */
export function channelOf(code: string): (typeof CHANNELS)[number] | null {
  return CHANNELS.find((channel) => channel === code) ?? null;
}

/** Rules that the console has words for. */
export const MONEY_RULES = [
  'graph-edges',
  'fan-in',
  'fan-out',
  'gather-scatter',
  'scatter-gather',
  'cycle',
  'chain',
  'bipartite',
  'stack',
  'structuring',
  'pass-through',
  'dormant-burst',
  'hawala-mirror',
  'hawala-hub',
  'extortion-collection',
  'fundraising-burst',
  'ransom',
  'charity-diversion',
  'trade-misinvoicing',
  'commodity-season',
  'travel',
  'listed-proximity',
  'shared-resource',
  'hub-with-collection',
  'collection-near-listed',
] as const;

/** A rule that the console has words for. */
export type MoneyRule = (typeof MONEY_RULES)[number];

/** Reads a rule; null for one without words. */
export function moneyRuleOf(id: string): MoneyRule | null {
  return MONEY_RULES.find((rule) => rule === id) ?? null;
}

/** Units of the numbers of rules. */
const UNITS = [
  'days',
  'hours',
  'payments',
  'accounts',
  'share',
  'times',
  'factor',
  'ways',
  'flag',
  'nats',
  'reference currency',
  'regions',
  'months',
  'pairs',
  'rules',
  'permutations',
  'indicators',
  'places',
  'seed',
  'invoices',
] as const;

/** Reads a unit; null for one without words. */
export function unitOf(unit: string): (typeof UNITS)[number] | null {
  return UNITS.find((known) => known === unit) ?? null;
}

const OUTCOMES = ['holds', 'weaker', 'no-longer-holds', 'undetermined'] as const;

/** How a finding stands after payments were rejected. */
export type Outcome = (typeof OUTCOMES)[number];

/** Reads an outcome; one that is not known cannot be told. */
export function outcomeOf(code: string): Outcome {
  return OUTCOMES.find((outcome) => outcome === code) ?? 'undetermined';
}

const BOUNDS = [
  'hub-payments',
  'busy-account',
  'paths',
  'exchange-rate',
  'history-days',
  'silence-days',
  'resource-accounts',
] as const;

/** Reads the bound at which a rule could not tell; null for one without words. */
export function boundOf(code: string): (typeof BOUNDS)[number] | null {
  return BOUNDS.find((bound) => bound === code) ?? null;
}
