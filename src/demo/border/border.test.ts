import { beforeAll, describe, expect, it } from 'vitest';
import { ALL_MIGRATIONS, openWorld } from '../../../test/flows/world.ts';
import { auditDeps } from '../../../test/support/agencies.ts';
import { asOwner, forEachEngine } from '../../../test/support/engines.ts';
import { type AuditDeps, type ReadReason, verifyAudit } from '../../access/index.ts';
import { quietWork } from '../../base/index.ts';
import { checkBoundaries, locate, openLocator, readBoundaries } from '../../places/index.ts';
import { addDemoAccounts, DEMO_LEGAL_BASIS } from '../accounts.ts';
import { describeFirstRun } from '../describe-demo.ts';
import { signIn } from '../people-at-work.ts';
import { BORDER_SEED, inventBorder } from './border.ts';
import { DEMO_PROCESS, dayNumber } from './history.ts';
import { type LoadedBorder, loadBorder } from './load-border.ts';
import { layerFile, SPLIT_DISTRICT } from './region.ts';

const border = inventBorder();

/** A first run that did nothing else. */
const NOTHING = {
  ...{ lists: [], stale: [], payments: null, links: [] },
  kind: 'loaded' as const,
  score: {
    rows: [],
    planted: { total: 0, found: 0, missed: 0, mistaken: 0 },
    nearMisses: { total: 0, leftAlone: 0, asked: 0, falseMatches: 0 },
    clean: { total: 0, leftAlone: 0, asked: 0, falseMatches: 0 },
  },
};

describe('inventBorder()', () => {
  it('gives the same for the same seed, and another history for another one', () => {
    expect(inventBorder(BORDER_SEED)).toEqual(border);
    expect(inventBorder(BORDER_SEED + 1).sources[0]?.csv).not.toBe(border.sources[0]?.csv);
  });

  it('draws districts that fit without overlap or gap, in both versions of their lines', async () => {
    for (const [at, districts] of border.region.layers.entries()) {
      expect(districts).toHaveLength(14 + at);
      const layer = await readBoundaries(new TextEncoder().encode(layerFile(districts)), {
        ...{ fileName: 'demo.geojson', title: 'demo', source: 'invented', licence: null },
        ...{ validFrom: null, validTo: null },
      });
      expect(checkBoundaries(layer)).toEqual([]);
      const locator = openLocator(layer);
      const first = border.events.filter(({ day }) => day < dayNumber(border.region.splitOn) === (at === 0));
      for (const { lon, lat, district } of first.slice(0, 200)) {
        const found = locate(locator, lon, lat);
        expect(found.kind === 'inside' ? layer.boundaries[found.boundary]?.name : found).toBe(district.name);
      }
    }
  });

  it('tells incidents by the lines of their day', () => {
    const named = (name: string) => border.events.filter(({ district }) => district.name === name);
    const split = dayNumber(border.region.splitOn);
    expect(named(SPLIT_DISTRICT).length).toBeGreaterThan(50);
    expect(named(SPLIT_DISTRICT).every(({ day }) => day < split)).toBe(true);
    expect(named(`${SPLIT_DISTRICT} Bala`).every(({ day }) => day >= split)).toBe(true);
  });

  it('follows its process: as many as stated, each planted surge of its size, fewer under the measure', () => {
    const { surges, measure } = DEMO_PROCESS;
    for (const [at, { unit, from, incidents }] of surges.entries()) {
      const own = border.events.filter(({ surge }) => surge === at);
      expect(own).toHaveLength(incidents);
      for (const { day, district } of own) {
        expect(district.name).toBe(unit);
        expect(day - dayNumber(from)).toBeGreaterThanOrEqual(0);
        expect(day - dayNumber(from)).toBeLessThan(7);
      }
    }
    const since = dayNumber(measure.from);
    const measured = border.events.filter(({ district }) => measure.units.includes(district.name));
    const [start, end] = [dayNumber(DEMO_PROCESS.from), dayNumber(DEMO_PROCESS.to)];
    const rate = (events: typeof measured, days: number) => events.length / days;
    const before = rate(
      measured.filter(({ day }) => day < since),
      since - start,
    );
    const after = rate(
      measured.filter(({ day }) => day >= since),
      end - since,
    );
    expect(after / before).toBeGreaterThan(measure.rateRatio - 0.12);
    expect(after / before).toBeLessThan(measure.rateRatio + 0.12);
    expect(border.events.length).toBeGreaterThan(3_000);
  });

  it('calls everything invented, and names no real country', () => {
    for (const { csv, mapping, fileName } of border.sources) {
      expect(`${fileName} ${mapping.title}`).toMatch(/SYNTHETIC.*SYNTHETIC/);
      expect(mapping.synthetic).toBe(true);
      expect(csv).toContain('Demo-Westland');
      expect(csv).not.toMatch(/pakistan|afghanistan/i);
    }
  });

  it('knows which accounts tell of one incident', () => {
    const ids = border.duplicates.map((pair) => pair.map(({ ref }) => ref.replace(/^demo-[a-z]+-/, '')));
    expect(border.duplicates.length).toBeGreaterThan(2_000);
    for (const [left, right] of ids) expect(left).toBe(right);
    expect(border.duplicates.every(([left, right]) => left.origin !== right.origin)).toBe(true);
  });
});

