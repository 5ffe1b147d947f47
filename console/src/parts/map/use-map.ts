/** The life of a map: its library is loaded with it, and it ends with its page. */

import type { AllPaintProperties, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import { type RefObject, useEffect, useState } from 'react';
import type { MapLook } from './map-look.ts';
import type { Extent } from './map-model.ts';
import { layersOf, styleOf } from './map-style.ts';

/** A map that is on its way, stands, or cannot be drawn here. */
export type MapState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly map: MapLibre }
  | { readonly kind: 'unsupported' };

/** What a map begins with. */
interface MapStart {
  readonly look: MapLook;
  readonly extent: Extent;
}

/** Zoom limits: a country, and a place of some hundred metres; no source knows a place more closely. */
const ZOOM_MIN = 2;
const ZOOM_MAX = 13;
const EDGE_PX = 24;

/** Makes a map in an element of a given size. */
export function useMap(holder: RefObject<HTMLElement | null>, start: MapStart): MapState {
  const [state, setState] = useState<MapState>({ kind: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a map begins with does not make another
  useEffect(() => {
    const { current } = holder;
    if (current === null) return;
    let isOver = false;
    let made: MapLibre | null = null;
    openMap(current, start).then(
      (map) => {
        made = map;
        if (isOver) map.remove();
        else map.once('load', () => setState({ kind: 'ready', map }));
      },
      () => {
        if (!isOver) setState({ kind: 'unsupported' });
      },
    );
    return () => {
      isOver = true;
      made?.remove();
    };
  }, [holder]);
  useColours(state, start.look);
  return state;
}

async function openMap(container: HTMLElement, { look, extent }: MapStart): Promise<MapLibre> {
  const [library, worker] = await Promise.all([
    import('maplibre-gl'),
    import('maplibre-gl/dist/maplibre-gl-worker.mjs?url'),
    import('maplibre-gl/dist/maplibre-gl.css'),
  ]);
  library.setWorkerUrl(worker.default);
  const [west, south, east, north] = extent;
  const map = new library.Map({
    container,
    style: styleOf(look),
    bounds: [west, south, east, north],
    fitBoundsOptions: { padding: EDGE_PX },
    minZoom: ZOOM_MIN,
    maxZoom: ZOOM_MAX,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  // Whoever takes a picture of the page waits until all that is to be drawn is drawn.
  map.on('dataloading', () => container.removeAttribute('data-idle'));
  map.on('idle', () => container.setAttribute('data-idle', ''));
  return map;
}

/** Another look gives the layers other colours; what they show stays. */
function useColours(state: MapState, look: MapLook): void {
  useEffect(() => {
    if (state.kind !== 'ready') return;
    for (const layer of layersOf(look)) {
      for (const [property, value] of parsePaint(layer))
        state.map.setPaintProperty(layer.id, property, value);
    }
  }, [state, look]);
}

function parsePaint({ paint }: LayerSpecification) {
  return Object.entries(paint ?? {}) as [
    keyof AllPaintProperties,
    AllPaintProperties[keyof AllPaintProperties],
  ][];
}
