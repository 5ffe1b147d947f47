import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Boundary, type BoundaryLayer, crosswalk } from '../../places/index.ts';
import type { IncidentColumns } from '../model.ts';
import { PLACE_PRECISIONS } from '../model.ts';
import { bandCutOffs, bandScore } from './banding.ts';
import { computeIndex } from './compute-index.ts';
import { findProfile, INDEX_TERMS, ownProfile, parseWeights } from './profile.ts';
import { recipeCsv, writeRecipe } from './recipe.ts';

/** SYNTHETIC: an incident of an invented unit; -1 and left out mean that nothing is said. */
interface Invented {
  readonly unit: string | null;
  readonly day: string;
  readonly killed?: readonly [number, number, number];
  readonly injured?: number;
  readonly property?: number;
  readonly hostages?: number;
  readonly precision?: (typeof PLACE_PRECISIONS)[number];
}

const UNITS = ['Demo-Arta', 'Demo-Bela', 'Demo-Cira', 'Demo-Dova'];

function columnsOf(incidents: readonly Invented[], units: readonly string[] = UNITS): IncidentColumns {
  const day = Int32Array.from(incidents, (one) => Date.parse(one.day) / 86_400_000);
  const killed = (at: 0 | 1 | 2) => Int32Array.from(incidents, (one) => one.killed?.[at] ?? -1);
  return {
    count: incidents.length,
    ...{ day, dayTo: day, units, low: killed(0), best: killed(1), high: killed(2) },
    lon: new Float64Array(incidents.length).fill(Number.NaN),
    lat: new Float64Array(incidents.length).fill(Number.NaN),
    unit: Int32Array.from(incidents, (one) => (one.unit === null ? -1 : units.indexOf(one.unit))),
    placePrecision: Uint8Array.from(incidents, (one) => PLACE_PRECISIONS.indexOf(one.precision ?? 'exact')),
    timePrecision: new Uint8Array(incidents.length),
    injured: Int32Array.from(incidents, (one) => one.injured ?? -1),
    hostages: Int32Array.from(incidents, (one) => one.hostages ?? -1),
    property: Int8Array.from(incidents, (one) => one.property ?? -1),
    refs: incidents.map((_, at) => `demo-${at}`),
  };
}

const GTI = findProfile('gti-property');
const COVERAGE = { from: 2010, to: 2020 };

/** 21 incidents with 36 killed, 53 injured and 20 points of property damage: the hand-worked example. */
function workedExample(unit: string, year: number): readonly Invented[] {
  return Array.from({ length: 21 }, (_, at) => ({
    ...{ unit, day: `${year}-03-${String(at + 1).padStart(2, '0')}` },
    killed: at === 0 ? ([36, 36, 36] as const) : ([0, 0, 0] as const),
    injured: at === 0 ? 53 : 0,
    property: at < 10 ? 2 : 0,
  }));
}

