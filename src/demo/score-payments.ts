/** What the rules found among invented payments, held against what was planted. */

import { readPaymentEvidenceId } from '../money/index.ts';
import type { PlantedRows } from './economy/invent-payments.ts';

/** At least this share of a planted pattern in one finding: found. As in the measured accuracy of the rules. */
const FOUND_SHARE = 0.5;

/** A finding as it is scored. */
export interface ScoredPattern {
  readonly rule: { readonly id: string };
  /** Ids of payments. */
  readonly evidence: readonly string[];
}

/** The findings counted. */
export interface PaymentsScore {
  readonly findings: number;
  /** By rule, the most frequent first. */
  readonly rules: readonly { readonly rule: string; readonly findings: number }[];
  readonly planted: number;
  /** Planted patterns of which one finding names at least half of the payments. */
  readonly found: number;
  /** Findings that name no payment of a planted pattern. */
  readonly besides: number;
}

/** Scores the findings over one batch of payments. */
export function scorePayments(
  planted: readonly PlantedRows[],
  findings: readonly ScoredPattern[],
  batch: string,
): PaymentsScore {
  const rowSets = findings.map(
    ({ evidence }) =>
      new Set(
        evidence.flatMap((id) => {
          const ref = readPaymentEvidenceId(id);
          return ref?.batch === batch ? [ref.row] : [];
        }),
      ),
  );
  const isFound = ({ rows }: PlantedRows): boolean =>
    rowSets.some((named) => rows.filter((row) => named.has(row)).length >= rows.length * FOUND_SHARE);
  const plantedRows = new Set(planted.flatMap(({ rows }) => rows));
  const byRule = Map.groupBy(findings, ({ rule }) => rule.id);
  return {
    findings: findings.length,
    rules: [...byRule]
      .map(([rule, group]) => ({ rule, findings: group.length }))
      .toSorted((left, right) => right.findings - left.findings),
    planted: planted.length,
    found: planted.filter(isFound).length,
    besides: rowSets.filter((named) => ![...named].some((row) => plantedRows.has(row))).length,
  };
}
