/** Accounts as rows of the store, and rows as accounts. */

import { contentHash, type EntityId, parseEntityId } from '../../base/index.ts';
import { maskCnics } from '../../evidence/index.ts';
import type { CopyValue } from '../../store/index.ts';
import {
  type Account,
  type AccountFlag,
  type IncidentKind,
  PLACE_PRECISIONS,
  TIME_PRECISIONS,
} from '../model.ts';
import type { AccountEnd, StoredAccount } from './model.ts';

/** The columns that are written, in the order of {@link accountCells}. */
export const ACCOUNT_COLUMNS = [
  'release',
  'row',
  'entity_id',
  'content',
  'ref',
  'kind',
  'kind_original',
  'day_from',
  'day_to',
  'time_precision',
  'time_original',
  'lon',
  'lat',
  'coordinates_original',
  'place_precision',
  'place_original',
  'place_name',
  'country',
  'coded_adm1',
  'coded_adm2',
  'side_a',
  'side_b',
  'claimed_by',
  'blamed',
  'killed_low',
  'killed_best',
  'killed_high',
  'killed_civilians',
  'injured_low',
  'injured_best',
  'injured_high',
  'hostages',
  'property_band',
  'weapon',
  'target',
  'origin_country',
  'text',
  'cited_sources',
  'flags',
] as const;

/** The entity of an account: the same whichever release of the source states it. */
export function accountEntityId(of: {
  readonly owner: number;
  readonly origin: string;
  readonly ref: string;
}): EntityId {
  return parseEntityId(`incident:${contentHash([String(of.owner), of.origin, of.ref]).slice(0, 20)}`);
}

/** An account as the cells of what it says, without its place in a release; identity numbers in free text are masked. */
export function accountCells(account: Account): readonly CopyValue[] {
  return [
    account.ref,
    account.kind,
    account.kindOriginal,
    account.from,
    account.to,
    TIME_PRECISIONS.indexOf(account.timePrecision),
    account.timePrecisionOriginal,
    account.lon,
    account.lat,
    account.coordinatesOriginal,
    PLACE_PRECISIONS.indexOf(account.placePrecision),
    account.placePrecisionOriginal,
    masked(account.placeName),
    account.country,
    account.codedAdm1,
    account.codedAdm2,
    masked(account.sideA),
    masked(account.sideB),
    masked(account.claimedBy),
    masked(account.blamed),
    account.killed.low,
    account.killed.best,
    account.killed.high,
    account.killedCivilians,
    account.injured.low,
    account.injured.best,
    account.injured.high,
    account.hostages,
    account.propertyBand,
    masked(account.weapon),
    masked(account.target),
    account.originCountry,
    masked(account.text),
    masked(account.citedSources),
    [...account.flags],
  ];
}

/** The hash of what its source says, our flags left out: equal when a later release repeats it word for word. */
export function contentOf(cells: readonly CopyValue[]): string {
  return contentHash([JSON.stringify(cells.slice(0, -1))]).slice(0, 32);
}

function masked(text: string | null): string | null {
  return text === null ? null : maskCnics(text);
}

/** A row of `incident_account`. */
export interface AccountRow {
  readonly seq: number;
  readonly release: number;
  readonly row: number;
  readonly entity_id: string;
  readonly ref: string;
  readonly kind: string;
  readonly kind_original: string;
  readonly day_from: string;
  readonly day_to: string;
  readonly time_precision: number;
  readonly time_original: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly coordinates_original: string | null;
  readonly place_precision: number;
  readonly place_original: string | null;
  readonly place_name: string | null;
  readonly country: string | null;
  readonly coded_adm1: string | null;
  readonly coded_adm2: string | null;
  readonly side_a: string | null;
  readonly side_b: string | null;
  readonly claimed_by: string | null;
  readonly blamed: string | null;
  readonly killed_low: number | null;
  readonly killed_best: number | null;
  readonly killed_high: number | null;
  readonly killed_civilians: number | null;
  readonly injured_low: number | null;
  readonly injured_best: number | null;
  readonly injured_high: number | null;
  readonly hostages: number | null;
  readonly property_band: number | null;
  readonly weapon: string | null;
  readonly target: string | null;
  readonly origin_country: string | null;
  readonly text: string | null;
  readonly cited_sources: string | null;
  readonly flags: readonly string[];
}

/** The columns of an end, as {@link parseAccountRow} reads them, where a query joins it. */
export interface EndCells {
  readonly end_kind: AccountEnd['kind'] | null;
  readonly end_at: Date | null;
  readonly end_by: string | null;
  readonly end_reason: string | null;
  readonly end_release: string | null;
  readonly superseded_by: number | null;
}

/** Reads a row as it was written by {@link accountCells}. */
export function parseAccountRow(row: AccountRow & EndCells): StoredAccount {
  return {
    seq: row.seq,
    entityId: parseEntityId(row.entity_id),
    releaseSeq: row.release,
    end: parseEnd(row),
    ref: row.ref,
    row: row.row,
    kind: row.kind as IncidentKind,
    kindOriginal: row.kind_original,
    from: row.day_from,
    to: row.day_to,
    timePrecision: TIME_PRECISIONS[row.time_precision] ?? 'year',
    timePrecisionOriginal: row.time_original,
    lon: row.lon,
    lat: row.lat,
    coordinatesOriginal: row.coordinates_original,
    placePrecision: PLACE_PRECISIONS[row.place_precision] ?? 'unknown',
    placePrecisionOriginal: row.place_original,
    placeName: row.place_name,
    country: row.country,
    codedAdm1: row.coded_adm1,
    codedAdm2: row.coded_adm2,
    sideA: row.side_a,
    sideB: row.side_b,
    claimedBy: row.claimed_by,
    blamed: row.blamed,
    killed: { low: row.killed_low, best: row.killed_best, high: row.killed_high },
    killedCivilians: row.killed_civilians,
    injured: { low: row.injured_low, best: row.injured_best, high: row.injured_high },
    hostages: row.hostages,
    propertyBand: row.property_band as Account['propertyBand'],
    weapon: row.weapon,
    target: row.target,
    originCountry: row.origin_country,
    text: row.text,
    citedSources: row.cited_sources,
    flags: row.flags as readonly AccountFlag[],
  };
}

function parseEnd(row: EndCells): AccountEnd | null {
  if (row.end_kind === null || row.end_at === null) return null;
  return {
    kind: row.end_kind,
    at: row.end_at,
    by: row.end_by ?? '',
    reason: row.end_reason ?? '',
    release: row.end_release,
    supersededBy: row.superseded_by,
  };
}
