/** Detection over the store: loads what one agency may look at, runs the rules, and records what they found. */

import { sql } from 'kysely';
import { type AuditDeps, auditedSystem, type Clearance } from '../../access/index.ts';
import { readProgress, type Work } from '../../base/index.ts';
import { mayRead } from '../../evidence/index.ts';
import { PATTERN_PARTS_MAX } from '../../findings/index.ts';
import type { DetectionContext } from '../context/detection-context.ts';
import { type DescribedDetection, detectPayments, type PaymentsDetected } from '../detect.ts';
import type { RuleRun } from '../typologies/detect-typologies.ts';
import type { DistrictSeason } from '../typologies/district-seasons.ts';
import { readAllBatches, type StoredBatch } from './list-batches.ts';
import { type LoadRequest, loadColumns, type StoredColumns, systemPages } from './load-columns.ts';
import { type RecordedDetection, recordDetection } from './record-detections.ts';
import { type RuleSet, unusedRules } from './rule-set.ts';
import { listContexts, newestOfEach, readContext, type StoredContext } from './stored-contexts.ts';

/** What a run is told. */
export interface StoredRun {
  readonly rules: RuleSet;
  /** Under which payments are looked at: no more than the one who asked may read. */
  readonly clearance: Clearance;
  readonly owner: number;
  /** Only payments of these instants, from inclusive, to exclusive; null: all. */
  readonly from: Date | null;
  readonly to: Date | null;
  readonly threads: number;
}

/** What a run came to. */
export interface StoredOutcome {
  readonly batches: number;
  readonly payments: number;
  readonly accounts: number;
  readonly found: number;
  readonly added: number;
  /** Of `added`, those that took the place of a smaller one, or follow one that is decided. */
  readonly grown: number;
  readonly known: number;
  readonly folded: number;
  /** Patterns of more payments than a finding can name. */
  readonly tooLarge: number;
  /** Where a bound cut a search short, by rule and bound, with the first few accounts by their entities. */
  readonly undetermined: readonly UndeterminedCount[];
  /** Rules that the run was told to leave out. */
  readonly notRun: readonly string[];
  /** Rules that lacked an input, each with what it lacked. */
  readonly lacking: readonly RuleNote[];
  /** What rules that ran had to do without, or left out. */
  readonly without: readonly RuleNote[];
  /** The side inputs that were in force. */
  readonly contexts: readonly StoredContext[];
  /** What is said of districts and months, never of an account; nothing rests on fewer accounts than may be published. */
  readonly districts: readonly DistrictSeason[];
}

/** What a rule says of its run, in words. */
export interface RuleNote {
  readonly rule: string;
  readonly because: string;
}

/** What a run looks at. */
export interface LoadedRun {
  readonly stored: StoredColumns;
  readonly batches: readonly StoredBatch[];
  readonly contexts: readonly StoredContext[];
  /** What the side inputs tell. */
  readonly context: DetectionContext;
}

/** Accounts at which a rule could not tell. */
export interface UndeterminedCount {
  readonly rule: string;
  readonly bound: string;
  readonly limit: number;
  readonly accounts: number;
  readonly examples: readonly string[];
}

/** Most payments of one run: what the memory of one process holds with room to spare. */
export const RUN_PAYMENTS_MAX = 60_000_000;
/** Findings recorded in one transaction. */
const STEP_FINDINGS = 50;
const EXAMPLES_MAX = 20;

/** The batches that a clearance may read today. */
export async function batchesWithin(deps: AuditDeps, clearance: Clearance): Promise<readonly StoredBatch[]> {
  const today = deps.clock.now().toISOString().slice(0, 10);
  const all = await deps.store.transaction({ role: 'system' }, (tx) => readAllBatches(tx));
  return all.filter(({ marking }) => mayRead(clearance, marking, today));
}

/** The side inputs of an agency in force among those that a clearance may read today. */
async function contextsWithin(deps: AuditDeps, run: StoredRun): Promise<readonly StoredContext[]> {
  const today = deps.clock.now().toISOString().slice(0, 10);
  const all = await deps.store.transaction({ role: 'system' }, (tx) => listContexts(tx, run.owner));
  return newestOfEach(all.filter(({ marking }) => mayRead(run.clearance, marking, today)));
}

/**
 * Loads what a run looks at.
 * @throws CANCELLED, INPUT_TOO_LARGE
 */
export async function loadRun(deps: AuditDeps, run: StoredRun, work: Work): Promise<LoadedRun> {
  const batches = await batchesWithin(deps, run.clearance);
  const { from, to } = run;
  const where = sql<boolean>`${from === null ? sql`true` : sql`p.at >= ${from}`} and ${to === null ? sql`true` : sql`p.at < ${to}`}`;
  const request: LoadRequest = { batches, where, paymentsMax: RUN_PAYMENTS_MAX };
  const stored = await loadColumns(systemPages(deps.store), request, { clock: deps.clock, work });
  const contexts = await contextsWithin(deps, run);
  const context = await deps.store.transaction({ role: 'system' }, (tx) => readContext(tx, contexts, stored));
  return { stored, batches, contexts, context };
}

