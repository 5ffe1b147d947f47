/** What is asked of a detection and what it comes to: the same schemas for requests, answers and stored rows. */

import Type from 'typebox';
import { closed, nullable } from '../schemas/shape.ts';
import { dayOrInstant } from '../schemas/time.ts';

/** What a detection is asked. */
export const DetectionAsked = closed({
  from: Type.Optional(dayOrInstant('Only payments from then on.')),
  to: Type.Optional(dayOrInstant('Only payments before then; a day is taken whole.')),
  windowDays: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 60, description: 'Longest pattern; the rules’ own when left out.' }),
  ),
});

const RuleNote = closed({
  rule: Type.String(),
  because: Type.String({ description: 'In words; what is lacking stands before a colon.' }),
});
const DistrictSeason = closed({
  rule: Type.String(),
  version: Type.String(),
  district: Type.String(),
  commodity: Type.String(),
  months: Type.Integer(),
  from: Type.String({ description: 'First month, YYYY-MM.' }),
  to: Type.String(),
  accountsMin: Type.Integer({ description: 'Accounts behind the least month.' }),
  correlation: Type.Number({ description: 'With the season, once the licit calendar is taken out.' }),
  p: Type.Number(),
  value: closed({ minor: Type.Number(), currency: Type.String() }),
  sentence: Type.String(),
});

/** What a detection came to. */
export const DetectionResult = closed({
  batches: Type.Integer({ description: 'That were looked at.' }),
  payments: Type.Integer(),
  accounts: Type.Integer(),
  found: Type.Integer({ description: 'Patterns.' }),
  added: Type.Integer({ description: 'New findings.' }),
  grown: Type.Integer({
    description: 'Of these, those that took the place of a smaller one, or follow one that is decided.',
  }),
  known: Type.Integer({ description: 'Found before, as they are.' }),
  folded: Type.Integer({ description: 'Inside a finding that is there.' }),
  tooLarge: Type.Integer({ description: 'Patterns of more payments than a finding can name.' }),
  undetermined: Type.Array(
    closed({
      rule: Type.String(),
      bound: Type.String({
        description:
          'hub-payments, busy-account, paths, exchange-rate, history-days, silence-days or resource-accounts.',
      }),
      limit: Type.Integer(),
      accounts: Type.Integer({ description: 'At which the rule could not look everywhere.' }),
      examples: Type.Array(Type.String({ description: 'Entity of an account.' })),
    }),
  ),
  notRun: Type.Array(Type.String({ description: 'Rules that are not used.' })),
  lacking: Type.Array(RuleNote, { description: 'Rules that were not run for want of a side input.' }),
  without: Type.Array(RuleNote, { description: 'What rules that ran left out, or had to do without.' }),
  sideInputs: Type.Array(closed({ id: Type.String(), kind: Type.String(), entries: Type.Integer() }), {
    description: 'That were in force.',
  }),
  districts: Type.Array(DistrictSeason, {
    description:
      'Of districts and months, ten accounts or more behind each: no finding, and nothing of any account.',
  }),
  rules: Type.Array(closed({ id: Type.String(), version: Type.String() })),
});

/** A stored result, or null. */
export const StoredDetection = nullable(DetectionResult);

/** A stored result as it is told now: what runs of earlier versions did not keep is empty. */
export function completeDetection(result: unknown): unknown {
  const kept = { lacking: [], without: [], sideInputs: [], districts: [] };
  return typeof result === 'object' && result !== null ? { ...kept, ...result } : result;
}
