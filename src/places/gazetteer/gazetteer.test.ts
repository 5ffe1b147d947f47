import { describe, expect, it } from 'vitest';
import { DEMO_CHANGES, DEMO_UNITS } from '../../../test/support/demo-gazetteer.ts';
import type { AdminUnit } from '../model.ts';
import { type Gazetteer, openGazetteer } from './gazetteer.ts';
import { type JurisdictionFact, jurisdictionOn } from './jurisdiction.ts';
import { changesOf, predecessors, successors } from './relatives.ts';
import { unitNamed } from './unit-named.ts';
import { parentOn, unitOn, unitsOn } from './units-on.ts';

const DEMO = openGazetteer({ units: DEMO_UNITS, changes: DEMO_CHANGES });

function codes(units: readonly AdminUnit[]): readonly string[] {
  return units.map(({ code }) => code);
}

function unit(gazetteer: Gazetteer, code: string): AdminUnit {
  const found = gazetteer.byCode.get(code);
  if (found === undefined) throw new Error(`the fixture has no ${code}`);
  return found;
}

describe('openGazetteer()', () => {
  it('refuses a code twice, and a change or a parent that names no unit; a proposal may', () => {
    const [first] = DEMO_UNITS;
    const twice = [...DEMO_UNITS, ...(first === undefined ? [] : [first])];
    expect(() => openGazetteer({ units: twice, changes: [] })).toThrow(/the code xd/);
    expect(() => openGazetteer({ units: DEMO_UNITS.slice(1), changes: [] })).toThrow(/with the code xd/);
    const changes = DEMO_CHANGES.map((change) => ({ ...change, kind: 'split' as const }));
    expect(() => openGazetteer({ units: DEMO_UNITS, changes })).toThrow(/xd-never/);
  });
});

describe('unitsOn()', () => {
  it('answers the units of the day, and those that cannot be told apart from it', () => {
    const district = { level: 'adm2' } as const;
    expect(codes(unitsOn(DEMO, '2015-06-14', district).holding)).toContain('xd-sarkot');
    expect(codes(unitsOn(DEMO, '2015-06-15', district).holding)).not.toContain('xd-sarkot');
    expect(codes(unitsOn(DEMO, '2017-03-01', district).undetermined)).toEqual([
      ...['xd-margala', 'xd-margala-2017', 'xd-nawagai'],
    ]);
  });

  it('finds what lies under a parent of any year', () => {
    for (const parent of ['xd-north', 'xd-north-hills']) {
      expect(codes(unitsOn(DEMO, '2014-01-01', { parent }).holding), parent).toEqual([
        ...['xd-sarkot', 'xd-margala', 'xd-tirband-north'],
      ]);
    }
    expect(codes(unitsOn(DEMO, '2014-01-01', { parent: 'xd-south' }).holding)).toEqual(['xd-tirband-south']);
    expect(() => unitsOn(DEMO, '2014-01-01', { parent: 'xd-none' })).toThrow(/no unit/);
    expect(() => unitsOn(DEMO, '2014-1-1')).toThrow(/no day/);
  });
});

describe('unitOn()', () => {
  it.each([
    ['xd-sarkot', '2015-06-14', 'unit', ['xd-sarkot']],
    ['xd-sarkot', '2024-01-01', 'other', ['xd-upper-sarkot', 'xd-lower-sarkot']],
    ['xd-upper-sarkot', '2001-01-01', 'other', ['xd-sarkot']],
    ['xd-nawagai', '2010-01-01', 'other', ['xd-margala']],
  ])('%s on %s is %s %j', (code, day, kind, units) => {
    const found = unitOn(DEMO, code, day);
    expect(found.kind).toBe(kind);
    const got = found.kind === 'unit' ? [found.unit] : found.kind === 'other' ? found.units : [];
    expect(codes(got)).toEqual(units);
  });

  it('is undetermined, with both sides, within a change of which the year alone is known', () => {
    const found = unitOn(DEMO, 'xd-margala', '2017-05-01');
    expect(found).toMatchObject({ kind: 'undetermined' });
    expect(found.kind === 'undetermined' && codes(found.candidates)).toEqual([
      ...['xd-margala', 'xd-margala-2017', 'xd-nawagai'],
    ]);
  });

  it('follows parents through their renaming', () => {
    expect(parentOn(DEMO, unit(DEMO, 'xd-sarkot'), '2010-01-01')?.code).toBe('xd-north');
    expect(parentOn(DEMO, unit(DEMO, 'xd-sarkot'), '2014-01-01')?.code).toBe('xd-north-hills');
    expect(parentOn(DEMO, unit(DEMO, 'xd'), '2014-01-01')).toBe(null);
  });
});

