/** One incident: every account of it, every statement about it, property by property, as of both times. */

import { type EntityId, fault, isIsoDay } from '../../base/index.ts';
import { type AsOf, readStatementsAbout, type Statement } from '../../evidence/index.ts';
import type { Transaction } from '../../store/index.ts';
import {
  type Agreement,
  CLAIM_PROPERTIES,
  type ClaimProperty,
  type ClaimValue,
  claimOf,
  compareClaims,
} from './compare-claims.ts';
import { readGroups } from './groups.ts';
import type { AccountRestoration, StoredAccount, StoredRelease } from './model.ts';
import { countsGiven, placeIndex, timeIndex } from './precisions.ts';
import { type ComputedUnit, readAccountsOf, readComputedUnits, readRestorations } from './read-accounts.ts';
import { readJudgementsOf, type StoredJudgement } from './read-judgements.ts';
import { releasesBySeq } from './read-releases.ts';
import { compareStanding } from './standing.ts';
import { propertyOfStatement, statementClaim } from './statement-claims.ts';

/** What one account, or one statement, claims of a property; null: it says nothing. */
export type IncidentClaim =
  | {
      readonly kind: 'account';
      readonly account: StoredAccount;
      readonly value: ClaimValue | null;
      readonly original: string | null;
    }
  | { readonly kind: 'statement'; readonly statement: Statement; readonly value: ClaimValue };

/** One property with every claim that stands, and how far they agree. */
export interface IncidentProperty {
  /** A property of accounts, or one that only statements have. */
  readonly property: string;
  readonly agreement: Agreement;
  readonly claims: readonly IncidentClaim[];
}

/** An incident as it was known. */
export interface IncidentReading {
  /** Derived: the smallest id of its accounts. */
  readonly id: EntityId;
  /** Ids of the accounts that are held to be the same. */
  readonly members: readonly EntityId[];
  /** Every version of every account, oldest first. */
  readonly accounts: readonly StoredAccount[];
  /** Retractions of them that were taken back. */
  readonly restorations: readonly AccountRestoration[];
  /** By their numbers. */
  readonly releases: ReadonlyMap<number, StoredRelease>;
  readonly computed: readonly ComputedUnit[];
  /** The account that stands for it; null where none stands. */
  readonly representative: StoredAccount | null;
  readonly properties: readonly IncidentProperty[];
  /** Every judgement of its accounts, oldest first. */
  readonly judgements: readonly StoredJudgement[];
  /** Every statement, ended ones among them. */
  readonly statements: readonly Statement[];
}

/** The two times of a read; `today` is the day of the world where none is asked for. */
export interface IncidentTime extends AsOf {
  readonly today: string;
}

/** Statements of one incident that are read at most. */
const STATEMENTS_MAX = 1_000;

/**
 * Reads an incident by the id of any of its accounts. Each property has every claim that stood at the instant; contradictions are marked and
 * nothing is averaged. `asOf` is a day of the world and limits statements, `knownAt` an instant of the system and limits all. Null where it is unknown or
 * hidden, which is the same answer.
 * @throws REQUEST_INVALID when `asOf` is no day
 */
export async function readIncident(
  tx: Transaction,
  entity: EntityId,
  time: IncidentTime,
): Promise<IncidentReading | null> {
  if (time.asOf !== undefined && !isIsoDay(time.asOf))
    throw fault('REQUEST_INVALID', `"${time.asOf}" is no day (YYYY-MM-DD)`);
  const knownAt = time.knownAt ?? null;
  const groups = await readGroups(tx, knownAt);
  const id = groups.incidentOf(entity);
  const members = groups.membersOf(id);
  const accounts = await readAccountsOf(tx, { entityIds: members, knownAt });
  if (accounts.length === 0) return null;
  const seqs = accounts.map(({ seq }) => seq);
  const statements = (await readStatementsAbout(tx, { entityIds: members, limit: STATEMENTS_MAX })).filter(
    ({ assertedAt }) => knownAt === null || assertedAt <= knownAt,
  );
  const standing = accounts.filter(({ end }) => end === null);
  const held = statements.filter((statement) => holds(statement, time));
  return {
    id,
    members,
    accounts,
    releases: await releasesBySeq(
      tx,
      accounts.map(({ releaseSeq }) => releaseSeq),
    ),
    restorations: await readRestorations(tx, { accounts: seqs, knownAt }),
    computed: await readComputedUnits(tx, seqs),
    representative: chooseStanding(standing),
    properties: claimsByProperty(standing, held),
    judgements: await readJudgementsOf(tx, { entityIds: members, knownAt }),
    statements,
  };
}

/** Of accounts that stand, the one that stands for their incident. */
export function chooseStanding(accounts: readonly StoredAccount[]): StoredAccount | null {
  const rank = (account: StoredAccount) => ({
    seq: account.seq,
    placePrecision: placeIndex(account),
    timePrecision: timeIndex(account),
    counts: countsGiven(account),
  });
  return accounts.toSorted((left, right) => compareStanding(rank(left), rank(right)))[0] ?? null;
}

/** Every property with its claims: those of accounts in their order, then those that only statements have. */
export function claimsByProperty(
  accounts: readonly StoredAccount[],
  statements: readonly Statement[],
): readonly IncidentProperty[] {
  const stated = Map.groupBy(statements, propertyOfStatement);
  const ofAccounts = (property: ClaimProperty): IncidentProperty =>
    compareAll(property, [
      ...accounts.map(
        (account): IncidentClaim => ({ kind: 'account', account, ...claimOf(account, property) }),
      ),
      ...(stated.get(property) ?? []).map(toClaim),
    ]);
  const known = new Set<string>(CLAIM_PROPERTIES);
  const others = [...stated].filter(([property]) => !known.has(property));
  return [
    ...CLAIM_PROPERTIES.map(ofAccounts),
    ...others.map(([property, list]) => compareAll(property, list.map(toClaim))),
  ];
}

/** The properties on which accounts contradict each other. */
export function contradictions(accounts: readonly StoredAccount[]): readonly ClaimProperty[] {
  if (accounts.length < 2) return [];
  return CLAIM_PROPERTIES.filter(
    (property) => compareClaims(accounts.map((account) => claimOf(account, property).value)) === 'contradict',
  );
}

function toClaim(statement: Statement): IncidentClaim {
  return { kind: 'statement', statement, value: statementClaim(statement) };
}

function compareAll(property: string, claims: readonly IncidentClaim[]): IncidentProperty {
  return { property, agreement: compareClaims(claims.map(({ value }) => value)), claims };
}

/** True when a statement held on the day of the world, as far as it was known at the instant. */
function holds(statement: Statement, { asOf, knownAt, today }: IncidentTime): boolean {
  const day = asOf ?? today;
  const { valid, ends } = statement;
  if (valid !== null && ((valid.from ?? day) > day || (valid.to !== null && valid.to <= day))) return false;
  return !ends.some(
    (end) => (knownAt === undefined || end.at <= knownAt) && (end.endedOn === null || end.endedOn <= day),
  );
}
