/** The job that screens a batch: rows in order, in steps that are stored with the place to go on from. */

import { setImmediate as breathe } from 'node:timers/promises';
import type { Static } from 'typebox';
import { type AuditTrail, auditedSystem } from '../../access/index.ts';
import { fault, readProgress } from '../../base/index.ts';
import { tokensWithFindings } from '../../findings/index.ts';
import {
  isSyntheticList,
  type MatchMemory,
  matchKey,
  POSSIBLE_SCORE,
  partyToken,
  recordMatch,
  type ScreenedParty,
} from '../../lists/index.ts';
import type { JobContext, JobHandler, Transaction } from '../../store/index.ts';
import { askDesk, type DeskAnswer } from '../ask-desk.ts';
import { type AskedParty, screenedParty } from '../asked-party.ts';
import { idInPayload } from '../asked-work/asked-work.ts';
import type { ScreeningState } from '../context.ts';
import { type BatchRow, listBatchRows, saveAnswers } from './batch-rows.ts';
import { type Batch, findBatch, saveBatchState } from './batches.ts';
import type { StoredAnswer, StoredQuery } from './model.ts';
import { recallRow } from './recall-row.ts';

/** Rows screened between two transactions: few enough that a step ends within a second or two. */
const STEP_ROWS = 500;
/** Matches kept of a row. */
export const ROW_MATCHES_MAX = 5;
/** How long rows are screened before other requests get their turn, in milliseconds: well below the answer times of `/match`. */
const TURN_MS = 8;

/** The handler of screening jobs. A batch that is resumed goes on after the last row that was stored. */
export function screeningHandler(state: ScreeningState): JobHandler {
  return async (context) => {
    const { store, clock } = state.deps;
    const batchId = idInPayload(context.job.payload, 'batch');
    const batch = await store.transaction({ role: 'system' }, (tx) => findBatch(tx, batchId));
    if (batch === null) throw fault('NOT_FOUND', 'the batch has been purged');
    const startedAt = clock.now();
    const first = typeof context.job.cursor === 'number' ? context.job.cursor : 0;
    let after = first;
    let told: Told = { lists: batch.lists, tallies: batch.tallies };
    for (;;) {
      context.signal.throwIfAborted();
      const rows = await store.transaction({ role: 'system' }, (tx) =>
        listBatchRows(tx, { batchId, after, limit: STEP_ROWS }),
      );
      const last = rows.at(-1);
      if (last === undefined) return { rows: after };
      told = await screenStep(state, context, { batch, rows, told });
      after = last.row;
      state.metrics.countScreened(rows.length);
      const counts = { done: after - first, total: batch.rowsTotal - first };
      const reading = readProgress(clock, { label: 'screening', ...counts, unit: 'rows', startedAt });
      context.report({ ...reading, done: after, total: batch.rowsTotal });
    }
  };
}

/** What is told of a batch as a whole. */
type Told = Pick<Batch, 'lists' | 'tallies'>;

interface Step {
  readonly batch: Batch;
  readonly rows: readonly BatchRow[];
  readonly told: Told;
}

/** Screens some rows, stores their answers with the place to go on from, and gives what is now told of the batch. */
async function screenStep(state: ScreeningState, context: JobContext, step: Step): Promise<Told> {
  const { batch, rows } = step;
  const asked = await askRows(state, { batch, rows, signal: context.signal });
  const access = { actor: 'screening', action: 'names:screen', subject: batch.id };
  return auditedSystem(state.deps, access, async (tx, trail) => {
    const answers = await finishRows(state, tx, { batch, asked });
    noteRows(trail, asked);
    const told = {
      lists: addLists(state, batch, { known: step.told.lists, asked }),
      tallies: addTallies(step.told.tallies, answers),
    };
    await saveAnswers(tx, batch.id, answers);
    await saveBatchState(tx, { id: batch.id, ...told });
    const last = rows.at(-1)?.row ?? 0;
    await context.saveCursor(tx, { cursor: last, done: last });
    return told;
  });
}

/** A row with its answer; one that could not be read has none. */
type AskedRow =
  | { readonly kind: 'refused'; readonly row: BatchRow; readonly because: string }
  | {
      readonly kind: 'asked';
      readonly row: BatchRow;
      readonly party: AskedParty;
      readonly screened: ScreenedParty;
      readonly answer: DeskAnswer;
    };

/** Asks for every row, and lets other requests in between. */
async function askRows(
  state: ScreeningState,
  work: { readonly batch: Batch; readonly rows: readonly BatchRow[]; readonly signal: AbortSignal },
): Promise<readonly AskedRow[]> {
  const asked: AskedRow[] = [];
  const now = (): number => state.deps.clock.now().getTime();
  let turnEnds = now() + TURN_MS;
  for (const row of work.rows) {
    asked.push(askRow(state, work.batch, row));
    if (now() < turnEnds) continue;
    await breathe();
    work.signal.throwIfAborted();
    turnEnds = now() + TURN_MS;
  }
  return asked;
}

function askRow(state: ScreeningState, batch: Batch, row: BatchRow): AskedRow {
  if (row.refusal !== null) {
    const { column, reason } = row.refusal;
    const because = column === null ? reason : `${column}: ${reason}`;
    return { kind: 'refused', row, because };
  }
  const party = partyOf(row.query);
  const results = {
    limit: ROW_MATCHES_MAX,
    cutoff: POSSIBLE_SCORE,
    filtered: false,
    wanted: () => true,
    ...(batch.asOf === null ? {} : { asOf: batch.asOf }),
  };
  const answer = askDesk(state, batch.clearance, { party, results });
  return { kind: 'asked', row, party, screened: screenedParty(party, row.query.customer ?? null), answer };
}

