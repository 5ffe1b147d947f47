/** The job that screens a batch: rows in order, in steps that are stored with the place to go on from. */

import type { Static } from 'typebox';
import { auditedSystem } from '../../access/index.ts';
import { fault, readProgress } from '../../base/index.ts';
import { matchKey, POSSIBLE_SCORE, recallMatches, recordMatch } from '../../lists/index.ts';
import type { JobHandler, Json, Transaction } from '../../store/index.ts';
import { askDesk, type DeskAnswer } from '../ask-desk.ts';
import { type AskedParty, screenedParty } from '../asked-party.ts';
import type { ScreeningState } from '../context.ts';
import { type Batch, type BatchRow, findBatch, listBatchRows, saveAnswers } from './batches.ts';
import type { BatchAnswer, BatchQuery } from './model.ts';

/** Rows screened between two transactions. */
const STEP_ROWS = 100;
/** Matches kept of a row. */
const ROW_MATCHES_MAX = 5;

/** The handler of screening jobs. A batch that is resumed goes on after the last row that was stored. */
export function screeningHandler(state: ScreeningState): JobHandler {
  return async (context) => {
    const { store, clock } = state.deps;
    const batchId = batchIdOf(context.job.payload);
    const batch = await store.transaction({ role: 'system' }, (tx) => findBatch(tx, batchId));
    if (batch === null) throw fault('NOT_FOUND', 'the batch has been purged');
    const startedAt = clock.now();
    let after = typeof context.job.cursor === 'number' ? context.job.cursor : 0;
    for (;;) {
      context.signal.throwIfAborted();
      const rows = await store.transaction({ role: 'system' }, (tx) =>
        listBatchRows(tx, { batchId, after, limit: STEP_ROWS }),
      );
      const last = rows.at(-1);
      if (last === undefined) return { rows: after };
      const asked = rows.map((row) => askRow(state, batch, row));
      await auditedSystem(
        state.deps,
        { actor: 'screening', action: 'names:screen', subject: batchId },
        async (tx, trail) => {
          const answers = [];
          for (const one of asked) {
            trail.query(one.row.query.name);
            trail.shown(one.answer.matches.map(({ held }) => held.entry.entityId));
            answers.push({ row: one.row.row, answer: await finishRow(state, tx, { batch, one }) });
          }
          await saveAnswers(tx, batchId, answers);
          await context.saveCursor(tx, { cursor: last.row, done: last.row });
        },
      );
      after = last.row;
      state.metrics.countScreened(rows.length);
      context.report(
        readProgress(clock, {
          label: 'screening',
          done: after,
          total: batch.rowsTotal,
          unit: 'rows',
          startedAt,
        }),
      );
    }
  };
}

interface AskedRow {
  readonly row: BatchRow;
  readonly party: AskedParty;
  readonly answer: DeskAnswer;
}

function askRow(state: ScreeningState, batch: Batch, row: BatchRow): AskedRow {
  const party = partyOf(row.query);
  const results = { limit: ROW_MATCHES_MAX, cutoff: POSSIBLE_SCORE, filtered: false, wanted: () => true };
  return { row, party, answer: askDesk(state, batch.clearance, { party, results }) };
}

/** What was decided before is looked up; what was not cleared becomes a finding, where the batch asks for it. */
async function finishRow(
  state: ScreeningState,
  tx: Transaction,
  { batch, one }: { batch: Batch; one: AskedRow },
): Promise<Static<typeof BatchAnswer>> {
  const { party, answer } = one;
  const matches = [];
  const screened = screenedParty(party, one.row.query.customer ?? null);
  const asked = { key: state.partyKey, agencyId: batch.agencyId, party: screened };
  const memories = await recallMatches(
    tx,
    asked,
    answer.matches.map(({ match }) => match),
  );
  for (const [index, { match, held }] of answer.matches.entries()) {
    const key = matchKey(state.partyKey, batch.agencyId, { party: screened, match });
    const memory = memories[index] ?? { kind: 'none' };
    const records = batch.recordsFindings && memory.kind !== 'cleared';
    const recorded = records
      ? await recordMatch(tx, batch, {
          match,
          key,
          entityId: held.entry.entityId,
          author: 'rule',
          foundAt: state.deps.clock.now(),
        })
      : null;
    const { list, ref, name, caption, score, verdict, contentHash } = match;
    matches.push({
      ...{ list, ref, name, caption, score, verdict, contentHash },
      reasons: match.reasons.map((reason) => ({ ...reason })),
      memory: memory.kind,
      finding: recorded?.id ?? null,
    });
  }
  return { verdict: answer.verdict, because: answer.because, matches };
}

const SCHEMA_OF_KIND = {
  person: 'Person',
  organisation: 'Organization',
  vessel: 'Vessel',
  vehicle: 'Vehicle',
} as const;

function partyOf(query: Static<typeof BatchQuery>): AskedParty {
  const some = (value: string | undefined) => (value === undefined ? [] : [value]);
  return {
    schema: query.kind === undefined ? 'Thing' : SCHEMA_OF_KIND[query.kind],
    kind: query.kind ?? null,
    names: [query.name],
    fathers: some(query.father),
    births: some(query.born),
    countries: some(query.country),
    ids: some(query.id),
    properties: {},
    ignored: [],
  };
}

function batchIdOf(payload: Json): string {
  const id =
    typeof payload === 'object' && payload !== null ? new Map(Object.entries(payload)).get('batch') : null;
  if (typeof id === 'string') return id;
  throw fault('INTERNAL', 'a screening job names no batch');
}
