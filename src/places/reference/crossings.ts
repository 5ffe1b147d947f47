/**
 * Crossings as sources state them: one claim for each position and each list. Positions that differ stand side by side; a crossing whose
 * position was not found has none. Source of every fact: the row's own.
 */

import type { Confidence, Crossing, KnownDate } from '../model.ts';

/** One source's account of a crossing. Null: it gives no position. */
export interface CrossingClaim extends Omit<Crossing, 'lon' | 'lat' | 'precisionKm'> {
  readonly lon: number | null;
  readonly lat: number | null;
  readonly precisionKm: number | null;
  /** How the position was come by. */
  readonly positionFrom: string | null;
}

type Row = readonly [
  name: string,
  also: readonly string[],
  other: string,
  lat: number | null,
  lon: number | null,
  precisionKm: number | null,
  positionFrom: string | null,
  openedOn: KnownDate | null,
  status: string,
  confidence: Confidence,
];

const EIGHT = 'Land border crossings of Pakistan, wikimili.com (8 official crossings)';
const SIX = 'urdupoint.com 1225636: Pakistan has 6 notified borders with Afghanistan';
const UCDP = 'UCDP GED event';
const GEONAMES = 'GeoNames town point';

/** Crossings as listed with the date of opening. Source: EIGHT. Precision: UCDP `where_prec` 1 is taken as 1 km, 2 as 25 km, a town point as 5 km. */
const OFFICIAL: readonly Row[] = [
  [
    'Torkham',
    [],
    'af',
    34.190457,
    71.069264,
    1,
    `${UCDP} at Torkham border crossing`,
    null,
    'always open: miscellaneous',
    'secondary',
  ],
  [
    'Chaman',
    ['Spin Boldak', 'Friendship Gate', 'Bab-e-Dosti'],
    'af',
    30.922222,
    66.444722,
    5,
    `${UCDP} at Chaman town`,
    null,
    'always open: miscellaneous',
    'secondary',
  ],
  [
    'Chaman',
    ['Spin Boldak', 'Friendship Gate', 'Bab-e-Dosti'],
    'af',
    30.91769,
    66.45259,
    5,
    GEONAMES,
    null,
    'always open: miscellaneous',
    'secondary',
  ],
  [
    'Ghulam Khan',
    [],
    'af',
    33.143889,
    70.023889,
    5,
    `${UCDP} at Ghulam Khan town`,
    '2020-08-23',
    'always open: miscellaneous',
    'secondary',
  ],
  [
    'Angoor Adda',
    ['Angur Ada', 'Angor Adda'],
    'af',
    32.517778,
    69.274167,
    5,
    `${UCDP} at Angor Adda town`,
    '2020-09-23',
    'open: trade',
    'secondary',
  ],
  [
    'Kharlachi',
    [],
    'af',
    33.82796,
    69.96477,
    5,
    `${UCDP} at Kharlachi village`,
    '2020-07-12',
    'open: trade',
    'secondary',
  ],
  ['Badini', [], 'af', null, null, null, null, '2020-09-22', 'open: trade', 'secondary'],
  ['Arandu', [], 'af', null, null, null, null, '2022-05-27', 'open: trade', 'secondary'],
  [
    'Bin Shahi',
    [],
    'af',
    35.05521,
    71.55322,
    25,
    `${UCDP} at Bin Shahi area`,
    '2022-05-27',
    'open: trade',
    'secondary',
  ],
];

/** Crossings as a reply in Parliament and the press list them. Source: SIX; positions recalled unless they say otherwise. */
const NOTIFIED: readonly Row[] = [
  [
    'Torkham',
    [],
    'af',
    34.12,
    71.09,
    5,
    'recalled; GeoNames Landi Kotal is 5 km away',
    null,
    'notified for trade (6 notified, April 2021)',
    'recalled',
  ],
  [
    'Chaman',
    ['Spin Boldak', 'Friendship Gate', 'Bab-e-Dosti'],
    'af',
    30.91769,
    66.45259,
    10,
    GEONAMES,
    null,
    'notified',
    'secondary',
  ],
  [
    'Ghulam Khan',
    [],
    'af',
    33.16,
    70.03,
    10,
    'recalled',
    null,
    'notified; reopened 2018 as third crossing (thenews.com.pk/print/279960)',
    'recalled',
  ],
  ['Kharlachi', [], 'af', 33.83, 69.99, 15, 'recalled', null, 'notified', 'recalled'],
  [
    'Angoor Adda',
    ['Angur Ada', 'Angor Adda'],
    'af',
    32.51,
    69.29,
    15,
    'recalled',
    null,
    'notified',
    'recalled',
  ],
  ['Badini', [], 'af', null, null, null, null, '2020', 'notified', 'secondary'],
  ['Nawa Pass', [], 'af', null, null, null, null, null, 'not notified; closed 2007', 'secondary'],
  ['Gursal', [], 'af', null, null, null, null, null, 'not notified; closed 2009', 'secondary'],
];

const RECALLED: readonly Row[] = [
  ['Arandu', [], 'af', 35.31, 71.55, 10, 'recalled', null, 'local', 'recalled'],
  ['Taftan', ['Mirjaveh'], 'ir', 28.98, 61.57, 10, 'recalled', null, 'main crossing to Iran', 'recalled'],
];

function claimsOf(source: string, rows: readonly Row[]): readonly CrossingClaim[] {
  return rows.map(
    ([name, otherNames, other, lat, lon, precisionKm, positionFrom, openedOn, status, confidence]) => ({
      ...{ name, otherNames, sides: ['pk', other] as const, lon, lat, precisionKm, positionFrom },
      ...{ openedOn, status, source, confidence },
    }),
  );
}

/** Every claim. */
export const CROSSING_CLAIMS: readonly CrossingClaim[] = [
  ...claimsOf(EIGHT, OFFICIAL),
  ...claimsOf(SIX, NOTIFIED),
  ...claimsOf('recalled', RECALLED),
];