describe('predecessors() and successors()', () => {
  it('go over any number of changes and leave proposals out', () => {
    expect(predecessors(DEMO, 'xd-nawagai').map(({ unit: { code }, steps }) => [code, steps])).toEqual([
      ['xd-margala', 1],
    ]);
    expect(successors(DEMO, 'xd-north').map(({ unit: { code } }) => code)).toEqual(['xd-north-hills']);
    expect(successors(DEMO, 'xd-nawagai')).toEqual([]);
    expect(changesOf(DEMO, 'xd-nawagai').map(({ kind }) => kind)).toEqual(['created', 'proposed']);
  });
});

describe('unitNamed()', () => {
  it.each([
    ['Demo-Sarkot', '2010-01-01', 'name', ['xd-sarkot'], false],
    ['DEMO SARKOT District', '2010-01-01', 'name', ['xd-sarkot'], false],
    ['Sar Kot', '2010-01-01', 'other-name', ['xd-sarkot'], false],
    ['Demo Sarkott', '2010-01-01', 'spelling', ['xd-sarkot'], false],
    ['Demo-Sarkot', '2020-01-01', 'name', ['xd-upper-sarkot', 'xd-lower-sarkot'], true],
    ['Upper Demo-Sarkot', '2001-01-01', 'name', ['xd-sarkot'], true],
    ['Demo-Marghzar', '2020-01-01', 'name', ['xd-margala-2017'], false],
  ])('%s on %s by %s is %j', (text, day, how, units, ofAnotherYear) => {
    const found = unitNamed(DEMO, text, { day });
    expect(found).toMatchObject({ kind: 'matched', how, ofAnotherYear });
    expect(found.kind === 'matched' && codes(found.units)).toEqual(units);
  });

  it('says why a name of another year is resolved, and how a spelling agrees', () => {
    expect(unitNamed(DEMO, 'Demo-Sarkot', { day: '2020-01-01' })).toMatchObject({
      because: expect.stringMatching(/became Upper Demo-Sarkot, Lower Demo-Sarkot/),
    });
    const spelt = unitNamed(DEMO, 'Demo Sarkott', { day: '2010-01-01' });
    expect(spelt.kind === 'matched' && spelt.aligned.map(({ right }) => right)).toContain('Sarkot');
  });

  it('is undetermined for a name of several units, of a year not known closely, or of none', () => {
    const several = unitNamed(DEMO, 'Demo-Tirband', { day: '2010-01-01' });
    expect(several).toMatchObject({ kind: 'undetermined', candidates: [{ score: 1 }, { score: 1 }] });
    expect(unitNamed(DEMO, 'Demo-Tirband', { day: '2010-01-01', parent: 'xd-south' })).toMatchObject({
      kind: 'matched',
      units: [{ code: 'xd-tirband-south' }],
    });
    expect(unitNamed(DEMO, 'Demo-Marghzar', { day: '2017-05-01' }).kind).toBe('undetermined');
    for (const text of ['Xylograd', '', '12', 'district', '\u0000', 'Demo-Sarkot'.repeat(200)]) {
      expect(unitNamed(DEMO, text, { day: '2010-01-01' }).kind, text).toBe('undetermined');
    }
  });

  it('keeps to the country asked for', () => {
    expect(unitNamed(DEMO, 'Demo-Sarkot', { country: 'pk' })).toMatchObject({
      ...{ kind: 'undetermined', candidates: [] },
    });
  });
});

describe('jurisdictionOn()', () => {
  const fact: JurisdictionFact = {
    ...{ id: 'north', units: ['xd-north-hills'], law: 'Demo Act', authority: 'Demo Office' },
    ...{ validFrom: '2014-05', validTo: null, source: 'invented', confidence: 'high' as const },
  };
  const on = (code: string, day: string) => jurisdictionOn(DEMO, [fact], { code, day });

  it('finds what was in force on the ground of the day, whatever year the code is of', () => {
    expect(on('xd-sarkot', '2020-01-01')).toMatchObject({
      kind: 'recorded',
      facts: [{ unit: { code: 'xd-upper-sarkot' } }, { unit: { code: 'xd-lower-sarkot' } }],
    });
    expect(on('xd-upper-sarkot', '2014-05-10')).toMatchObject({
      kind: 'recorded',
      facts: [{ unit: { code: 'xd-sarkot' }, standing: 'undetermined' }],
    });
  });

  it('never reads nothing recorded as no law', () => {
    expect(on('xd-sarkot', '2013-01-01')).toMatchObject({ kind: 'undetermined' });
    expect(on('xd-tirband-south', '2020-01-01')).toMatchObject({ because: expect.stringMatching(/nothing/) });
  });
});
