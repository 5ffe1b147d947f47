/** An invented country whose district Demo-Sarkot was split in the middle of June 2015, and more that happened there. SYNTHETIC. */

import type { AdminUnit, UnitChange } from '../../src/places/model.ts';

function unit(code: string, name: string, change: Partial<AdminUnit> = {}): AdminUnit {
  return {
    ...{ code, level: 'adm2', country: 'xd', name, otherNames: [], parent: 'xd-north' },
    ...{ validFrom: null, validTo: null, source: 'invented', confidence: 'high' },
    ...change,
  };
}

type ChangeRow = readonly [
  date: string,
  kind: UnitChange['kind'],
  from: readonly string[],
  to: readonly string[],
];

/** SYNTHETIC units. */
export const DEMO_UNITS: readonly AdminUnit[] = [
  unit('xd', 'Demoland', { level: 'adm0', parent: null }),
  unit('xd-north', 'Demo-North', { level: 'adm1', parent: 'xd', validTo: '2012' }),
  unit('xd-north-hills', 'Demo-Hills', { level: 'adm1', parent: 'xd', validFrom: '2012' }),
  unit('xd-south', 'Demo-South', { level: 'adm1', parent: 'xd' }),
  unit('xd-sarkot', 'Demo-Sarkot', { validTo: '2015-06-15', otherNames: ['Sar Kot'] }),
  unit('xd-upper-sarkot', 'Upper Demo-Sarkot', { validFrom: '2015-06-15', parent: 'xd-north-hills' }),
  unit('xd-lower-sarkot', 'Lower Demo-Sarkot', { validFrom: '2015-06-15', parent: 'xd-north-hills' }),
  unit('xd-margala', 'Demo-Marghzar', { validTo: '2017' }),
  unit('xd-margala-2017', 'Demo-Marghzar', { validFrom: '2017', parent: 'xd-north-hills' }),
  unit('xd-nawagai', 'Demo-Nawagai', { validFrom: '2017', parent: 'xd-north-hills' }),
  unit('xd-tirband-north', 'Demo-Tirband', {}),
  unit('xd-tirband-south', 'Demo-Tirband', { parent: 'xd-south' }),
];

/** SYNTHETIC changes. */
export const DEMO_CHANGES: readonly UnitChange[] = (
  [
    ['2012', 'renamed', ['xd-north'], ['xd-north-hills']],
    ['2015-06-15', 'split', ['xd-sarkot'], ['xd-upper-sarkot', 'xd-lower-sarkot']],
    ['2017', 'created', ['xd-margala'], ['xd-margala-2017', 'xd-nawagai']],
    ['2020-01-01', 'proposed', ['xd-nawagai'], ['xd-never']],
  ] as const satisfies readonly ChangeRow[]
).map(([date, kind, from, to]) => ({ date, kind, from, to, source: 'invented', confidence: 'high' }));
