/** Retractions: what a person takes back counts for nothing from then on and stays on record; an account can be restored by a person, too. */

import { type RawBuilder, sql } from 'kysely';
import { type EntityId, fault, type StatementId } from '../../base/index.ts';
import { readStatement, retractStatements } from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import type { StoredAccount } from './model.ts';
import { readAccountsBySeq, readAccountsOf } from './read-accounts.ts';
import { releasesBySeq } from './read-releases.ts';

/** Who retracts, why and when. */
export interface RetractionReason {
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** An account of an incident, and the agency of who speaks. */
export interface OwnAccount {
  readonly account: number;
  readonly members: readonly EntityId[];
  readonly agencyId: number;
}

/** How often the account was restored before: the turn of its next end. */
const turnOf = (account: number): RawBuilder<number> =>
  sql`(select count(*)::integer from incident_account_restored y where y.account = ${account})`;

/**
 * Retracts an account of one of these entities: from now on it counts for nothing, and stays readable as of before. Only the agency that
 * imported it may.
 * @throws NOT_FOUND when it is unknown, hidden, or of another incident; NOT_ALLOWED when it is another agency's; CONFLICT when it has ended already
 */
export async function retractAccount(
  tx: Transaction,
  of: OwnAccount,
  { reason, by, at }: RetractionReason,
): Promise<void> {
  await waitForOthers(tx, of);
  const account = await requireAccount(tx, of);
  if (account.end !== null) throw fault('CONFLICT', `the account was ${account.end.kind} before`);
  await requireOwn(tx, account, of.agencyId);
  const done = await sql`insert into incident_account_end (account, turn, release, kind, at, by, reason)
    values (${account.seq}, ${turnOf(account.seq)}, ${account.releaseSeq}, 'retracted', ${at}, ${by}, ${reason})
    on conflict do nothing`.execute(tx.tables());
  if (Number(done.numAffectedRows ?? 0) === 0) throw fault('CONFLICT', 'the account has ended meanwhile');
}

/**
 * Restores an account that was retracted: it counts again from now on, and both stay in its history.
 * @throws NOT_FOUND NOT_ALLOWED as {@link retractAccount}; CONFLICT when it is not retracted, or its source has stated it otherwise or left it out since
 */
export async function restoreAccount(
  tx: Transaction,
  of: OwnAccount,
  { reason, by, at }: RetractionReason,
): Promise<void> {
  await waitForOthers(tx, of);
  const account = await requireAccount(tx, of);
  await requireOwn(tx, account, of.agencyId);
  if (account.end?.kind !== 'retracted') throw fault('CONFLICT', 'the account is not retracted');
  const versions = await readAccountsOf(tx, { entityIds: [account.entityId] });
  if (versions.some(({ seq }) => seq > account.seq) || (await isLeftOut(tx, account)))
    throw fault('CONFLICT', 'its source has stated it otherwise or left it out since');
  const done = await sql`insert into incident_account_restored (account, turn, release, at, by, reason)
    values (${account.seq}, ${turnOf(account.seq)}, ${account.releaseSeq}, ${at}, ${by}, ${reason})
    on conflict do nothing`.execute(tx.tables());
  if (Number(done.numAffectedRows ?? 0) === 0) throw fault('CONFLICT', 'the account was restored meanwhile');
}

/** One step of an account at a time: a second one reads what the first one left. */
async function waitForOthers(tx: Transaction, { account }: OwnAccount): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`silsila incident account ${account}`}, 0))`.execute(
    tx.tables(),
  );
}

async function requireAccount(tx: Transaction, of: OwnAccount): Promise<StoredAccount> {
  const [account] = await readAccountsBySeq(tx, [of.account]);
  if (account === undefined || !of.members.includes(account.entityId))
    throw fault('NOT_FOUND', 'there is no such account of the incident that you may see');
  return account;
}

async function requireOwn(tx: Transaction, { releaseSeq }: StoredAccount, agencyId: number): Promise<void> {
  const release = (await releasesBySeq(tx, [releaseSeq])).get(releaseSeq);
  if (release?.marking.owner !== agencyId)
    throw fault('NOT_ALLOWED', 'only the agency that imported an account may retract or restore it');
}

/** Whether the last whole release of its source does not repeat the account. */
async function isLeftOut(tx: Transaction, { seq, releaseSeq }: StoredAccount): Promise<boolean> {
  const found = await sql`select 1 from incident_release o
    join incident_release r on r.owner_agency = o.owner_agency and r.origin = o.origin and r.seq > o.seq and not r.partial
    join incident_release_end e on e.release = r.seq
    where o.seq = ${releaseSeq} and not exists (
      select 1 from incident_account_confirmed c where c.account = ${seq} and c.release >= r.seq) limit 1`.execute(
    tx.tables(),
  );
  return found.rows.length > 0;
}

/**
 * Retracts a claim about one of these entities.
 * @throws NOT_FOUND NOT_ALLOWED CONFLICT as `retractStatements`, and for a statement about something else
 */
export async function retractClaim(
  tx: Transaction,
  of: { readonly statement: StatementId; readonly members: readonly EntityId[] },
  why: RetractionReason,
): Promise<void> {
  const statement = await readStatement(tx, of.statement);
  if (statement === null || !of.members.includes(statement.entityId))
    throw fault('NOT_FOUND', 'there is no such claim about the incident that you may see');
  await retractStatements(tx, [of.statement], why);
}