describe('computeIndex()', () => {
  it('refuses more areas than can be compared with each other while somebody waits', () => {
    const units = Array.from({ length: 3_001 }, (_, at) => `Demo-${at}`);
    expect(() => computeIndex(columnsOf([], units), { year: 2020, profile: GTI })).toThrow(/3000 areas/);
  });

  it('gives 195.5 for 21 incidents, 36 killed, 53 injured and 20 points of property', () => {
    const index = computeIndex(columnsOf(workedExample('Demo-Arta', 2020)), {
      ...{ year: 2020, profile: { ...GTI, yearWeights: [1] }, coverage: COVERAGE },
    });
    expect(index.units[0]).toMatchObject({ unit: 'Demo-Arta', verdict: 'determined', rank: 1, band: 10 });
    expect(index.units[0]?.raw).toEqual({ low: 195.5, best: 195.5, high: 195.5 });
    expect(index.units[0]?.index?.best).toBeCloseTo(10, 12);
    expect(index.units[0]?.peace?.best).toBeCloseTo(0, 12);
  });

  it('weighs five years 16, 8, 4, 2, 1 of 31', () => {
    for (const [back, weight] of [16, 8, 4, 2, 1, 0].entries()) {
      const index = computeIndex(columnsOf(workedExample('Demo-Arta', 2020 - back)), {
        ...{ year: 2020, profile: GTI, coverage: COVERAGE },
      });
      const arta = index.units.find(({ unit }) => unit === 'Demo-Arta');
      expect(arta?.raw.best).toBeCloseTo((195.5 * weight) / 31, 9);
    }
  });

  it('calls units without an incident 0, and a year outside of the data undetermined', () => {
    const columns = columnsOf(workedExample('Demo-Arta', 2020));
    const within = computeIndex(columns, { year: 2020, profile: GTI, coverage: COVERAGE });
    expect(within.units[3]).toMatchObject({ index: { best: 0 }, peace: { best: 10 }, verdict: 'determined' });
    const outside = computeIndex(columns, { year: 2021, profile: GTI, coverage: COVERAGE });
    for (const unit of outside.units)
      expect(unit).toMatchObject({ verdict: 'undetermined', index: null, peace: null, rank: null });
    expect(outside.sensitivity).toBeNull();
  });

  it('weighs the years that are covered alone, and says so, where the data begin within the five', () => {
    const index = computeIndex(columnsOf(workedExample('Demo-Arta', 2020)), { year: 2020, profile: GTI });
    expect(index.coverage).toEqual({ from: 2020, to: 2020, stated: false });
    expect(index.units[0]?.raw.best).toBeCloseTo(195.5, 9);
    expect(index.units[0]).toMatchObject({
      verdict: 'partial',
      because: [{ kind: 'history-short', years: [2019, 2018, 2017, 2016] }],
    });
  });

  it('counts what is not said as unknown, so that the score is a floor and never read as 0', () => {
    const day = '2020-05-05';
    const index = computeIndex(
      columnsOf([
        { unit: 'Demo-Arta', day, killed: [2, 4, 6], injured: 10, property: 0 },
        { unit: 'Demo-Bela', day, killed: [1, 2, 3], property: 0 },
        { unit: 'Demo-Cira', day, injured: 1, property: 0 },
      ]),
      { year: 2020, profile: { ...GTI, yearWeights: [1] }, coverage: COVERAGE },
    );
    const unit = (name: string) => index.units.find((one) => one.unit === name);
    expect(unit('Demo-Arta')).toMatchObject({ verdict: 'determined', raw: { low: 12, best: 18, high: 24 } });
    expect(unit('Demo-Bela')).toMatchObject({
      ...{ verdict: 'partial', raw: { low: 4, best: 7, high: 10 } },
      because: [{ kind: 'term-unknown', term: 'injured', incidents: 1, of: 1 }],
    });
    expect(unit('Demo-Bela')?.rawIfUnknownAsKnown).toBeCloseTo(7 + 0.5 * 5.5, 12);
    expect(unit('Demo-Cira')?.because).toEqual([
      { kind: 'term-unknown', term: 'killed', incidents: 1, of: 1 },
    ]);
  });

  it('says which term no incident tells, and is undetermined where nothing weighed is known', () => {
    const columns = columnsOf([{ unit: 'Demo-Arta', day: '2020-01-01', injured: 3 }]);
    const gti = computeIndex(columns, { year: 2020, profile: GTI, coverage: COVERAGE });
    expect(gti.termsNotTold).toEqual(['killed', 'property']);
    expect(gti.units[0]?.because).toContainEqual({ kind: 'term-not-told', term: 'property' });
    const deaths = computeIndex(columns, {
      ...{ year: 2020, profile: findProfile('deaths-only'), coverage: COVERAGE },
    });
    expect(deaths.units.find(({ unit }) => unit === 'Demo-Arta')).toMatchObject({
      ...{ verdict: 'undetermined', index: null, because: [{ kind: 'nothing-known' }] },
    });
  });

  it('gives ranks that low and high claims leave open', () => {
    const day = '2020-05-05';
    const columns = columnsOf([
      { unit: 'Demo-Arta', day, killed: [50, 60, 70] },
      { unit: 'Demo-Bela', day, killed: [8, 20, 40] },
      { unit: 'Demo-Cira', day, killed: [10, 15, 22] },
    ]);
    const { units } = computeIndex(columns, {
      ...{ year: 2020, profile: findProfile('deaths-only'), coverage: COVERAGE },
    });
    expect(units.map(({ unit, rank, rankByClaims }) => [unit, rank, rankByClaims])).toEqual([
      ['Demo-Arta', 1, { best: 1, worst: 1 }],
      ['Demo-Bela', 2, { best: 2, worst: 3 }],
      ['Demo-Cira', 3, { best: 2, worst: 3 }],
      ['Demo-Dova', 4, { best: 4, worst: 4 }],
    ]);
  });

  it('shows which ranks hang on the weights, and none where a single term is weighed', () => {
    const day = '2020-05-05';
    const columns = columnsOf([
      { unit: 'Demo-Arta', day, killed: [10, 10, 10], injured: 0 },
      { unit: 'Demo-Bela', day, killed: [0, 0, 0], injured: 56 },
      { unit: 'Demo-Cira', day, killed: [1, 1, 1], injured: 0 },
    ]);
    const asked = { year: 2020, coverage: COVERAGE };
    const both = computeIndex(columns, { ...asked, profile: ownProfile({ killed: 3, injured: 0.5 }) });
    expect(both.units.map(({ rankByWeights }) => rankByWeights)).toEqual([
      ...[
        { best: 1, worst: 2 },
        { best: 1, worst: 2 },
        { best: 3, worst: 3 },
        { best: 4, worst: 4 },
      ],
    ]);
    expect(both.sensitivity).toMatchObject({ change: 0.25, combinations: 4, moved: 2, units: 4 });
    expect(both.sensitivity?.agreementMin).toBeCloseTo(4 / 6, 12);
    const one = computeIndex(columns, { ...asked, profile: findProfile('deaths-only') });
    expect(one.sensitivity).toMatchObject({ combinations: 2, moved: 0, agreementMin: 1 });
  });

  it('spreads nothing: what is not located is told for the area above, which is suppressed when it is too much', () => {
    const day = '2020-05-05';
    const columns = columnsOf([
      { unit: 'Demo-Arta', day, killed: [1, 1, 1] },
      { unit: 'Demo-Bela', day, killed: [2, 2, 2] },
      { unit: 'Demo-Cira', day, killed: [2, 3, 4] },
      { unit: 'Demo-Cira', day, killed: [5, 6, 7], precision: 'adm1' },
      { unit: null, day, killed: [1, 1, 1], precision: 'adm1' },
      { unit: null, day, precision: 'country' },
    ]);
    const areas = { of: [0, 0, 1, 1, 1, -1], names: ['Demo-North', 'Demo-South'] };
    const index = computeIndex(columns, {
      ...{ year: 2020, profile: findProfile('deaths-only'), coverage: COVERAGE, areas },
    });
    expect(index.unlocated).toEqual([
      {
        ...{ area: 'Demo-South', incidents: 2, incidentsOfYear: 2 },
        killed: { low: 6, best: 7, high: 8, unknown: 0 },
      },
      { area: null, incidents: 1, incidentsOfYear: 1, killed: { low: 0, best: 0, high: 0, unknown: 1 } },
    ]);
    const unit = (name: string) => index.units.find((one) => one.unit === name);
    expect(unit('Demo-Cira')).toMatchObject({
      ...{ verdict: 'undetermined', area: 'Demo-South', index: null },
      because: [{ kind: 'places-too-imprecise', area: 'Demo-South', incidents: 2, of: 3 }],
    });
    expect(unit('Demo-Arta')).toMatchObject({ verdict: 'determined', area: 'Demo-North' });
    expect(index.counts).toEqual({ incidents: 6, located: 3, acrossYears: 0 });
  });

  it('is undetermined where all units are alike, and where there is no incident at all', () => {
    const asked = { year: 2020, profile: GTI, coverage: COVERAGE };
    const day = '2020-01-01';
    const alike = computeIndex(
      columnsOf(
        ['Demo-Arta', 'Demo-Bela'].map((unit) => ({ unit, day, killed: [1, 1, 1] as const })),
        ['Demo-Arta', 'Demo-Bela'],
      ),
      asked,
    );
    for (const { verdict, because } of alike.units) {
      expect(verdict).toBe('undetermined');
      expect(because).toContainEqual({ kind: 'no-spread' });
    }
    const empty = computeIndex(columnsOf([], []), { year: 2020, profile: GTI });
    expect(empty).toMatchObject({ units: [], scale: null, unlocated: [], sensitivity: null });
  });
});

