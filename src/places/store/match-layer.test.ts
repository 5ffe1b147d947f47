import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { DEMO_CHANGES, DEMO_UNITS } from '../../../test/support/demo-gazetteer.ts';
import { boxBoundary, demoLayer } from '../../../test/support/place-import.ts';
import { sharedData } from '../../../test/support/shared-data.ts';
import { openGazetteer } from '../gazetteer/gazetteer.ts';
import { readBoundaries } from '../import/read-boundaries.ts';
import { openReferenceGazetteer } from '../reference/reference-gazetteer.ts';
import { dayOfLayer, matchLayer } from './match-layer.ts';

const DEMO = openGazetteer({ units: DEMO_UNITS, changes: DEMO_CHANGES });

describe('matchLayer()', () => {
  const units = (names: readonly (readonly [string, string | null])[], span = {}) => {
    const boundaries = names.map(([name, parentName]) => boxBoundary(name, [0, 0, 1, 1], { parentName }));
    return matchLayer(DEMO, demoLayer(boundaries, span)).boundaries.map(({ unit }) => unit);
  };

  it('takes the unit that bore the name on a day of the layer, or before it', () => {
    expect(units([['Demo-Sarkot', null]], { validTo: '2015-06-15' })).toEqual(['xd-sarkot']);
    expect(units([['Demo-Sarkot', null]], { validFrom: '2019' })).toEqual(['xd-sarkot']);
    expect(units([['Demo-Marghzar', null]], { validFrom: '2019' })).toEqual(['xd-margala-2017']);
    expect(units([['Demo-Marghzar', null]], { validTo: '2016' })).toEqual(['xd-margala']);
  });

  it('tells units of one name apart by the unit above, and matches none where it cannot', () => {
    expect(units([['Demo-Tirband', null]])).toEqual([null]);
    expect(
      units([
        ['Demo-Tirband', 'Demo-South'],
        ['Demo-Tirband', 'Demo-Hills'],
      ]),
    ).toEqual([...['xd-tirband-south', 'xd-tirband-north']]);
    expect(
      units([
        ['', null],
        ['Xylograd', null],
      ]),
    ).toEqual([null, null]);
  });
});

describe('dayOfLayer()', () => {
  it.each([
    [{ validFrom: '2019', validTo: null }, '2019-12-31'],
    [{ validFrom: null, validTo: '2015-06-15' }, '2015-06-14'],
    [{ validFrom: null, validTo: '2016' }, '2015-12-31'],
    [{ validFrom: null, validTo: null }, undefined],
  ])('of %j is %s', (span, day) => expect(dayOfLayer(span)).toBe(day));
});

const DISTRICTS = sharedData('geo/pak_afg_adm2_simplified.topojson');

describe.skipIf(DISTRICTS === null)('matchLayer() of the shared boundaries', () => {
  it('matches every district of Pakistan but Azad Kashmir, which is no district (SKIPPED without the shared data)', async () => {
    const layer = await readBoundaries(await readFile(String(DISTRICTS)), {
      ...{ fileName: 'shared', title: 'shared', source: 'geoBoundaries', licence: 'CC-BY-4.0' },
      ...{ validFrom: '2019', validTo: null },
    });
    const { boundaries } = matchLayer(openReferenceGazetteer(), layer);
    const pakistan = boundaries.filter(({ country }) => country === 'pk');
    expect(pakistan).toHaveLength(126);
    expect(pakistan.filter(({ unit }) => unit === null).map(({ name }) => name)).toEqual(['Azad Kashmir']);
    const codes = pakistan.flatMap(({ unit }) => unit ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    const afghan = boundaries.filter(({ country }) => country === 'af');
    // Eight names are borne by two districts each (one by the other's second name left out), which a layer without provinces does not tell apart.
    expect(afghan.filter(({ unit }) => unit === null)).toHaveLength(15);
  });
});
