/** What stands on the map besides incidents, as far as it is chosen and has come. */

import type { Feature, FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { collect, evenRamp, type MapData, quantileRamp, type Ramp } from '../../../parts/map/index.ts';
import { type SecurityIndex, useIndex } from '../index/index-api.ts';
import { chooseLayers, unitKey } from './choose-layers.ts';
import { type Hotspots, useHotspots } from './hotspots-api.ts';
import type { Layer } from './map-filters.tsx';
import { cellShapes, crossingShapes, fenceShapes, unitShapes } from './map-layers.ts';
import {
  type BoundaryLayer,
  type Crossing,
  type Segment,
  useCrossings,
  useFence,
  useGeometries,
  useLayers,
} from './places-api.ts';

/** Steps of the index that are the same for every year: even ones, from 0 to 10. */
const EVEN_STEPS = evenRamp(10);

/** How the index is banded: each band about as many areas, or even steps, which years can be compared by. */
export type IndexBands = 'areas' | 'even';

/** Layers ready to be drawn, with what is to be said of them. */
export interface BesideLayers {
  readonly data: MapData;
  readonly isSynthetic: boolean;
  /** What failed to come; null where nothing did. */
  readonly failure: Error | null;
  readonly units: { readonly layers: readonly BoundaryLayer[]; readonly hold: boolean };
  readonly index: SecurityIndex | null;
  readonly ramp: Ramp;
  readonly hotspots: Hotspots | null;
  readonly crossings: readonly Crossing[];
  readonly fence: readonly Segment[];
}

/** What is asked of the layers. */
export interface LayerChoice {
  readonly layers: ReadonlySet<Layer>;
  readonly bands: IndexBands;
}

/** The layers for the last day that is shown. */
export function useMapLayers({ layers, bands }: LayerChoice, day: string): BesideLayers {
  const showsIndex = layers.has('index');
  const showsUnits = layers.has('units') || showsIndex;
  const found = useLayers(day, showsUnits);
  const units = useMemo(
    () => chooseLayers(showsUnits ? (found.data?.layers ?? []) : []),
    [showsUnits, found.data],
  );
  const lines = useLines(units.layers.map(({ id }) => id));
  const index = useIndex({ year: Number(day.slice(0, 4)), profile: null, level: 'adm2' }, showsIndex);
  const crossings = useCrossings(layers.has('crossings'));
  const fence = useFence(layers.has('fence'));
  const hotspots = useHotspots(day, layers.has('hotspots'));
  const shownIndex = showsIndex ? (index.data ?? null) : null;
  const shownCells = layers.has('hotspots') ? (hotspots.data ?? null) : null;
  const ramp = useMemo(() => rampOf(shownIndex, bands), [shownIndex, bands]);
  const data = useMemo<MapData>(
    () => ({
      ...(showsUnits ? { units: unitShapes(lines.collection, ramp, amountOf(shownIndex)) } : {}),
      ...(layers.has('crossings') ? { crossings: crossingShapes(crossings.data?.crossings ?? []) } : {}),
      ...(layers.has('fence') ? { fence: fenceShapes(fence.data?.segments ?? [], day) } : {}),
      ...(shownCells === null ? {} : { cells: cellShapes(shownCells.cells) }),
    }),
    [layers, showsUnits, lines.collection, ramp, shownIndex, crossings.data, fence.data, shownCells, day],
  );
  return {
    data,
    units,
    index: shownIndex,
    ramp,
    hotspots: shownCells,
    crossings: layers.has('crossings') ? (crossings.data?.crossings ?? []) : [],
    fence: layers.has('fence') ? (fence.data?.segments ?? []) : [],
    isSynthetic: units.layers.some(({ synthetic }) => synthetic),
    failure:
      [found, index, crossings, fence, hotspots].find(({ error }) => error !== null)?.error ?? lines.failure,
  };
}

function rampOf(index: SecurityIndex | null, bands: IndexBands): Ramp {
  const amounts = index?.units.map((unit) => unit.index?.best ?? null) ?? [];
  return (bands === 'areas' ? quantileRamp(amounts) : null) ?? EVEN_STEPS;
}

function useLines(ids: readonly string[]) {
  const geometries = useGeometries(ids);
  const came = geometries.map(({ data }) => data ?? null);
  const key = geometries.map(({ dataUpdatedAt }) => dataUpdatedAt).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines change when one of them comes
  const collection = useMemo<FeatureCollection>(
    () => collect(came.flatMap((one) => one?.features ?? [])),
    [key, ids.join(' ')],
  );
  return { collection, failure: geometries.find(({ error }) => error !== null)?.error ?? null };
}

/** The index of a unit, by its code in the gazetteer or by its name; null where the index is not asked for. */
function amountOf(index: SecurityIndex | null): ((unit: Feature) => number | null) | null {
  if (index === null) return null;
  const amounts = new Map(index.units.map((unit) => [unitKey(unit.unit), unit.index?.best ?? null]));
  return ({ properties }) => {
    const keys = [properties?.['unit'], properties?.['ref'], properties?.['name']];
    const known = keys.find((key) => typeof key === 'string' && amounts.has(unitKey(key)));
    return typeof known === 'string' ? (amounts.get(unitKey(known)) ?? null) : null;
  };
}