forEachEngine('loadBorder()', (engine) => {
  let deps: AuditDeps;
  let loaded: LoadedBorder;

  beforeAll(async () => {
    deps = auditDeps(await engine.open(ALL_MIGRATIONS));
    await addDemoAccounts(deps);
    loaded = await loadBorder({ ...deps, work: quietWork() }, BORDER_SEED);
  });

  const rows = async (text: string) => (await asOwner(deps.store, (tx) => tx.run(text))).rows;

  it('takes in what was invented by the real importers, all of it synthetic', async () => {
    expect(loaded.incidents).toBe(border.events.length);
    expect(await rows('select origin, synthetic from incident_release order by seq')).toEqual(
      border.sources.map(({ origin }) => ({ origin, synthetic: true })),
    );
    const [counted] = await rows('select count(*)::int as accounts from incident_account');
    expect(counted).toEqual({ accounts: border.sources.reduce((sum, { refs }) => sum + refs.size, 0) });
  });

  it('finds the planted surges, and the effect of the measure within its interval', () => {
    const { surges, measure } = loaded.score;
    expect(surges.found).toBe(surges.planted);
    expect(surges.judged).toBeGreaterThan(100);
    expect(surges.besides).toBeLessThan(0.05 * surges.judged);
    expect(measure.estimated?.low).toBeLessThan(measure.trueRatio);
    expect(measure.estimated?.high).toBeGreaterThan(measure.trueRatio);
    expect(measure.estimated?.high).toBeLessThan(1);
  });

  it('places incidents in both versions of the lines, and has people join some accounts and claim an origin', async () => {
    const placed = await rows(
      'select count(distinct layer)::int as layers, count(*)::int as placed from incident_account_unit',
    );
    expect(placed[0]).toMatchObject({ layers: 2 });
    expect(Number(placed[0]?.['placed'])).toBeGreaterThan(8_000);
    expect(
      await rows('select verdict, count(*)::int as count from incident_judgement group by 1 order by 1'),
    ).toEqual([
      { verdict: 'different', count: 1 },
      { verdict: 'same', count: 8 },
    ]);
    const claims = await rows(
      "select polarity, grade_scheme from statement where prop = 'originCountry' order by 1",
    );
    expect(claims.map(({ grade_scheme }) => grade_scheme)).toEqual(['admiralty', 'admiralty']);
    expect(new Set(claims.map(({ polarity }) => polarity)).size).toBe(2);
  });

  it('proposes most pairs of accounts that tell of one incident, and few others', () => {
    const { planted, found, besides } = loaded.duplicates;
    expect(planted).toBe(border.duplicates.length);
    expect(found / planted).toBeGreaterThan(0.9);
    expect(besides).toBeLessThan(0.25 * found);
  });

  it('says in words what was found against what was planted', () => {
    const text = describeFirstRun({ ...NOTHING, border: loaded }, '');
    expect(text).toMatch(/^SYNTHETIC:/);
    expect(text).toMatch(/4 of 4 planted surges found; \d+ alarms beside them in \d+ weeks/);
    expect(text).toMatch(/estimated at 0\.\d\d \(95 %: 0\.\d\d to 0\.\d\d; true 0\.55\)/);
  });

  it('the analyst of the bank reads the index of the districts, and a figure that our own count contradicts', async () => {
    const world = await openWorld(deps.store, { deps, withAgencies: false });
    try {
      const analyst = await signIn(deps, 'demo.analyst');
      const reason: ReadReason = {
        purpose: 'aml-screening',
        ...{ legalBasis: DEMO_LEGAL_BASIS, caseRef: 'DEMO-LOOK', justification: 'looking at the example' },
      };
      const query = 'year=2024&country=xa&origin=demo-observatory';
      const index = await world.ask(analyst, `/security-index?${query}`, { reason });
      const { units, synthetic } = index.body as {
        readonly units: readonly object[];
        readonly synthetic: boolean;
      };
      expect(synthetic).toBe(true);
      expect(units).toHaveLength(10);
      expect(units[0]).toMatchObject({ rank: 1, verdict: 'partial' });
      const figures = await world.ask(analyst, '/figures/compare?subject=Demo-Westland&metric=attacks', {
        reason,
      });
      expect(figures.body).toMatchObject({
        figures: [
          { ownCounts: [{ kind: 'counted' }] },
          { ownCounts: [{ kind: 'counted' }] },
          { ownCounts: [{ kind: 'counted' }, { kind: 'counted' }] },
        ],
        pairs: [{ relation: 'contradiction' }, {}, { relation: 'contradiction' }],
      });
    } finally {
      await world.close();
    }
  });

  it('again: adds nothing, and leaves a chain of entries that verifies', async () => {
    const tables = [
      'incident_account',
      'incident_proposal',
      'incident_judgement',
      'statement',
      'place_dataset',
      'published_figure',
    ];
    const counts = () =>
      rows(`select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`);
    const before = await counts();
    const again = await loadBorder({ ...deps, work: quietWork() }, BORDER_SEED);
    expect(await counts()).toEqual(before);
    expect(again.score).toEqual(loaded.score);
    expect(await verifyAudit(deps.store)).toMatchObject({ kind: 'intact' });
  });
});