/**
 * Runs the rules over the store and records what they found; the same again adds nothing.
 * @throws CANCELLED, INPUT_TOO_LARGE, INPUT_MALFORMED for changes that fit no rule
 */
export async function detectStored(deps: AuditDeps, run: StoredRun, work: Work): Promise<StoredOutcome> {
  const { stored, batches, contexts, context } = await loadRun(deps, run, work);
  const detected = await runRules(stored, { ...run, context }, work);
  const tally = { added: 0, grown: 0, known: 0, folded: 0, tooLarge: 0 };
  const frame = {
    ...{ stored, contexts, rules: run.rules, owner: run.owner, at: deps.clock.now() },
    batches: new Map(batches.map((batch) => [batch.seq, batch])),
  };
  const { detections } = detected;
  const startedAt = deps.clock.now();
  for (let from = 0; from < detections.length; from += STEP_FINDINGS) {
    work.signal.throwIfAborted();
    const step = detections.slice(from, from + STEP_FINDINGS);
    await auditedSystem(deps, { actor: 'money', action: 'payments:detect' }, async (tx, trail) => {
      for (const detection of step) {
        if (detection.payments.length > PATTERN_PARTS_MAX) tally.tooLarge += 1;
        else count(tally, await recordDetection(tx, frame, detection));
      }
      trail.count('findings', step.length);
    });
    const counts = { done: from + step.length, total: detections.length, unit: 'findings', startedAt };
    work.report(readProgress(deps.clock, { label: 'recording', ...counts }));
  }
  return {
    ...{ batches: batches.length, payments: stored.columns.count, accounts: stored.columns.accounts.count },
    ...{ found: detections.length, ...tally },
    undetermined: await countUndetermined(deps, stored, detected),
    notRun: unusedRules(run.rules),
    lacking: notesOf(detected, 'not-run'),
    without: notesOf(detected, 'ran'),
    ...{ contexts, districts: detected.districts },
  };
}

function notesOf({ runs }: PaymentsDetected, kind: RuleRun['kind']): readonly RuleNote[] {
  return runs
    .filter((run) => run.kind === kind)
    .flatMap(({ rule, because }) => because.map((reason) => ({ rule, because: reason })));
}

/** Runs the rules over columns; a run over nothing finds nothing. */
export function runRules(
  stored: Pick<StoredColumns, 'columns'>,
  run: Pick<StoredRun, 'rules' | 'threads'> & { readonly context: DetectionContext },
  work: Work,
): Promise<PaymentsDetected> {
  const { changes, windowDays } = run.rules;
  const { threads, context } = run;
  const options = { changes, threads, context, ...(windowDays === null ? {} : { windowDays }) };
  return detectPayments(stored.columns, options, work);
}

function count(
  tally: { added: number; grown: number; known: number; folded: number },
  recorded: RecordedDetection,
): void {
  tally[recorded.kind] += 1;
  if (recorded.kind === 'added' && recorded.grownFrom.length > 0) tally.grown += 1;
}

async function countUndetermined(
  deps: AuditDeps,
  stored: StoredColumns,
  { undetermined, detections }: PaymentsDetected,
): Promise<readonly UndeterminedCount[]> {
  const ofFindings = detections.flatMap((detection: DescribedDetection) =>
    detection.undetermined === null ? [] : [{ rule: detection.rule, ...detection.undetermined }],
  );
  const groups = Map.groupBy([...undetermined, ...ofFindings], ({ rule, bound }) => `${rule} ${bound}`);
  const examples = [...groups.values()].flatMap((group) =>
    group.slice(0, EXAMPLES_MAX).map(({ account }) => stored.accountOf(account)),
  );
  const entities = await entitiesOf(deps, examples);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const accounts = [...new Set(group.map(({ account }) => stored.accountOf(account)))];
    return [
      {
        ...{ rule: first.rule, bound: first.bound, limit: first.limit, accounts: accounts.length },
        examples: accounts.slice(0, EXAMPLES_MAX).flatMap((account) => entities.get(account) ?? []),
      },
    ];
  });
}

async function entitiesOf(deps: AuditDeps, seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (seqs.length === 0) return new Map();
  const found = await deps.store.transaction({ role: 'system' }, (tx) =>
    sql<{ seq: number; entity_id: string }>`select seq, entity_id from payment_account
      where seq = any (${[...seqs]}::integer[])`.execute(tx.tables()),
  );
  return new Map(found.rows.map(({ seq, entity_id }) => [seq, entity_id]));
}