describe('computeIndex() re-based by a crosswalk', () => {
  /** SYNTHETIC: a rectangle from one longitude to another on the equator. */
  const boundary = (name: string, west: number, east: number): Boundary => ({
    ...{ ref: name, name, country: null, level: 'adm2', parentName: null, unit: null },
    polygons: [[Float64Array.of(west, 0, east, 0, east, 1, west, 1)]],
  });
  const layer = (boundaries: readonly Boundary[]): BoundaryLayer => ({
    ...{ title: 'invented', source: 'invented', licence: null, validFrom: null, validTo: null, boundaries },
  });
  const walk = crosswalk(
    {
      from: layer([boundary('Demo-Whole', 0, 4), boundary('Demo-Side', 4, 5)]),
      to: layer([boundary('Demo-Half', 0, 2), boundary('Demo-Rest', 2, 4), boundary('Demo-Side', 4, 5)]),
    },
    { kind: 'area' },
  );
  const columns = columnsOf(
    [
      ...[1, 2, 3, 4].map((at) => ({
        ...{ unit: 'Demo-Whole', day: `2019-0${at}-01`, killed: [3, 3, 3] as const },
      })),
      { unit: 'Demo-Half', day: '2020-02-01', killed: [5, 5, 5] },
      { unit: 'Demo-Side', day: '2019-02-01', killed: [1, 1, 1] },
      { unit: 'Demo-Gone', day: '2019-02-01', killed: [9, 9, 9] },
    ],
    ['Demo-Whole', 'Demo-Half', 'Demo-Side', 'Demo-Gone'],
  );
  const rebase = { walk, sinceDay: Date.parse('2020-01-01') / 86_400_000 };
  const profile = { ...findProfile('deaths-only'), yearWeights: [1, 1] };
  const index = computeIndex(columns, { year: 2020, profile, coverage: COVERAGE, rebase });
  const unit = (name: string) => index.units.find((one) => one.unit === name);

  it('shares an older unit out over those that came of it, calls it an estimate, and loses nothing', () => {
    expect(unit('Demo-Half')?.raw.best).toBeCloseTo((6 + 5) / 2, 6);
    expect(unit('Demo-Rest')?.raw.best).toBeCloseTo(6 / 2, 6);
    expect(unit('Demo-Rest')).toMatchObject({ verdict: 'partial', because: [{ kind: 'estimated-shares' }] });
    expect(unit('Demo-Side')).toMatchObject({ verdict: 'determined', raw: { best: 0.5 } });
    expect(index.units).toHaveLength(3);
    expect(index.unlocated).toEqual([expect.objectContaining({ area: null, incidents: 1 })]);
    const total = index.units.reduce((sum, { raw }) => sum + raw.best, 0);
    expect(total).toBeCloseTo((4 * 3 + 5 + 1) / 2, 6);
  });

  it('gives a recipe with the shares, from which the number comes again', () => {
    for (const { unit: name, raw } of index.units) {
      const recipe = writeRecipe(columns, index, { unit: name, rebase });
      expect(recompute(recipeCsv(recipe, { synthetic: true })).raw).toBeCloseTo(raw.best, 6);
    }
  });
});

