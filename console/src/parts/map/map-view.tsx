/**
 * A map without tiles: country lines, units, incidents in clusters, and what else it is given. It pans and zooms by hand, wheel and keyboard;
 * west stays west in every language. Where nothing can be drawn it says so, and its table says what it would show.
 */

import type { GeoJSONSource, MapGeoJSONFeature, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button.tsx';
import { loadCountries } from './country-lines.ts';
import { useMapLook } from './map-look.ts';
import { type Extent, type MapData, type MapSource, NOTHING } from './map-model.ts';
import { CHOOSABLE_LAYERS } from './map-style.ts';
import style from './map-view.module.css';
import { type MapState, useMap } from './use-map.ts';

/** Incidents of one cluster that are listed at most. */
const LEAVES_MAX = 500;

/** What can be asked of a map that stands. */
export interface MapHandle {
  /** The canvas as it is drawn now; null before it stands. */
  picture(): HTMLCanvasElement | null;
}

/** What a map is made of. Keep `data` stable (useMemo). */
export interface MapViewProps {
  readonly label: string;
  readonly extent: Extent;
  readonly data: MapData;
  /** Indices of the incidents that were chosen on the map. */
  readonly onChoose?: (indices: readonly number[]) => void;
  readonly handle?: Ref<MapHandle>;
}

/** The map. */
export function MapView(props: MapViewProps) {
  const { t } = useTranslation('map');
  const { data, extent, label, onChoose } = props;
  const holder = useRef<HTMLDivElement>(null);
  const state = useMap(holder, { look: useMapLook(), extent });
  const countries = useCountries();
  useImperativeHandle(
    props.handle,
    () => ({ picture: () => (state.kind === 'ready' ? state.map.getCanvas() : null) }),
    [state],
  );
  const countryData = useMemo(() => ({ countries }), [countries]);
  useSource(state, 'countries', countryData);
  useSource(state, 'units', data);
  useSource(state, 'cells', data);
  useSource(state, 'fence', data);
  useSource(state, 'districts', data);
  useSource(state, 'halos', data);
  useSource(state, 'incidents', data);
  useSource(state, 'crossings', data);
  useExtent(state, extent);
  useCanvasName(state, label);
  useChoice(state, onChoose);
  return (
    <div className={style['frame']}>
      <div ref={holder} dir="ltr" className={style['map']} data-map={state.kind} />
      {state.kind === 'unsupported' ? (
        <p role="status" className={style['unsupported']}>
          {t('unsupported')}
        </p>
      ) : null}
      {state.kind === 'ready' ? <Controls map={state.map} extent={extent} /> : null}
    </div>
  );
}

function Controls(props: { readonly map: MapLibre; readonly extent: Extent }) {
  const { t } = useTranslation('map');
  const { map, extent } = props;
  const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <div role="toolbar" aria-label={t('controls')} className={`${style['controls']} no-print`}>
      <Button label={t('closer')} onPress={() => map.zoomIn({ animate })}>
        <Sign path="M12 5v14M5 12h14" />
      </Button>
      <Button label={t('farther')} onPress={() => map.zoomOut({ animate })}>
        <Sign path="M5 12h14" />
      </Button>
      <Button label={t('whole')} onPress={() => fit(map, extent)}>
        <Sign path="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" />
      </Button>
    </div>
  );
}

function Sign(props: { readonly path: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={style['sign']}>
      <path d={props.path} />
    </svg>
  );
}

/** The ground comes once; a map without it still shows what it is about. */
function useCountries() {
  const [countries, setCountries] = useState(NOTHING);
  useEffect(() => {
    let isOver = false;
    loadCountries().then(
      (found) => {
        if (!isOver) setCountries(found);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, []);
  return countries;
}

function useSource(state: MapState, name: MapSource, data: MapData): void {
  const shown = data[name] ?? NOTHING;
  useEffect(() => {
    if (state.kind === 'ready') void parseSource(state.map, name)?.setData(shown);
  }, [state, name, shown]);
}

function parseSource(map: MapLibre, name: MapSource) {
  return map.getSource(name) as GeoJSONSource | undefined;
}

function useExtent(state: MapState, extent: Extent): void {
  const [west, south, east, north] = extent;
  useEffect(() => {
    if (state.kind === 'ready') fit(state.map, [west, south, east, north]);
  }, [state, west, south, east, north]);
}

function fit(map: MapLibre, [west, south, east, north]: Extent): void {
  map.fitBounds([west, south, east, north], { padding: 24, animate: false });
}

/** The canvas takes the keyboard: it is named by what the map is of. */
function useCanvasName(state: MapState, label: string): void {
  useEffect(() => {
    if (state.kind === 'ready') state.map.getCanvas().setAttribute('aria-label', label);
  }, [state, label]);
}

function useChoice(state: MapState, onChoose: MapViewProps['onChoose']): void {
  const chosen = useRef(onChoose);
  chosen.current = onChoose;
  useEffect(() => {
    if (state.kind !== 'ready') return;
    const { map } = state;
    const find = ({ point }: MapMouseEvent) =>
      map.queryRenderedFeatures(point, { layers: [...CHOOSABLE_LAYERS] })[0];
    const onClick = (event: MapMouseEvent): void => {
      const feature = find(event);
      if (feature === undefined) chosen.current?.([]);
      else void choose(map, feature).then((indices) => chosen.current?.(indices));
    };
    const onMove = (event: MapMouseEvent): void => {
      // While the map is dragged nothing is looked for under the pointer: that would cost frames.
      if (event.originalEvent.buttons !== 0) return;
      map.getCanvas().style.cursor = find(event) === undefined ? '' : 'pointer';
    };
    map.on('click', onClick);
    map.on('mousemove', onMove);
    return () => {
      map.off('click', onClick);
      map.off('mousemove', onMove);
    };
  }, [state]);
}

/** The incidents behind a mark: of a cluster the first ones, and the map comes closer. */
async function choose(map: MapLibre, feature: MapGeoJSONFeature): Promise<readonly number[]> {
  const { properties, geometry } = feature;
  if (typeof properties['members'] === 'string') return properties['members'].split(',').map(Number);
  if (typeof properties['at'] === 'number') return [properties['at']];
  const source = parseSource(map, 'incidents');
  const cluster: unknown = properties['cluster_id'];
  if (source === undefined || typeof cluster !== 'number' || geometry.type !== 'Point') return [];
  const leaves = await source.getClusterLeaves(cluster, LEAVES_MAX, 0);
  const zoom = await source.getClusterExpansionZoom(cluster);
  const [lon = 0, lat = 0] = geometry.coordinates;
  if (zoom <= map.getMaxZoom()) map.easeTo({ center: [lon, lat], zoom });
  return leaves.flatMap((leaf) =>
    typeof leaf.properties?.['at'] === 'number' ? [leaf.properties['at']] : [],
  );
}
