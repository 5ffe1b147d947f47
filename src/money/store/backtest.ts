/** A changed rule beside the one in effect, over the same history: what appears, disappears and stays, and how people decided on each. */

import { sql } from 'kysely';
import type { AuditDeps } from '../../access/index.ts';
import type { Work } from '../../base/index.ts';
import { type MarkingRow, mayRead, parseMarkingRow } from '../../evidence/index.ts';
import type { FindingState } from '../../findings/index.ts';
import type { DescribedDetection } from '../detect.ts';
import { loadRun, runRules, type StoredRun } from './detect-stored.ts';
import type { StoredColumns } from './load-columns.ts';
import type { RuleSet } from './rule-set.ts';

/** What a backtest is told: the rules in effect are those of the run. */
export interface BacktestRun extends StoredRun {
  readonly ruleId: string;
  readonly changed: RuleSet;
}

/** A pattern of a backtest, with the stored finding over most of its payments, where there is one. */
export interface BacktestPattern {
  readonly payments: number;
  readonly sentence: string;
  readonly valueMinor: number;
  readonly valueCurrency: string;
  readonly finding: string | null;
  /** How it stands with people; null where no finding is stored. */
  readonly state: FindingState | null;
}

/** Patterns of one kind, with how they stand with people. */
export interface BacktestGroup {
  readonly count: number;
  /** By state of the stored finding; `none` without one. */
  readonly states: Readonly<Record<string, number>>;
  /** The first of them. */
  readonly patterns: readonly BacktestPattern[];
}

/** What a backtest came to. */
export interface BacktestOutcome {
  readonly payments: number;
  readonly current: number;
  readonly changed: number;
  /** Found by the changed rule alone, by the current one alone, and by both. */
  readonly appears: BacktestGroup;
  readonly disappears: BacktestGroup;
  readonly stays: BacktestGroup;
}

/** Share of the smaller one's payments that two patterns have in common when they are the same. Source: as for findings. */
const SAME_PATTERN_SHARE = 0.7;
/** Patterns of one kind that are told one by one. */
const PATTERNS_TOLD = 200;

/**
 * Runs a backtest; nothing is recorded.
 * @throws CANCELLED, INPUT_TOO_LARGE, INPUT_MALFORMED for changes that fit no rule
 */
export async function backtestRule(deps: AuditDeps, run: BacktestRun, work: Work): Promise<BacktestOutcome> {
  const { stored, context } = await loadRun(deps, run, work);
  const find = async (rules: RuleSet): Promise<readonly DescribedDetection[]> => {
    const { detections } = await runRules(stored, { ...run, rules, context }, work);
    return detections.filter(({ rule }) => rule === run.ruleId);
  };
  const current = await find(run.rules);
  const changed = await find(run.changed);
  const isAmong = overlapWith(current);
  const wasAmong = overlapWith(changed);
  const tell = (detections: readonly DescribedDetection[]) =>
    describeGroup(deps, run, { stored, detections });
  return {
    payments: stored.columns.count,
    current: current.length,
    changed: changed.length,
    appears: await tell(changed.filter((detection) => !isAmong(detection))),
    disappears: await tell(current.filter((detection) => !wasAmong(detection))),
    stays: await tell(changed.filter(isAmong)),
  };
}

/** Whether a pattern is, for the most part, one of these. */
function overlapWith(detections: readonly DescribedDetection[]): (detection: DescribedDetection) => boolean {
  const places = new Map<number, number[]>();
  for (const [index, { payments }] of detections.entries())
    for (const payment of payments) places.set(payment, [...(places.get(payment) ?? []), index]);
  return ({ payments }) => {
    const shared = new Map<number, number>();
    for (const payment of payments)
      for (const index of places.get(payment) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    return [...shared].some(
      ([index, count]) =>
        count >= SAME_PATTERN_SHARE * Math.min(payments.length, detections[index]?.payments.length ?? 0),
    );
  };
}

async function describeGroup(
  deps: AuditDeps,
  run: BacktestRun,
  {
    stored,
    detections,
  }: { readonly stored: StoredColumns; readonly detections: readonly DescribedDetection[] },
): Promise<BacktestGroup> {
  const states: Record<string, number> = {};
  const patterns: BacktestPattern[] = [];
  for (const detection of detections) {
    const known = await findStored(deps, run, { stored, detection });
    const state = known?.state ?? null;
    states[state ?? 'none'] = (states[state ?? 'none'] ?? 0) + 1;
    if (patterns.length === PATTERNS_TOLD) continue;
    patterns.push({
      ...{ payments: detection.payments.length, sentence: detection.sentence },
      ...{ valueMinor: detection.value.minor, valueCurrency: detection.value.currency },
      ...{ finding: known?.id ?? null, state },
    });
  }
  return { count: detections.length, states, patterns };
}

interface KnownRow extends MarkingRow {
  readonly id: string;
  readonly state: FindingState;
}

/** The agency's finding of the rule over most payments of a pattern that the one who asked may read; a decided one first. */
async function findStored(
  deps: AuditDeps,
  run: BacktestRun,
  { stored, detection }: { readonly stored: StoredColumns; readonly detection: DescribedDetection },
): Promise<KnownRow | null> {
  const places = detection.payments.map((payment) => stored.placeOf(payment));
  const found = await deps.store.transaction({ role: 'system' }, (tx) =>
    sql<KnownRow>`select s.* from (select finding_id, count(*) as shared from money_finding_payment
        join unnest(${places.map(({ batch }) => batch)}::integer[], ${places.map(({ row }) => row)}::integer[]) as u (batch, row)
          using (batch, row) group by finding_id) m
      join money_finding f using (finding_id) join finding_state s on s.id = m.finding_id
      where s.rule_id = ${run.ruleId} and s.owner_agency = ${run.owner}
        and m.shared >= ${SAME_PATTERN_SHARE}::double precision * least(f.payments, ${places.length}::integer)
      order by (s.state = 'open'), s.seq desc`.execute(tx.tables()),
  );
  const today = deps.clock.now().toISOString().slice(0, 10);
  return found.rows.find((row) => mayRead(run.clearance, parseMarkingRow(row), today)) ?? null;
}
