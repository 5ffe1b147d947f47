/** Findings of money: one as a whole, and payments of it that a person rejects or restores. */

import Type from 'typebox';
import { fault } from '../../base/index.ts';
import { PATTERN_PARTS_MAX, parseFindingId } from '../../findings/index.ts';
import { rejectPayment } from '../../money/index.ts';
import { colleagueNames, nameConflict } from '../describe-finding.ts';
import { describeEvaluation, describeMoneyFinding } from '../describe-money.ts';
import { readerRoute } from '../route.ts';
import { EvaluationView, MoneyFindingView, RejectionBody } from '../schemas/money.ts';
import { closed, id } from '../schemas/shape.ts';

/** Payments of one page when nothing is said; as many as a graph is drawn of at most. */
const PAYMENTS_SHOWN = 5_000;
const params = closed({ id: id('Id of a finding.') });

/** Reads a finding of money. */
export const readMoneyFindingRoute = readerRoute({
  method: 'GET',
  path: '/money/findings/{id}',
  summary:
    'A finding of money: rule, payments, accounts with their holders, rejected payments, findings beside it',
  description:
    'Payments are in order of time, 5,000 a page unless it is said otherwise. The finding itself, with its decisions and what you may do ' +
    'with it, is at /findings/{id}.',
  tag: 'Money',
  policy: { kind: 'guarded', action: 'findings:read', personalData: true },
  audit: { kind: 'recorded', subject: 'id' },
  input: {
    params,
    query: closed({
      after: Type.Optional(
        Type.Integer({
          minimum: 0,
          maximum: PATTERN_PARTS_MAX,
          default: 0,
          description: 'The `next` of the page before.',
        }),
      ),
      limit: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: PAYMENTS_SHOWN,
          default: PAYMENTS_SHOWN,
          description: 'Payments returned.',
        }),
      ),
    }),
  },
  output: MoneyFindingView,
  run: async ({ tx, trail }, { params: { id: findingId }, query }) => {
    const page = { after: query.after ?? 0, limit: query.limit ?? PAYMENTS_SHOWN };
    const described = await describeMoneyFinding(tx, parseFindingId(findingId), page);
    trail.shown([
      described.id,
      ...described.accounts.map(({ entity }) => entity),
      ...described.payments.map(({ ref }) => ref),
    ]);
    return described;
  },
});

/** Rejects or restores a payment. */
export const rejectPaymentRoute = readerRoute({
  method: 'POST',
  path: '/money/findings/{id}/rejections',
  summary: 'Reject a payment of a finding, or restore it: the rule looks again at what remains',
  description:
    'The rule that found it, in the same version with the same parameters, is run again over the payments of its accounts without those ' +
    'that are rejected. What it says is appended; the finding stays as it was found, and nothing is decided by it.',
  tag: 'Money',
  policy: { kind: 'guarded', action: 'findings:decide', personalData: true },
  audit: { kind: 'recorded', subject: 'id' },
  role: 'writer',
  input: { params, body: RejectionBody },
  output: EvaluationView,
  status: 201,
  run: async ({ state, reader, tx, trail }, { params: { id: findingId }, body }) => {
    if (reader.kind !== 'person') throw fault('NOT_ALLOWED', 'A rejection needs a named person.');
    const evaluation = await nameConflict(tx, () =>
      rejectPayment(tx, state.deps.clock, {
        ...{ findingId: parseFindingId(findingId), kind: body.kind, position: body.position },
        ...{ version: body.version, reason: body.reason, by: reader.personId },
      }),
    );
    const described = describeEvaluation(evaluation, await colleagueNames(tx));
    trail.shown([described.payment]);
    return described;
  },
});
