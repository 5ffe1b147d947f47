/** What is told of a finding of money. */

import type { Static } from 'typebox';
import { fault } from '../base/index.ts';
import { type FindingId, listSuccessions, readFinding } from '../findings/index.ts';
import {
  type Amount,
  type Evaluation,
  findContexts,
  listEvaluations,
  listMemberAccounts,
  listMemberPayments,
  listRelatedFindings,
  type MemberPayment,
  readMoneyFinding,
  rejectedPlaces,
  ruleIn,
} from '../money/index.ts';
import type { Transaction } from '../store/index.ts';
import { colleagueNames, type NameOf } from './describe-finding.ts';
import { notFound } from './error-reply.ts';
import type { EvaluationView, MemberPaymentView, MoneyFindingView } from './schemas/money.ts';

/** Findings beside one that are told at most. */
const RELATED_MAX = 50;

/** Describes a finding with one page of its payments. */
export async function describeMoneyFinding(
  tx: Transaction,
  id: FindingId,
  page: { readonly after: number; readonly limit: number },
): Promise<Static<typeof MoneyFindingView>> {
  const [finding, money] = [await readFinding(tx, id), await readMoneyFinding(tx, id)];
  if (finding === null || money === null) throw notFound();
  const evaluations = await listEvaluations(tx, id);
  const payments = await listMemberPayments(tx, id, page);
  const last = payments.at(-1)?.position ?? money.payments;
  const successions = await listSuccessions(tx, id);
  const nameOf = await colleagueNames(tx);
  const rejected = new Set(rejectedPlaces(evaluations).map(({ batch, row }) => `${batch}:${row}`));
  return {
    ...{ id, sentence: finding.sentence, state: finding.state, version: finding.version },
    rule: describeRule(money.rules, money.ruleId),
    windowDays: money.rules.windowDays,
    sideInputs: (await findContexts(tx, money.contexts)).map((context) => ({
      ...{ id: context.id, kind: context.kind, fileName: context.fileName, source: context.sourceId },
      importedAt: context.importedAt.toISOString(),
    })),
    quantities: { ...finding.quantities },
    value: describeAmount(money.value, money.valueDecimals),
    firstAt: money.firstAt.toISOString(),
    lastAt: money.lastAt.toISOString(),
    paymentsTotal: money.payments,
    payments: payments.map((payment) => describePayment(payment, rejected)),
    next: last < money.payments ? last : null,
    accounts: (await listMemberAccounts(tx, money)).map(({ entityId, bank, number, holders }) => ({
      ...{ entity: entityId, bank, number },
      holders: holders.map((holder) => ({
        ...{ entity: holder.entityId, name: holder.name },
        statements: [...holder.statements],
      })),
    })),
    evaluations: evaluations.map((evaluation) => describeEvaluation(evaluation, nameOf)),
    evaluationVersion: evaluations.at(-1)?.version ?? 0,
    related: (await listRelatedFindings(tx, money, RELATED_MAX)).map(({ ruleId, ...related }) => ({
      ...related,
      rule: ruleId,
    })),
    supersededBy: successions.find(({ findingId }) => findingId === id)?.successor ?? null,
    supersedes: successions.filter(({ successor }) => successor === id).map(({ findingId }) => findingId),
  };
}

/** A rule of a set as it was, with its parameters; null where it is none of the known ones any more. */
export function describeRule(
  ...[set, id]: Parameters<typeof ruleIn>
): Static<typeof MoneyFindingView>['rule'] {
  const rule = ruleIn(set, id);
  if (rule === null) return null;
  const parameters = Object.entries(rule.parameters).map(([name, { value, unit, min, max, source }]) => [
    name,
    { value, unit, min, max, source },
  ]);
  const { typology, version, effectiveFrom, title, description, combines } = rule;
  return {
    id,
    typology,
    version,
    effectiveFrom,
    title,
    description,
    combines: combines === undefined ? null : { lead: combines.lead, others: [...combines.others] },
    parameters: Object.fromEntries(parameters),
  };
}

/** An evaluation with the payment that it names. */
export function describeEvaluation(evaluation: Evaluation, nameOf: NameOf): Static<typeof EvaluationView> {
  const { version, kind, place, batchId, reason, by, outcome, because, sentence, payments } = evaluation;
  return {
    ...{ version, kind, payment: `payment:${batchId}:${place.row}`, reason, by, byName: nameOf(by) },
    at: evaluation.at.toISOString(),
    ...{ outcome, because, sentence, payments },
    quantities: evaluation.quantities === null ? null : { ...evaluation.quantities },
  };
}

function describePayment(
  payment: MemberPayment,
  rejected: ReadonlySet<string>,
): Static<typeof MemberPaymentView> {
  const { position, batchId, row, locator, payer, payee, channel, place, reference } = payment;
  return {
    ...{ position, ref: `payment:${batchId}:${row}`, batch: batchId, row, locator, payer, payee },
    at: payment.at.toISOString(),
    paid: describeAmount(payment.paid, payment.paidDecimals),
    received: describeAmount(payment.received, payment.receivedDecimals),
    ...{ channel, place, reference, rejected: rejected.has(`${payment.batch}:${row}`) },
  };
}

function describeAmount({ minor, currency }: Amount, decimals: number) {
  if (!Number.isSafeInteger(minor)) throw fault('INTERNAL', 'an amount is not exact');
  return { minor, currency, decimals };
}
