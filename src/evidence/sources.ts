/** Sources: where records came from. */

import { sql } from 'kysely';
import { purposeMask } from '../access/index.ts';
import { contentHash, fault, isIsoDay, parseSourceId, type SourceId } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import { checkMarking, handlingMask } from './marking.ts';
import type { Source, SourceDraft } from './model.ts';
import { parseSourceRow, type SourceRow } from './statement-row.ts';

/** The id of a source: the hash of what tells it from others (kind, owner, title, address, content, publication). */
export function sourceId(draft: SourceDraft): SourceId {
  const parts = [
    draft.kind,
    String(draft.marking.owner),
    draft.title,
    draft.url,
    draft.contentSha256,
    draft.publishedOn,
  ];
  return parseSourceId(contentHash(parts.map((part) => (part === null ? '' : `=${part}`))).slice(0, 40));
}

/**
 * Adds a source; the same source again changes nothing. The identity of a protected source goes into its own table.
 * @throws REQUEST_INVALID when a part cannot be stored; NOT_ALLOWED when the marking is not within the writer's clearance.
 */
export async function addSource(tx: Transaction, draft: SourceDraft): Promise<SourceId> {
  if (draft.title.trim() === '') throw fault('REQUEST_INVALID', 'a source needs a title');
  if (draft.publishedOn !== null && !isIsoDay(draft.publishedOn))
    throw fault('REQUEST_INVALID', 'its day of publication does not exist');
  const id = sourceId(draft);
  const { marking, grade } = { ...draft, marking: checkMarking(draft.marking) };
  const added =
    await sql`insert into source (id, kind, title, url, content_sha256, published_on, collected_at, licence, protected,
      grade_scheme, grade_source, grade_info, tlp, handling, handling_note, owner_agency, releasable_to, compartments, case_ref,
      purposes, purge_due)
    values (${id}, ${draft.kind}, ${draft.title}, ${draft.url}, ${draft.contentSha256}, ${draft.publishedOn}::date,
      ${draft.collectedAt}, ${draft.licence}, ${draft.protectedIdentity !== undefined}, ${grade.scheme},
      ${grade.scheme === 'none' ? null : grade.source}, ${grade.scheme === 'none' ? null : grade.information}, ${marking.tlp},
      ${handlingMask(marking.handling)}, ${marking.note}, ${marking.owner},
      ${marking.releasableTo === null ? null : [...marking.releasableTo]}::integer[], ${[...marking.compartments]}::integer[],
      ${marking.caseRef}, ${purposeMask(marking.purposes)}, ${marking.purgeDue}::date)
    on conflict do nothing`.execute(tx.tables());
  if (draft.protectedIdentity !== undefined && added.numAffectedRows === 1n) {
    const { identity, compartment } = draft.protectedIdentity;
    await sql`insert into source_secret (source_id, identity, compartment) values (${id}, ${identity}, ${compartment})`.execute(
      tx.tables(),
    );
  }
  return id;
}

/** Reads a source that the reader may see; null when there is none or it is hidden. */
export async function readSource(tx: Transaction, id: SourceId): Promise<Source | null> {
  const found = await sql<SourceRow>`select * from source where id = ${id}`.execute(tx.tables());
  const row = found.rows[0];
  return row === undefined ? null : parseSourceRow(row);
}

/** Lists the sources that the reader may see, newest first. */
export async function listSources(
  tx: Transaction,
  filter: { readonly kind?: Source['kind']; readonly limit: number },
): Promise<readonly Source[]> {
  const found = await sql<SourceRow>`select * from source
    where ${filter.kind ?? null}::text is null or kind = ${filter.kind ?? null} order by seq desc limit ${filter.limit}`.execute(
    tx.tables(),
  );
  return found.rows.map(parseSourceRow);
}

/**
 * Who a protected source is, for readers of the owning agency within its compartment; null for everybody else, and for sources
 * that are not protected.
 */
export async function readSourceIdentity(tx: Transaction, id: SourceId): Promise<string | null> {
  const found = await sql<{
    identity: string;
  }>`select identity from source_secret where source_id = ${id}`.execute(tx.tables());
  return found.rows[0]?.identity ?? null;
}
