/** A match of a stored row made into a finding: as it was screened and kept, so that nothing needs to be asked again. */

import { fault } from '../../base/index.ts';
import { type FindingId, findMatchFinding, type MatchKey } from '../../findings/index.ts';
import { matchKey, readThenAndNow, recordMatch } from '../../lists/index.ts';
import type { Transaction } from '../../store/index.ts';
import { screenedParty } from '../asked-party.ts';
import type { ReaderContext } from '../context.ts';
import { notFound } from '../error-reply.ts';
import type { BatchRow } from './batch-rows.ts';
import type { Batch } from './batches.ts';

type RowAnswer = NonNullable<BatchRow['answer']>;

/** A stored row with its batch. */
export interface StoredRow {
  readonly batch: Batch;
  readonly row: BatchRow;
}

type Recorder = Pick<ReaderContext, 'state' | 'reader' | 'tx'>;

/**
 * Records the match of a row with an entry as a finding about the day against whose lists the batch was screened. One that is recorded of
 * that day already stays as it is.
 * @throws NOT_FOUND when the row has no such match that the reader may see; CONFLICT when the entry has changed since, and how it was
 * then is not held.
 */
export async function recordRowMatch(
  { state, reader, tx }: Recorder,
  { batch, row }: StoredRow,
  place: { readonly list: string; readonly ref: string },
): Promise<{ readonly id: FindingId; readonly added: boolean }> {
  const match = row.answer?.matches.find(({ list, ref }) => list === place.list && ref === place.ref);
  const held = state.desk.find(reader.clearance, place);
  if (match === undefined || held === null) throw notFound();
  const key = keyOf(state, { batch, row }, match);
  const known = await findMatchFinding(tx, key, dayOf(batch));
  if (known !== null) return { id: known, added: false };
  const changed = held.entry.contentHash !== match.contentHash;
  return recordMatch(tx, reader, {
    ...{ match, key, entityId: held.entry.entityId, author: reader.personId },
    ...{ foundAt: state.deps.clock.now(), asOf: dayOf(batch) },
    ...(changed ? { knownAt: await knownAt(tx, key) } : {}),
  });
}

/** The matches of a row with the findings that they have become since, as far as the reader sees them. */
export async function findRowFindings(
  { state, tx }: Omit<Recorder, 'reader'>,
  { batch, row }: StoredRow,
): Promise<RowAnswer | null> {
  if (row.answer === null) return null;
  const matches: RowAnswer['matches'] = [];
  for (const match of row.answer.matches) {
    const finding =
      match.finding ?? (await findMatchFinding(tx, keyOf(state, { batch, row }, match), dayOf(batch)));
    matches.push({ ...match, finding });
  }
  return { ...row.answer, matches };
}

/** The day against whose lists a batch was screened. */
function dayOf({ asOf, createdAt }: Batch): string {
  return asOf ?? createdAt.toISOString().slice(0, 10);
}

function keyOf(
  state: Recorder['state'],
  { batch, row }: StoredRow,
  match: RowAnswer['matches'][number],
): MatchKey {
  const { name, born, father, customer } = row.query;
  const some = (value: string | undefined) => (value === undefined ? [] : [value]);
  const described = { names: [name], births: some(born), fathers: some(father) };
  const party = screenedParty(described, customer ?? null);
  return matchKey(state.partyKey, batch.agencyId, { party, match });
}

/** When the entry was as it matched. */
async function knownAt(tx: Transaction, key: MatchKey): Promise<Date> {
  const { then } = await readThenAndNow(tx, key);
  if (then !== null) return then.importedAt;
  throw fault(
    'CONFLICT',
    'The entry has changed since this row was screened, and how it was then is not held: screen the row again.',
  );
}
