/** Invented releases of incidents for tests; what matters to a test it says itself. SYNTHETIC. */

import { ACCESS_MIGRATIONS } from '../../src/access/index.ts';
import { contentHash } from '../../src/base/index.ts';
import { EVIDENCE_MIGRATIONS } from '../../src/evidence/index.ts';
import type { AccountsReading } from '../../src/incidents/import/read-accounts.ts';
import { type Account, INCIDENTS_MIGRATIONS, type ReleaseDraft } from '../../src/incidents/index.ts';
import { BANK } from './agencies.ts';

/** The tables that an import of incidents writes. */
export const INCIDENT_TEST_MIGRATIONS = [
  ...ACCESS_MIGRATIONS,
  ...EVIDENCE_MIGRATIONS,
  ...INCIDENTS_MIGRATIONS,
];

/** An invented account: a bombing in Demo-Town on the first of May 2024. */
export function inventAccount(change: Partial<Account> = {}): Account {
  return {
    ref: 'e1',
    row: 1,
    kind: 'bombing',
    kindOriginal: 'Bombing',
    from: '2024-05-01',
    to: '2024-05-01',
    timePrecision: 'day',
    timePrecisionOriginal: null,
    lon: 70.5,
    lat: 33.5,
    coordinatesOriginal: null,
    placePrecision: 'exact',
    placePrecisionOriginal: null,
    placeName: 'Demo-Town',
    country: 'pk',
    codedAdm1: 'Demo-Province',
    codedAdm2: 'Demo-District',
    sideA: 'Demo-Group',
    sideB: 'Demo-Force',
    claimedBy: null,
    blamed: null,
    killed: { low: 8, best: 8, high: 8 },
    killedCivilians: null,
    injured: { low: null, best: null, high: null },
    hostages: null,
    propertyBand: null,
    weapon: null,
    target: null,
    originCountry: null,
    text: 'SYNTHETIC',
    citedSources: null,
    flags: [],
    ...change,
  };
}

/** A file of these accounts, already read; it breaks before a block where it is told to. */
export function readingOf(
  accounts: readonly Account[],
  {
    blockRows = 2,
    breakAt,
    hasIds = true,
  }: {
    readonly blockRows?: number;
    readonly hasIds?: boolean;
    readonly breakAt?: { block: number; cause: unknown };
  } = {},
): AccountsReading {
  return {
    file: 'demo.csv',
    hasIds,
    facts: {
      format: 'demo',
      title: 'Demo incidents, SYNTHETIC',
      countingRule: 'all that was invented',
      synthetic: true,
    },
    blocks: blocksOf(accounts, blockRows, breakAt),
    outcome: () => ({
      ...{
        rows: accounts.length,
        accounts: accounts.length,
        skipped: 0,
        skippedRows: [],
        flags: [],
        notes: [],
      },
      text: { file: 'demo.csv', encoding: 'utf-8', compression: 'none', bytes: 0, sha256: '' },
    }),
  } as unknown as AccountsReading;
}

async function* blocksOf(
  accounts: readonly Account[],
  blockRows: number,
  breakAt: { block: number; cause: unknown } | undefined,
): AsyncGenerator<readonly Account[]> {
  for (let from = 0, block = 0; from < accounts.length; from += blockRows, block += 1) {
    if (breakAt?.block === block) throw breakAt.cause;
    yield accounts.slice(from, from + blockRows);
  }
}

/** A release of these accounts for the bank of the tests. */
export function draftRelease(
  accounts: readonly Account[],
  change: Partial<ReleaseDraft> & {
    readonly owner?: number;
    readonly releasableTo?: readonly number[] | null;
  } = {},
): ReleaseDraft {
  const { owner = BANK, releasableTo = [owner], ...rest } = change;
  return {
    facts: {
      format: 'demo',
      title: 'Demo incidents, SYNTHETIC',
      countingRule: 'all that was invented',
      synthetic: true,
    },
    origin: 'demo',
    partial: false,
    fileName: 'demo.csv',
    sha256: contentHash([JSON.stringify(accounts)]),
    synthetic: true,
    grade: { scheme: 'admiralty', source: 'B', information: '2' },
    marking: {
      ...{ tlp: 2, handling: [], note: null, releasableTo, compartments: [], caseRef: null, owner },
      purposes: ['aml-screening', 'ct-investigation', 'research-aggregate'],
    },
    licence: null,
    publishedOn: null,
    by: 'system:test',
    at: new Date('2026-01-02T00:00:00Z'),
    ...rest,
  };
}
