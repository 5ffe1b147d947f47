/** Proposals of duplicates: what a rule found, and what people said of it. */

import { type RawBuilder, sql } from 'kysely';
import { type EntityId, parseEntityId } from '../../base/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { DuplicateReason } from '../duplicates/model.ts';
import { endHolds } from './standing.ts';

/** How a proposal stands: nobody judged the pair, or somebody did. */
export type ProposalState = 'open' | 'same' | 'different';

/** Two accounts that may tell of one incident. */
export interface StoredProposal {
  readonly id: number;
  readonly left: EntityId;
  readonly right: EntityId;
  /** Numbers of the accounts that were compared. */
  readonly leftAccount: number;
  readonly rightAccount: number;
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
  readonly rule: { readonly id: string; readonly version: string };
  readonly at: Date;
  readonly state: ProposalState;
}

/** Which proposals, likeliest first. */
export interface ProposalQuery {
  readonly state: ProposalState;
  /** Only pairs of which one account is of this incident's. */
  readonly entityIds?: readonly EntityId[];
  /** Only pairs of which one account is of each of these sources. */
  readonly origins?: readonly string[];
  /** Only pairs of which a source codes one in a district with these letters in its name. */
  readonly district?: string;
  readonly limit: number;
  /** The last proposal of the page before. */
  readonly after?: { readonly score: number; readonly id: number };
}

/** The proposals that the reader may see: both accounts must be seen, and stand. */
export async function listProposals(
  tx: Transaction,
  query: ProposalQuery,
): Promise<readonly StoredProposal[]> {
  const { state, entityIds, after, limit } = query;
  const ids = entityIds === undefined ? null : [...entityIds];
  const narrowed = narrowPairs(query);
  return readProposals(
    tx,
    sql`coalesce(nullif(j.verdict, 'open'), 'open') = ${state}
      and (${ids}::text[] is null or p.left_id = any (${ids}::text[]) or p.right_id = any (${ids}::text[]))
      and not exists (select 1 from incident_account_end x where x.account in (p.left_account, p.right_account) and ${endHolds(null)})
      and ${narrowed}
      and (${after?.id ?? null}::integer is null
        or (p.score, p.id) < (${after?.score ?? 0}::double precision, ${after?.id ?? 0}::integer))
      order by p.score desc, p.id desc limit ${limit}`,
  );
}

/** Lists of accounts, read once each: compared pair by pair, the rules of who sees a row would be asked for every pair. */
function narrowPairs({ origins = [], district = '' }: ProposalQuery): RawBuilder<unknown> {
  const ofOrigins = origins.map(
    (origin) => sql`select a.seq from incident_account a
      where a.release in (select r.seq from incident_release r where r.origin = ${origin})`,
  );
  const ofDistrict = sql`select a.seq from incident_account a where strpos(lower(a.coded_adm2), lower(${district})) > 0`;
  const wanted = district === '' ? ofOrigins : [...ofOrigins, ofDistrict];
  const narrowed = wanted.map(
    (accounts) => sql`(p.left_account in (${accounts}) or p.right_account in (${accounts}))`,
  );
  return narrowed.length === 0 ? sql`true` : sql.join(narrowed, sql` and `);
}

/** One proposal; null where it is unknown or one of its accounts is hidden. */
export async function findProposal(tx: Transaction, id: number): Promise<StoredProposal | null> {
  const [proposal] = await readProposals(tx, sql`p.id = ${id}`);
  return proposal ?? null;
}

interface ProposalRow {
  readonly id: number;
  readonly left_id: string;
  readonly right_id: string;
  readonly left_account: number;
  readonly right_account: number;
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
  readonly rule: string;
  readonly rule_version: string;
  readonly at: Date;
  readonly state: ProposalState;
}

async function readProposals(tx: Transaction, rest: RawBuilder<unknown>): Promise<readonly StoredProposal[]> {
  const found =
    await sql<ProposalRow>`select p.*, coalesce(j.verdict, 'open') as state from incident_proposal p
    left join lateral (select k.verdict from incident_judgement k
      where k.left_id = p.left_id and k.right_id = p.right_id order by k.seq desc limit 1) j on true
    where ${rest}`.execute(tx.tables());
  return found.rows.map((row) => ({
    id: row.id,
    left: parseEntityId(row.left_id),
    right: parseEntityId(row.right_id),
    leftAccount: row.left_account,
    rightAccount: row.right_account,
    score: row.score,
    reasons: row.reasons,
    rule: { id: row.rule, version: row.rule_version },
    at: row.at,
    state: row.state,
  }));
}
