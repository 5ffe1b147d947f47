/** Giving a finding to a person of one's own agency, or to nobody: by a further row, never by changing one. */

import { sql } from 'kysely';
import { listColleagues, permits } from '../access/index.ts';
import { fault } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import type { Assignment, Finding, FindingId } from './model.ts';
import { assignStep } from './next-steps.ts';
import { readFinding } from './read-findings.ts';

/** An assignment as a person makes it. `version` is the `assignmentVersion` of the finding which the person saw. */
export interface AssignmentDraft {
  readonly findingId: FindingId;
  readonly version: number;
  /** Id of the person who is to work on it; null: nobody. */
  readonly assignee: string | null;
  readonly note: string | null;
  readonly by: string;
  readonly at: Date;
}

/**
 * Assigns a finding that is not decided yet.
 * @throws NOT_FOUND when it is unknown or hidden; REQUEST_INVALID when the assignee is no active person of the reader's own agency
 * who may decide findings; CONFLICT when it is decided, or when somebody assigned it first (the fault says who, when and to whom).
 */
export async function assignFinding(tx: Transaction, draft: AssignmentDraft): Promise<Finding> {
  const finding = await reread(tx, draft.findingId);
  if (finding.assignmentVersion !== draft.version) throw await raced(tx, draft.findingId);
  const step = assignStep(finding);
  if (!step.allowed) throw fault('CONFLICT', step.because);
  await checkAssignee(tx, draft.assignee);
  const note = draft.note === null || draft.note.trim() === '' ? null : draft.note;
  const added = await sql`insert into finding_assignment (finding_id, version, assignee, note, by, at)
    values (${draft.findingId}, ${draft.version + 1}, ${draft.assignee}, ${note}, ${draft.by}, ${draft.at})
    on conflict do nothing`.execute(tx.tables());
  if (added.numAffectedRows !== 1n) throw await raced(tx, draft.findingId);
  return reread(tx, draft.findingId);
}

/** Who worked on a finding that the reader may see, oldest first. */
export async function listAssignments(tx: Transaction, id: FindingId): Promise<readonly Assignment[]> {
  const found = await sql<Assignment>`select version, assignee, note, by, at from finding_assignment
    where finding_id = ${id} order by version`.execute(tx.tables());
  return found.rows;
}

async function checkAssignee(tx: Transaction, assignee: string | null): Promise<void> {
  if (assignee === null) return;
  const colleague = (await listColleagues(tx)).find(({ id }) => id === assignee);
  if (colleague === undefined || !colleague.active || colleague.kind !== 'person')
    throw fault('REQUEST_INVALID', 'assignee: this is no active person of your agency');
  if (!permits(colleague.roles, 'findings:decide'))
    throw fault('REQUEST_INVALID', 'assignee: no role of this person permits deciding findings');
}

async function reread(tx: Transaction, id: FindingId): Promise<Finding> {
  const finding = await readFinding(tx, id);
  if (finding === null) throw fault('NOT_FOUND', 'there is no such finding that you may see');
  return finding;
}

async function raced(tx: Transaction, id: FindingId): Promise<Error> {
  const newer = (await listAssignments(tx, id)).at(-1);
  const facts =
    newer === undefined
      ? { version: 0 }
      : {
          kind: 'assigned',
          version: newer.version,
          assignee: newer.assignee,
          by: newer.by,
          at: newer.at.toISOString(),
        };
  return fault('CONFLICT', 'somebody else assigned this finding first; load it again', { facts });
}