describe('bandScore()', () => {
  it('puts the highest at 10, the lowest at 0, and doubles of the root half a point apart', () => {
    const scale = { min: 0, max: 524_288 };
    expect(bandCutOffs(scale).map(Math.round).slice(0, 4)).toEqual([2, 4, 8, 16]);
    expect(bandScore(524_288, scale)).toEqual({ index: 10, band: 10 });
    expect(bandScore(0, scale)).toEqual({ index: 0, band: 0 });
    for (const n of [1, 2, 7, 19]) expect(bandScore(2 ** n / 2, scale)?.index).toBeCloseTo(n / 2, 9);
    expect(bandScore(2 ** 6.9 / 2, scale)?.band).toBe(3);
  });

  it('never falls when the score rises, and stays from 0 to 10', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (max, left, right) => {
          const [low, high] = [Math.min(left, right), Math.max(left, right)].map((raw) =>
            bandScore(raw, { min: 0, max }),
          );
          expect(low?.index ?? 0).toBeGreaterThanOrEqual(0);
          expect(high?.index ?? 0).toBeGreaterThanOrEqual(low?.index ?? 0);
          expect(high?.index ?? 0).toBeLessThanOrEqual(10);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('parseWeights()', () => {
  it('reads weights by name, and refuses what is none', () => {
    expect(parseWeights('killed=2, injured=0.25').weights).toEqual({
      ...{ incidents: 0, killed: 2, injured: 0.25, property: 0, hostages: 0 },
    });
    for (const text of ['', 'killed', 'killed=-1', 'killed=NaN', 'sect=1', 'killed=1,killed=2', 'killed=0'])
      expect(() => parseWeights(text)).toThrow(/weights/);
    expect(() => ownProfile({ killed: Number.NaN })).toThrow(/killed must be/);
    expect(() => findProfile('none')).toThrow(/is none of gti-property/);
  });
});

/** A second computation, from the CSV of a recipe alone. */
function recompute(csv: string): { readonly raw: number; readonly index: number; readonly band: number } {
  const rows: Record<string, string>[] = parse(csv, { columns: true });
  const values = (part: string) =>
    new Map(
      rows.filter((row) => row['part'] === part).map((row) => [row['name'] ?? '', Number(row['value'])]),
    );
  const [weight, ofYear, scale] = [values('weight'), values('year-weight'), values('scale')];
  let raw = 0;
  for (const row of rows.filter(({ part }) => part === 'incident')) {
    let points = weight.get('incidents') ?? 0;
    for (const term of ['killed', 'injured', 'property', 'hostages'])
      points += Number(row[term]) * (weight.get(term) ?? 0);
    raw += Number(row['value']) * points * (ofYear.get(row['year'] ?? '') ?? 0);
  }
  const [min, max] = [scale.get('min') ?? 0, scale.get('max') ?? 0];
  const above = 2 * (raw - min);
  const reached = [...values('cut-off').values()].filter((cutOff) => above >= cutOff * (1 - 1e-9)).length;
  const index = above <= 1 ? 0 : Math.min(10, (10 * Math.log10(above)) / Math.log10(2 * (max - min)));
  return { raw, index, band: reached / 2 };
}

describe('writeRecipe()', () => {
  const draw = (at: number, below: number) => (at * 7_919 + 104_729) % below;
  const incidents: readonly Invented[] = Array.from({ length: 400 }, (_, at) => {
    const best = draw(at, 9);
    return {
      unit: UNITS[Math.min(3, draw(at, 7))] ?? null,
      day: `${2014 + (Math.floor(at / 7) % 7)}-0${1 + draw(at, 9)}-1${draw(at, 10)}`,
      ...(at % 5 === 0 ? {} : { killed: [Math.max(0, best - 2), best, best + 3] as const }),
      ...(at % 3 === 0 ? {} : { injured: draw(at, 20) }),
      ...(at % 4 === 0 ? {} : { property: draw(at, 4) }),
      ...(at % 2 === 0 ? {} : { hostages: draw(at, 3) }),
      ...(at % 11 === 0 ? { precision: 'adm1' as const } : {}),
    };
  });
  const columns = columnsOf(incidents);

  it.each([
    ...['gti-property', 'gti-hostages', 'deaths-only'].map(findProfile),
    ownProfile({ incidents: 0.3, killed: 7, hostages: 2 }),
  ])('of $id gives the same number to whoever computes it again from the recipe alone', (profile) => {
    const index = computeIndex(columns, { year: 2020, profile });
    expect(index.units).toHaveLength(4);
    for (const unit of index.units) {
      const recipe = writeRecipe(columns, index, { unit: unit.unit });
      const again = recompute(recipeCsv(recipe, { synthetic: true }));
      expect(again.raw).toBeCloseTo(unit.raw.best, 6);
      expect(again.index).toBeCloseTo(unit.index?.best ?? Number.NaN, 6);
      expect(again.band).toBe(unit.band);
      expect(recipe.incidents.reduce((sum, one) => sum + one.points, 0)).toBeCloseTo(unit.raw.best, 6);
      expect(JSON.parse(JSON.stringify(recipe))).toEqual(recipe);
    }
  });

  it('holds null for what an incident does not say, and refuses a unit that there is not', () => {
    const index = computeIndex(columns, { year: 2020, profile: GTI });
    const recipe = writeRecipe(columns, index, { unit: 'Demo-Arta' });
    expect(recipe.incidents.some(({ terms }) => terms.killed.best === null)).toBe(true);
    expect(recipe.incidents.every(({ terms }) => INDEX_TERMS.every((term) => terms[term].best !== -1))).toBe(
      true,
    );
    expect(() => writeRecipe(columns, index, { unit: 'Nowhere' })).toThrow(/no unit "Nowhere"/);
  });
});
