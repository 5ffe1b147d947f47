/** Agencies, people, roles, mandates and cases: written under the role `system`, inside `audited` or `auditedSystem`. */

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { fault } from '../base/index.ts';
import type { Transaction } from '../store/index.ts';
import { type PurposeCode, purposeMask } from './purposes.ts';
import { type PersonId, parsePersonId } from './reader.ts';
import { isRoleCode, type RoleCode, rolePurposes } from './roles.ts';
import type { TlpLevel } from './tlp.ts';

/** An agency: the owner of rows and the employer of people. `country` is ISO 3166-1 alpha-2 in lower case. */
export interface Agency {
  readonly id: number;
  readonly name: string;
  readonly country: string | null;
}

/** A person or service account as it is added. `passwordHash` comes from `hashPassword`; null: no sign-in by password. */
export interface PersonDraft {
  readonly agencyId: number;
  /** Compared without regard to case. */
  readonly login: string;
  readonly displayName: string;
  readonly kind: 'person' | 'service';
  readonly passwordHash: string | null;
  readonly roles: readonly RoleCode[];
  readonly tlpMax: TlpLevel;
  readonly compartments?: readonly number[];
  /** Other agencies for which the person reads, at a joint post. */
  readonly actingFor?: readonly number[];
}

/** What can be changed of a person; what is left out stays. Every change ends the person's open sessions. */
export interface PersonChange {
  readonly displayName?: string;
  readonly passwordHash?: string | null;
  readonly active?: boolean;
  readonly roles?: readonly RoleCode[];
  readonly tlpMax?: TlpLevel;
  readonly compartments?: readonly number[];
  readonly actingFor?: readonly number[];
}

/** Adds an agency, or changes its name and country. */
export async function putAgency(tx: Transaction, agency: Agency): Promise<void> {
  await sql`insert into agency (id, name, country) values (${agency.id}, ${agency.name}, ${agency.country})
    on conflict (id) do update set name = excluded.name, country = excluded.country`.execute(tx.tables());
}

/** Every agency, by id. */
export async function listAgencies(tx: Transaction): Promise<readonly Agency[]> {
  return (await sql<Agency>`select id, name, country from agency order by id`.execute(tx.tables())).rows;
}

/** Adds a compartment: a named circle of need-to-know, or changes its title. */
export async function putCompartment(
  tx: Transaction,
  compartment: { readonly id: number; readonly title: string },
): Promise<void> {
  await sql`insert into compartment (id, title) values (${compartment.id}, ${compartment.title})
    on conflict (id) do update set title = excluded.title`.execute(tx.tables());
}

/** Gives an agency the mandate to read for a purpose on a legal basis; again changes nothing. */
export async function addMandate(
  tx: Transaction,
  mandate: { readonly agencyId: number; readonly purpose: PurposeCode; readonly legalBasis: string },
): Promise<void> {
  await sql`insert into mandate (agency_id, purpose, legal_basis)
    values (${mandate.agencyId}, ${mandate.purpose}, ${mandate.legalBasis}) on conflict do nothing`.execute(
    tx.tables(),
  );
}

/**
 * Adds a person or service account.
 * @throws CONFLICT when the login is taken.
 */
export async function addPerson(tx: Transaction, draft: PersonDraft): Promise<PersonId> {
  const id = parsePersonId(randomUUID());
  await sql`insert into person (id, agency_id, login, display_name, kind, password_hash, tlp_max, compartments, acting_for)
    values (${id}, ${draft.agencyId}, ${normaliseLogin(draft.login)}, ${draft.displayName}, ${draft.kind}, ${draft.passwordHash},
      ${draft.tlpMax}, ${[...(draft.compartments ?? [])]}::integer[], ${[...(draft.actingFor ?? [])]}::integer[])`.execute(
    tx.tables(),
  );
  await putRoles(tx, id, draft.roles);
  return id;
}

/** The id of the active account with this login, or null. */
export async function findPerson(tx: Transaction, login: string): Promise<PersonId | null> {
  const found = await sql<{
    id: string;
  }>`select id from person where login = ${normaliseLogin(login)} and active`.execute(tx.tables());
  const row = found.rows[0];
  return row === undefined ? null : parsePersonId(row.id);
}

/**
 * Changes a person; ends the person's open sessions and API keys, so that the change holds at once.
 * @throws NOT_FOUND when there is no such person.
 */
export async function changePerson(tx: Transaction, personId: PersonId, change: PersonChange): Promise<void> {
  const changed = await sql`update person set
      display_name = coalesce(${change.displayName ?? null}, display_name),
      password_hash = case when ${change.passwordHash !== undefined} then ${change.passwordHash ?? null} else password_hash end,
      active = coalesce(${change.active ?? null}::boolean, active),
      tlp_max = coalesce(${change.tlpMax ?? null}::smallint, tlp_max),
      compartments = coalesce(${copyOf(change.compartments)}::integer[], compartments),
      acting_for = coalesce(${copyOf(change.actingFor)}::integer[], acting_for)
    where id = ${personId}`.execute(tx.tables());
  if (changed.numAffectedRows !== 1n) throw fault('NOT_FOUND', 'there is no such person');
  if (change.roles !== undefined) {
    await sql`delete from person_role where person_id = ${personId}`.execute(tx.tables());
    await putRoles(tx, personId, change.roles);
  }
  await endPersonSessions(tx, personId);
}

/** Assigns a case to a person, who may then open it; sessions that are open do not gain it. */
export async function assignCase(tx: Transaction, personId: PersonId, caseRef: string): Promise<void> {
  await sql`insert into case_assignment (person_id, case_ref) values (${personId}, ${caseRef}) on conflict do nothing`.execute(
    tx.tables(),
  );
}

/** Takes a case from a person and ends the person's open sessions. */
export async function unassignCase(tx: Transaction, personId: PersonId, caseRef: string): Promise<void> {
  await sql`delete from case_assignment where person_id = ${personId} and case_ref = ${caseRef}`.execute(
    tx.tables(),
  );
  await endPersonSessions(tx, personId);
}

/** The mask of the purposes that a person may read for: the agency's mandates within the person's roles. */
export async function readMandateMask(tx: Transaction, personId: PersonId): Promise<number> {
  const roles = await sql<{
    role: string;
  }>`select role from person_role where person_id = ${personId}`.execute(tx.tables());
  const mandates = await sql<{ purpose: PurposeCode }>`select distinct m.purpose from mandate m
    join person p on p.agency_id = m.agency_id where p.id = ${personId}`.execute(tx.tables());
  const opened = rolePurposes(roles.rows.map((row) => row.role).filter(isRoleCode));
  return purposeMask(mandates.rows.map((row) => row.purpose).filter((purpose) => opened.includes(purpose)));
}

/** A login as it is stored and compared. */
export function normaliseLogin(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}

async function putRoles(tx: Transaction, personId: PersonId, roles: readonly RoleCode[]): Promise<void> {
  await sql`insert into person_role (person_id, role) select ${personId}, r from unnest(${[...roles]}::text[]) r`.execute(
    tx.tables(),
  );
}

async function endPersonSessions(tx: Transaction, personId: PersonId): Promise<void> {
  await sql`update access_session set ended_at = now() where person_id = ${personId} and ended_at is null`.execute(
    tx.tables(),
  );
}

function copyOf(numbers: readonly number[] | undefined): number[] | null {
  return numbers === undefined ? null : [...numbers];
}
