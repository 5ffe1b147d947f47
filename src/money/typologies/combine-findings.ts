/**
 * Joins findings of several rules into one where a typology is made of them.
 * Every `!` in this file reads findings, which have a payment and an account at least, and columns at their payments.
 */

import type { Detection, PaymentColumns } from '../model.ts';
import type { CombinationRule } from '../rules/combination-rules.ts';
import { parameterOf } from '../rules/rule.ts';
import { daysOf } from './found-pattern.ts';
import { DAY_S } from './typology.ts';

/** One finding for each of the leading rule whose first account is named by findings of enough other rules within the days allowed. */
export function combineFindings(
  columns: PaymentColumns,
  detections: readonly Detection[],
  rule: CombinationRule,
): readonly Detection[] {
  const { lead, others } = rule.combines;
  const byAccount = new Map<number, Detection[]>();
  for (const one of detections) {
    if (!others.includes(one.rule)) continue;
    for (const account of one.accounts) {
      const known = byAccount.get(account);
      if (known === undefined) byAccount.set(account, [one]);
      else known.push(one);
    }
  }
  const withinS = parameterOf(rule, 'withinDays') * DAY_S;
  return detections
    .filter((one) => one.rule === lead)
    .flatMap((leading) => {
      const named = byAccount.get(leading.accounts[0]!) ?? [];
      const near = named.filter((other) => silenceS(columns, leading, other) <= withinS);
      if (new Set(near.map((other) => other.rule)).size < parameterOf(rule, 'othersMin')) return [];
      return [joinParts(columns, { rule, leading, near })];
    });
}

/** Seconds between the end of the earlier one of two findings and the start of the later one; below 0 where they overlap. */
function silenceS({ times }: PaymentColumns, one: Detection, other: Detection): number {
  const startOf = (of: Detection): number => times[of.payments[0]!]!;
  const endOf = (of: Detection): number => times[of.payments.at(-1)!]!;
  return Math.max(startOf(one), startOf(other)) - Math.min(endOf(one), endOf(other));
}

function joinParts(
  columns: PaymentColumns,
  of: { rule: CombinationRule; leading: Detection; near: readonly Detection[] },
): Detection {
  const { rule, leading } = of;
  const parts = [leading, ...of.near];
  const payments = [...new Set(parts.flatMap((part) => part.payments))].sort((a, b) => a - b);
  return {
    rule: rule.id,
    version: rule.version,
    payments,
    accounts: [...new Set(parts.flatMap((part) => part.accounts))],
    quantities: {
      payments: payments.length,
      parts: [...new Set(parts.map((part) => part.rule))].join(', '),
      findings: parts.length,
      days: daysOf(columns, payments),
    },
    value: leading.value,
    undetermined: parts.find((part) => part.undetermined !== null)?.undetermined ?? null,
  };
}
