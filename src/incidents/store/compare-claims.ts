/** What sources claim of one incident, property by property, and how far they agree. Nothing is averaged, and silence is no claim. */

import { distanceKm } from '../../places/index.ts';
import type { Account, CountClaim, PlacePrecision } from '../model.ts';

/**
 * `silent`: nobody says anything; `single`: one does; `agree`: all say the same; `differ`: not alike, yet all can be true; `contradict`: two of
 * them cannot both be true.
 */
export type Agreement = 'silent' | 'single' | 'agree' | 'differ' | 'contradict';

/** The properties that are compared, in the order in which they are told. */
export const CLAIM_PROPERTIES = [
  'kind',
  'time',
  'point',
  'placeName',
  'country',
  'codedAdm1',
  'codedAdm2',
  'sideA',
  'sideB',
  'claimedBy',
  'blamed',
  'killed',
  'killedCivilians',
  'injured',
  'hostages',
  'propertyBand',
  'weapon',
  'target',
  'originCountry',
] as const;
/** One of CLAIM_PROPERTIES. */
export type ClaimProperty = (typeof CLAIM_PROPERTIES)[number];

/** What one claim says; null: nothing. */
export type ClaimValue =
  | { readonly kind: 'text'; readonly text: string }
  /** One of a closed list: a country. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'count'; readonly count: CountClaim }
  /** ISO days, both included. */
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | { readonly kind: 'point'; readonly lon: number; readonly lat: number; readonly precision: PlacePrecision }
  /** The source says that it is NOT so. */
  | { readonly kind: 'denied'; readonly text: string };

/** What an account says of one property, with the source's own words where they differ. */
export interface AccountClaim {
  readonly value: ClaimValue | null;
  readonly original: string | null;
}

/**
 * How far a point may lie from where it happened, in kilometres, by its precision. Source: UCDP GED codebook 25.1 `where_prec` 2: within about 25
 * km; the others are this project's own bounds (a town's breadth, a district, a province, a country).
 */
export const PLACE_RADIUS_KM: Readonly<Record<PlacePrecision, number>> = {
  exact: 5,
  near: 25,
  adm2: 75,
  adm1: 300,
  country: 1_000,
  unknown: 20_100,
};

/** What an account claims of a property. */
export function claimOf(account: Account, property: ClaimProperty): AccountClaim {
  const { lon, lat, placePrecision: precision } = account;
  switch (property) {
    case 'kind':
      return {
        value: textClaim(account.kind === 'unknown' ? null : account.kind),
        original: account.kindOriginal,
      };
    case 'time':
      return {
        value: { kind: 'days', from: account.from, to: account.to },
        original: account.timePrecisionOriginal,
      };
    case 'point':
      return {
        value: lon === null || lat === null ? null : { kind: 'point', lon, lat, precision },
        original: account.coordinatesOriginal ?? account.placePrecisionOriginal,
      };
    case 'killed':
    case 'injured':
      return { value: countClaim(account[property]), original: null };
    case 'killedCivilians':
    case 'hostages': {
      const best = account[property];
      return { value: countClaim({ low: best, best, high: best }), original: null };
    }
    case 'propertyBand':
      return {
        value: textClaim(account.propertyBand === null ? null : String(account.propertyBand)),
        original: null,
      };
    case 'country':
    case 'originCountry': {
      const text = account[property];
      return { value: text === null ? null : { kind: 'code', text }, original: null };
    }
    default:
      return { value: textClaim(account[property]), original: null };
  }
}

/** How far these claims agree. */
export function compareClaims(claims: readonly (ClaimValue | null)[]): Agreement {
  const said = claims.filter((claim) => claim !== null);
  if (said.length < 2) return said.length === 0 ? 'silent' : 'single';
  let agreement: Agreement = 'agree';
  for (const [at, left] of said.entries()) {
    for (const right of said.slice(at + 1)) {
      const found = comparePair(left, right);
      if (found === 'contradict') return found;
      if (found === 'differ') agreement = found;
    }
  }
  return agreement;
}

type PairAgreement = Extract<Agreement, 'agree' | 'differ' | 'contradict'>;

function comparePair(left: ClaimValue, right: ClaimValue): PairAgreement {
  if (left.kind === 'denied' || right.kind === 'denied') return compareDenied(left, right);
  if (left.kind === 'count' && right.kind === 'count')
    return compareSpans(spanOf(left.count), spanOf(right.count));
  if (left.kind === 'days' && right.kind === 'days')
    return compareSpans(
      [Date.parse(left.from), Date.parse(left.to)],
      [Date.parse(right.from), Date.parse(right.to)],
    );
  if (left.kind === 'point' && right.kind === 'point') return comparePoints(left, right);
  if (left.kind === 'code' && right.kind === 'code') return left.text === right.text ? 'agree' : 'contradict';
  const [a, b] = [left, right].map((claim) => ('text' in claim ? plain(claim.text) : ''));
  return a === b && a !== '' ? 'agree' : 'differ';
}

function compareDenied(left: ClaimValue, right: ClaimValue): PairAgreement {
  if (!('text' in left) || !('text' in right) || plain(left.text) !== plain(right.text)) return 'differ';
  return left.kind === right.kind ? 'agree' : 'contradict';
}

/** The numbers that a claim admits: what it leaves open is open. */
export function spanOf({ low, best, high }: CountClaim): readonly [number, number] {
  return [low ?? best ?? 0, high ?? best ?? Number.POSITIVE_INFINITY];
}

function compareSpans(left: readonly [number, number], right: readonly [number, number]): PairAgreement {
  if (left[0] === right[0] && left[1] === right[1]) return 'agree';
  return left[0] <= right[1] && right[0] <= left[1] ? 'differ' : 'contradict';
}

function comparePoints(
  left: Extract<ClaimValue, { kind: 'point' }>,
  right: Extract<ClaimValue, { kind: 'point' }>,
): PairAgreement {
  const km = distanceKm(left, right);
  if (km < SAME_POINT_KM) return 'agree';
  return km <= PLACE_RADIUS_KM[left.precision] + PLACE_RADIUS_KM[right.precision] ? 'differ' : 'contradict';
}

const SAME_POINT_KM = 1;
function textClaim(text: string | null): ClaimValue | null {
  return text === null || text.trim() === '' ? null : { kind: 'text', text };
}

function countClaim(count: CountClaim): ClaimValue | null {
  return count.low === null && count.best === null && count.high === null ? null : { kind: 'count', count };
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
