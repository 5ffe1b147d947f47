/** What is remembered of a row's matches. The job sees every finding; whoever asked for the batch may not. */

import { mayRead } from '../../evidence/index.ts';
import { parseFindingId, readFinding } from '../../findings/index.ts';
import { type MatchMemory, type PartyKey, recallMatches, type ScreenedParty } from '../../lists/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { DeskAnswer } from '../ask-desk.ts';
import type { Batch } from './batches.ts';

/** A row that was asked for. */
export interface RecalledRow {
  readonly key: PartyKey;
  readonly batch: Pick<Batch, 'agencyId' | 'clearance'>;
  readonly party: ScreenedParty;
  readonly matches: DeskAnswer['matches'];
  /** ISO day on which it is recalled. */
  readonly today: string;
}

/** What was decided before of each match, from findings that the batch's clearance may read; of all others nothing is remembered. */
export async function recallRow(tx: Transaction, row: RecalledRow): Promise<readonly MatchMemory[]> {
  const { key, batch, party, today } = row;
  const asked = { key, agencyId: batch.agencyId, party };
  const recalled = await recallMatches(
    tx,
    asked,
    row.matches.map(({ match }) => match),
  );
  const memories: MatchMemory[] = [];
  for (const memory of recalled) {
    const finding = memory.kind === 'none' ? null : await readFinding(tx, parseFindingId(memory.finding));
    const isReadable = finding !== null && mayRead(batch.clearance, finding.marking, today);
    memories.push(isReadable ? memory : { kind: 'none' });
  }
  return memories;
}
