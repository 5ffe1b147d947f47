/** Recording what a rule found: never without evidence, rule version and a sentence; never about a person. */

import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { purposeMask } from '../access/index.ts';
import { contentHash, fault, isIsoDay, parseStatementId } from '../base/index.ts';
import { checkMarking, handlingMask, isAtLeastAsTight, readStatements } from '../evidence/index.ts';
import type { Transaction } from '../store/index.ts';
import { type FindingDraft, type FindingId, parseFindingId, SUBJECT_KINDS } from './model.ts';

/** Most quantities of one finding, and most evidence ids of one that is no pattern, so that a person can still check it. */
export const FINDING_PARTS_MAX = 1_000;
/** Most evidence ids of a pattern: its payments, which are looked at as a graph. */
export const PATTERN_PARTS_MAX = 10_000;

/** A recorded finding: its id, and whether it was new. */
export interface Recorded {
  readonly id: FindingId;
  readonly added: boolean;
}

/**
 * The id of a finding: the same rule version finding the same thing on the same evidence with the same quantities, marked alike,
 * of the same past day where it is about one, is the same finding.
 */
export function findingId(draft: FindingDraft): FindingId {
  const { rule, subject, match, marking } = draft;
  const quantities = Object.entries(draft.quantities).toSorted(([left], [right]) => (left < right ? -1 : 1));
  const parts = [
    rule.id,
    rule.version,
    subject.kind,
    subject.ref,
    JSON.stringify(draft.evidence.toSorted()),
    JSON.stringify(quantities),
    String(draft.score),
    match === null ? '' : JSON.stringify([match.personToken, match.entryRef, match.entryHash]),
    String(marking.owner),
    ...(draft.asOf === null ? [] : [draft.asOf]),
  ];
  return parseFindingId(contentHash(parts).slice(0, 40));
}

/**
 * Records a finding; recorded before, it stays as it is with its decisions.
 * @throws REQUEST_INVALID when a part is missing, the subject is a person, a statement it names cannot be seen, or its marking
 * is looser than that of a statement it rests on; NOT_ALLOWED when the marking is not within the writer's clearance.
 * Source: rights requirements RR-06 and RR-07; Regulation (EU) 2024/1689 art. 5(1)(d).
 */
export async function recordFinding(tx: Transaction, draft: FindingDraft): Promise<Recorded> {
  checkDraft(draft);
  await checkEvidence(tx, draft);
  const id = findingId(draft);
  const { rule, subject, match, marking } = draft;
  const added =
    await sql`insert into finding (id, rule_id, rule_version, two_people, subject_kind, subject_ref, evidence, quantities,
      sentence, score, person_token, entry_ref, entry_hash, author, found_at, as_of, tlp, handling, handling_note, owner_agency,
      releasable_to, compartments, case_ref, purposes, purge_due)
    values (${id}, ${rule.id}, ${rule.version}, ${rule.twoPeople}, ${subject.kind}, ${subject.ref}, ${[...draft.evidence]}::text[],
      ${JSON.stringify(draft.quantities)}::jsonb, ${draft.sentence}, ${draft.score}, ${match?.personToken ?? null},
      ${match?.entryRef ?? null}, ${match?.entryHash ?? null}, ${draft.author}, ${draft.foundAt}, ${draft.asOf}::date, ${marking.tlp},
      ${handlingMask(marking.handling)}, ${marking.note}, ${marking.owner},
      ${marking.releasableTo === null ? null : [...marking.releasableTo]}::integer[], ${[...marking.compartments]}::integer[],
      ${marking.caseRef}, ${purposeMask(marking.purposes)}, ${marking.purgeDue}::date)
    on conflict do nothing`.execute(tx.tables());
  return { id, added: added.numAffectedRows === 1n };
}

/**
 * The token of a screened party: a keyed hash of what identifies it within an agency (its own customer number, or name and date),
 * so that a cleared match is remembered without keeping who it was.
 * Source: rights requirement RR-16.
 */
export function personToken(
  parts: { readonly agencyId: number; readonly identity: readonly string[] },
  key: Uint8Array,
): string {
  const text = [String(parts.agencyId), ...parts.identity]
    .map((part) => `${Buffer.byteLength(part)}:${part}`)
    .join('');
  return createHmac('sha256', key).update(text).digest('hex');
}

function checkDraft(draft: FindingDraft): void {
  const { rule, subject, evidence, sentence, score, match, author } = draft;
  if (rule.id.trim() === '' || rule.version.trim() === '') throw invalid('it names no rule and version');
  if (!SUBJECT_KINDS.includes(subject.kind))
    throw invalid(`a finding is never about a ${String(subject.kind)}`);
  if (subject.ref.trim() === '' || author.trim() === '')
    throw invalid('its subject and its author are needed');
  if (evidence.length === 0 || evidence.some((id) => id.trim() === '')) throw invalid('it names no evidence');
  const evidenceMax = subject.kind === 'pattern' ? PATTERN_PARTS_MAX : FINDING_PARTS_MAX;
  if (evidence.length > evidenceMax) throw invalid(`it names more than ${evidenceMax} pieces of evidence`);
  if (Object.keys(draft.quantities).length > FINDING_PARTS_MAX)
    throw invalid(`it has more than ${FINDING_PARTS_MAX} quantities`);
  if (draft.asOf !== null && !isIsoDay(draft.asOf)) throw invalid('the day that it is about does not exist');
  if (sentence.trim() === '') throw invalid('it says no sentence that a person can check');
  if (score !== null && !(score >= 0 && score <= 1)) throw invalid('its score is not from 0 to 1');
  if ((subject.kind === 'match') !== (match !== null))
    throw invalid('a match, and only a match, names its pair');
  checkMarking(draft.marking);
}

/** Evidence ids of the form of a statement id must be statements that the writer may see, and marked no tighter. */
async function checkEvidence(tx: Transaction, draft: FindingDraft): Promise<void> {
  const ids = [...new Set(draft.evidence)].filter((id) => /^[0-9a-f]{40}$/.test(id)).map(parseStatementId);
  if (ids.length === 0) return;
  const statements = await readStatements(tx, ids);
  if (statements.length !== ids.length)
    throw invalid('a statement that it names does not exist or may not be seen');
  const isTight = statements.every((statement) => isAtLeastAsTight(draft.marking, statement.marking));
  if (!isTight) throw invalid('its marking is looser than that of a statement that it rests on');
}

function invalid(because: string): Error {
  return fault('REQUEST_INVALID', `this finding cannot be stored: ${because}`);
}
