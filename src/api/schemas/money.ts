/** Findings of money: payments, accounts, rules, and what became of rejected payments. */

import Type from 'typebox';
import { closed, nullable, small, text } from './shape.ts';

/** Longest reason of a rejection, in characters. */
const REASON_LENGTH_MAX = 4_000;

/** An exact amount. */
export const AmountView = closed({
  minor: Type.Integer({ description: 'Whole minor units.' }),
  currency: Type.String(),
  decimals: Type.Integer({ description: 'Of the minor unit: 2 for cents.' }),
});

/** A payment of a finding. */
export const MemberPaymentView = closed({
  position: Type.Integer({ description: 'From 1, in order of time; a rejection names it.' }),
  ref: Type.String({ description: 'As in the evidence: `payment:<batch>:<row>`.' }),
  batch: Type.String(),
  row: Type.Integer(),
  locator: nullable(Type.String({ description: 'Its place in a file without rows.' })),
  payer: Type.String({ description: 'Entity of the account.' }),
  payee: Type.String(),
  at: Type.String(),
  paid: AmountView,
  received: AmountView,
  channel: Type.String(),
  place: nullable(Type.String()),
  reference: nullable(Type.String()),
  rejected: Type.Boolean({ description: 'A person rejected it.' }),
});

/** An account of a finding. */
export const MemberAccountView = closed({
  entity: Type.String(),
  bank: Type.String(),
  number: Type.String(),
  holders: Type.Array(
    closed({
      entity: Type.String(),
      name: Type.String(),
      statements: Type.Array(Type.String({ description: 'That say so.' })),
    }),
  ),
});

const Quantities = Type.Record(
  Type.String(),
  Type.Union([Type.Number(), Type.String(), Type.Boolean(), Type.Null()]),
);

/** A rule with its numbers. */
export const RuleView = closed({
  id: Type.String(),
  typology: Type.String(),
  version: Type.String(),
  effectiveFrom: Type.String(),
  title: Type.String(),
  description: Type.String(),
  parameters: Type.Record(
    Type.String(),
    closed({
      value: Type.Number(),
      unit: Type.String(),
      min: Type.Number(),
      max: Type.Number(),
      source: Type.String(),
    }),
  ),
  combines: nullable(
    closed({
      lead: Type.String({ description: 'Rule whose findings it begins with.' }),
      others: Type.Array(Type.String(), { description: 'Rules of which some must name the same account.' }),
    }),
  ),
});

/** What became of a finding after a payment was rejected or restored. */
export const EvaluationView = closed({
  version: Type.Integer(),
  kind: Type.String({ description: 'rejected or restored.' }),
  payment: Type.String({ description: '`payment:<batch>:<row>`.' }),
  reason: Type.String(),
  by: Type.String(),
  byName: nullable(Type.String()),
  at: Type.String(),
  outcome: Type.String({ description: 'holds, weaker, no-longer-holds or undetermined.' }),
  because: Type.String(),
  sentence: nullable(Type.String({ description: 'What the rule says now.' })),
  quantities: nullable(Quantities),
  payments: Type.Integer({ description: 'That the rule still finds in one pattern.' }),
});

/** A finding of money as a whole; the finding itself, with its decisions, is at /findings/{id}. */
export const MoneyFindingView = closed({
  id: Type.String(),
  sentence: Type.String(),
  state: Type.String(),
  version: Type.Integer({ description: 'What the next decision must name.' }),
  rule: nullable(RuleView),
  windowDays: nullable(Type.Integer({ description: 'Where the run set another than the rule’s own.' })),
  sideInputs: Type.Array(
    closed({
      id: Type.String(),
      kind: Type.String(),
      fileName: Type.String(),
      importedAt: Type.String(),
      source: Type.String({ description: 'Id of its source.' }),
    }),
    { description: 'That its rule read; a rejected payment is looked at with the same ones.' },
  ),
  quantities: Quantities,
  value: AmountView,
  firstAt: Type.String(),
  lastAt: Type.String(),
  paymentsTotal: Type.Integer(),
  payments: Type.Array(MemberPaymentView),
  next: nullable(Type.Integer({ description: 'The `after` of the following page; null at the end.' })),
  accounts: Type.Array(MemberAccountView, { description: 'In the order of the sentence.' }),
  evaluations: Type.Array(EvaluationView, { description: 'Oldest first.' }),
  evaluationVersion: Type.Integer({ description: 'What the next rejection must name.' }),
  related: Type.Array(
    closed({
      id: Type.String(),
      rule: Type.String(),
      sentence: Type.String(),
      state: Type.String(),
      sharedPayments: Type.Integer(),
      sharedAccounts: Type.Integer(),
    }),
  ),
  supersededBy: nullable(Type.String({ description: 'The grown finding that took its place.' })),
  supersedes: Type.Array(Type.String()),
});

/** A rejection as it is sent. */
export const RejectionBody = closed({
  kind: Type.Union([Type.Literal('rejected'), Type.Literal('restored')]),
  position: small('The payment, by its position in the finding.', 1),
  reason: text({ max: REASON_LENGTH_MAX, description: 'Why, in your own words.' }),
  version: small('The `evaluationVersion` of the finding that you saw.'),
});
