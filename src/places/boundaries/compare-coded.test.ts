import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { box, layerOf, SYNTHETIC_FILE, unit } from '../../../test/support/boundaries.ts';
import { readCodedPoints } from '../../../test/support/coded-points.ts';
import { sharedData } from '../../../test/support/shared-data.ts';
import { openGazetteer } from '../gazetteer/gazetteer.ts';
import { readBoundaries } from '../import/read-boundaries.ts';
import type { AdminUnit } from '../model.ts';
import { openReferenceGazetteer } from '../reference/reference-gazetteer.ts';
import { type CodedPoint, compareCoded } from './compare-coded.ts';

const district = (code: string, name: string, more: Partial<AdminUnit> = {}): AdminUnit => ({
  ...{
    code,
    level: 'adm2',
    country: 'pk',
    name,
    otherNames: [],
    parent: 'pk-high',
    validFrom: null,
    validTo: null,
  },
  ...{ source: 'SYNTHETIC', confidence: 'high' },
  ...more,
});

/** Nowa was split into Bar Nowa and Kuz Nowa in 2015; Ghar and Tora stand in a province that the layer has as one unit. */
const GAZETTEER = openGazetteer({
  units: [
    district('pk-high', 'High Province', { level: 'adm1', parent: null, otherNames: ['Highlands'] }),
    district('pk-far', 'Far Province', { level: 'adm1', parent: null }),
    district('pk-nowa', 'Nowa', { validTo: '2015-03-01' }),
    district('pk-bar-nowa', 'Bar Nowa', { validFrom: '2015-03-01' }),
    district('pk-kuz-nowa', 'Kuz Nowa', { validFrom: '2015-03-01' }),
    district('pk-spin', 'Spin', { otherNames: ['Safed'] }),
    district('pk-ghar', 'Ghar', { parent: 'pk-far' }),
    district('pk-lost', 'Lost'),
  ],
  changes: [
    {
      ...{ date: '2015-03-01', kind: 'split', from: ['pk-nowa'], to: ['pk-bar-nowa', 'pk-kuz-nowa'] },
      ...{ source: 'SYNTHETIC', confidence: 'high' },
    },
  ],
});

const AFGHAN = { ...unit('Beyond', [box(69, 30, 70, 32)]), country: 'af' };
const LAYER = {
  ...layerOf(
    AFGHAN,
    unit('Bar Nowa', [box(70, 30, 71, 31)]),
    unit('Kuz Nowa', [box(70, 31, 71, 32)]),
    unit('Spin', [box(71, 30, 72, 32)]),
    unit('Far Province', [box(72, 30, 73, 32)]),
    unit('Claim', [box(71.8, 31.5, 72, 32)]),
  ),
  validFrom: '2019',
};

const POINT: CodedPoint = {
  ...{
    lon: 71.5,
    lat: 31,
    district: 'Spin',
    province: null,
    country: 'pk',
    day: '2018-05-31',
    isImprecise: false,
  },
};

function compare(...points: Partial<CodedPoint>[]) {
  const context = { gazetteer: GAZETTEER, layer: LAYER, nearKm: 5 };
  return compareCoded(
    points.map((point) => ({ ...POINT, ...point })),
    context,
  );
}

describe('compareCoded()', () => {
  it.each([
    ['not-coded', { district: null }],
    ['same-name', { district: 'SPIN district' }],
    ['same-unit', { district: 'Safed agency' }],
    ['another-year', { district: 'Nowa district', lon: 70.5, lat: 30.5, day: '2010-01-01' }],
    ['coarser-layer', { district: 'Ghar', lon: 72.5 }],
    ['undetermined', { lon: 71.9, lat: 31.7 }],
    ['imprecise', { lon: 70.5, isImprecise: true }],
    ['across-the-border', { lon: 69.5 }],
    ['across-the-border', { lon: 75 }],
    ['near-the-line', { lon: 70.98 }],
    ['not-in-layer', { district: 'Lost' }],
    ['unknown-name', { district: 'Zzyzx Qwerty' }],
    ['different', { lon: 70.5 }],
  ] as const)('says %s of %j', (agreement, point) => {
    expect(compare(point)[0]?.agreement).toBe(agreement);
  });

  it('says how far the coded unit is, and where the point lies', () => {
    const [inside, across, nowhere] = compare({}, { lon: 69.5 }, { lon: 75 });
    expect(inside).toMatchObject({ boundary: 3, kmToCoded: expect.closeTo(47.7, 0) });
    expect(across).toMatchObject({ boundary: 0, kmToCoded: expect.closeTo(143, 0) });
    expect(nowhere).toMatchObject({ boundary: null });
  });

  it('does not excuse a unit that stands in the layer by its change long ago', () => {
    const [before, after] = compare(
      { district: 'Bar Nowa', lon: 70.5, lat: 31.5, day: '2018-01-01' },
      { district: 'Nowa', lon: 71.5, lat: 31, day: '2010-01-01' },
    );
    expect(before?.agreement).toBe('different');
    expect(after?.agreement).toBe('not-in-layer');
  });

  const [layerFile, eventsFile] = [
    sharedData('geo/pak_afg_adm2_simplified.topojson'),
    sharedData('incidents/ucdp-ged-pakistan-1989-2021.csv'),
  ];
  it.skipIf(layerFile === null || eventsFile === null)(
    'agrees for four of five real events and explains the rest (SKIPPED where they are absent)',
    async () => {
      // `!`: skipped where they are absent.
      const layer = await readBoundaries(readFileSync(layerFile!), { ...SYNTHETIC_FILE, validFrom: '2019' });
      const points = await readCodedPoints(eventsFile!);
      const found = compareCoded(points, { gazetteer: openReferenceGazetteer(), layer, nearKm: 5 });
      const count = (...agreements: string[]): number =>
        found.filter(({ agreement }) => agreements.includes(agreement)).length;
      expect(found).toHaveLength(6_416);
      const coded = found.length - count('not-coded');
      expect(count('same-name', 'same-unit', 'another-year', 'coarser-layer') / coded).toBeGreaterThan(0.82);
      expect(count('near-the-line') / coded).toBeGreaterThan(0.07);
      expect(count('different') / coded).toBeLessThan(0.03);
      expect(count('unknown-name') / coded).toBeLessThan(0.02);
    },
  );
});