function noteRows(trail: AuditTrail, asked: readonly AskedRow[]): void {
  for (const one of asked) {
    if (one.kind === 'refused') continue;
    trail.query(one.row.query.name);
    trail.shown(one.answer.matches.map(({ held }) => held.entry.entityId));
  }
}

type Answered = { readonly row: number; readonly answer: Static<typeof StoredAnswer> };

/** What was decided before is looked up where there is anything; what was not cleared becomes a finding, where the batch asks for it. */
async function finishRows(
  state: ScreeningState,
  tx: Transaction,
  { batch, asked }: { batch: Batch; asked: readonly AskedRow[] },
): Promise<readonly Answered[]> {
  const tokenOf = (party: ScreenedParty) => partyToken(state.partyKey, batch.agencyId, party);
  const matched = asked.filter((one) => one.kind === 'asked' && one.answer.matches.length > 0);
  const tokens = matched.flatMap((one) => (one.kind === 'asked' ? [tokenOf(one.screened)] : []));
  const remembered = new Set(tokens.length === 0 ? [] : await tokensWithFindings(tx, tokens));
  const answers: Answered[] = [];
  for (const one of asked) {
    const recalls = one.kind === 'asked' && remembered.has(tokenOf(one.screened));
    answers.push({ row: one.row.row, answer: await finishRow(state, tx, { batch, one, recalls }) });
  }
  return answers;
}

async function finishRow(
  state: ScreeningState,
  tx: Transaction,
  { batch, one, recalls }: { batch: Batch; one: AskedRow; recalls: boolean },
): Promise<Static<typeof StoredAnswer>> {
  if (one.kind === 'refused') return { verdict: 'undetermined', because: one.because, matches: [] };
  const { screened, answer } = one;
  const today = state.deps.clock.now().toISOString().slice(0, 10);
  const asked = { key: state.partyKey, batch, party: screened, matches: answer.matches, today };
  const memories = recalls ? await recallRow(tx, asked) : [];
  const matches = [];
  for (const [index, found] of answer.matches.entries()) {
    const memory = memories[index] ?? { kind: 'none' as const };
    matches.push(await finishMatch(state, tx, { batch, screened, found, memory }));
  }
  const { verdict, because } = answer;
  const ownNotes = one.row.notes.map((note) => (typeof note === 'string' ? note : note.words));
  const notes = [...ownNotes, ...answer.unreadable];
  const ownSaid = one.row.notes.filter((note) => typeof note !== 'string');
  const said = [...(because === null ? [] : [answer.explanation]), ...ownSaid, ...answer.notes];
  const sentences = said.map(({ code, values, words }) => ({ code, values: { ...values }, words }));
  return {
    ...{ verdict, because, matches },
    ...(notes.length === 0 ? {} : { notes }),
    ...(sentences.length === 0 ? {} : { sentences }),
  };
}

interface FoundMatch {
  readonly batch: Batch;
  readonly screened: ScreenedParty;
  readonly found: DeskAnswer['matches'][number];
  readonly memory: MatchMemory;
}

async function finishMatch(
  state: ScreeningState,
  tx: Transaction,
  { batch, screened, found: { match, held }, memory }: FoundMatch,
): Promise<Static<typeof StoredAnswer>['matches'][number]> {
  const records = batch.recordsFindings && memory.kind !== 'cleared';
  const recorded = records
    ? await recordMatch(tx, batch, {
        match,
        key: matchKey(state.partyKey, batch.agencyId, { party: screened, match }),
        entityId: held.entry.entityId,
        author: 'rule',
        foundAt: state.deps.clock.now(),
        asOf: batch.asOf,
      })
    : null;
  const { list, ref, name, caption, score, verdict, contentHash, source, listedOn } = match;
  return {
    ...{ list, ref, name, caption, score, verdict, contentHash, source, listedOn },
    reasons: match.reasons.map((reason) => ({ ...reason })),
    memory: memory.kind,
    remembered: memory.kind === 'none' ? null : memory.finding,
    finding: recorded?.id ?? null,
  };
}

/** Every version of a list that answered is named once, with the first row that it answered. */
function addLists(
  state: ScreeningState,
  batch: Batch,
  { known, asked }: { known: Batch['lists']; asked: readonly AskedRow[] },
): Batch['lists'] {
  const answered = asked.find((one) => one.kind === 'asked');
  if (answered?.kind !== 'asked') return known;
  const headers = new Map(
    state.desk.lists(batch.clearance).map(({ list }) => [list.header.id, list.header] as const),
  );
  const fresh = answered.answer.lists.filter(
    (list) =>
      !known.some(
        ({ id, date, entries }) => id === list.id && date === list.date && entries === list.entries,
      ),
  );
  return [
    ...known,
    ...fresh.map(({ id, date, entries, ageDays, stale }) => {
      const header = headers.get(id) ?? { title: id, authority: '' };
      const { title, authority } = header;
      return {
        ...{ id, title, authority, date, entries, ageDays, stale },
        synthetic: isSyntheticList(header),
        fromRow: answered.row.row,
      };
    }),
  ];
}

function addTallies(known: Batch['tallies'], answers: readonly Answered[]): Batch['tallies'] {
  const tallies: Record<string, number> = { ...known };
  for (const { answer } of answers) {
    if (answer.matches.length === 0) tallies[answer.verdict] = (tallies[answer.verdict] ?? 0) + 1;
  }
  return tallies;
}

const SCHEMA_OF_KIND = {
  person: 'Person',
  organisation: 'Organization',
  vessel: 'Vessel',
  vehicle: 'Vehicle',
} as const;

function partyOf(query: Static<typeof StoredQuery>): AskedParty {
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
