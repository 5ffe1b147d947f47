/** The layers of the map, from the ground up. Nothing is asked of a server of tiles, letters or pictures. */

import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { MapLook } from './map-look.ts';
import { MAP_SOURCES, type MapSource, NOTHING } from './map-model.ts';

/** Zoom above which incidents stand alone. */
export const CLUSTER_ZOOM_MAX = 10;
const CLUSTER_RADIUS_PX = 46;
/** The letters of the machine: none are fetched. */
const FONT = ['sans-serif'];

/** Layers that answer a pointer. */
export const CHOOSABLE_LAYERS = ['incident-cluster', 'incident-point', 'district-area'] as const;

/** The style of an empty map. */
export function styleOf(look: MapLook): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(MAP_SOURCES.map((source) => [source, sourceOf(source)])),
    layers: layersOf(look),
  };
}

function sourceOf(source: MapSource): SourceSpecification {
  const plain = { type: 'geojson' as const, data: NOTHING };
  if (source !== 'incidents') return plain;
  return {
    ...plain,
    cluster: true,
    clusterRadius: CLUSTER_RADIUS_PX,
    clusterMaxZoom: CLUSTER_ZOOM_MAX,
    maxzoom: 12,
  };
}

/** The layers in the colours of a look. */
export function layersOf(look: MapLook): LayerSpecification[] {
  return [...groundLayers(look), ...areaLayers(look), ...crossingLayers(look), ...incidentLayers(look)];
}

function groundLayers(look: MapLook): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': look['map-water'] } },
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': look['map-land'] } },
    { id: 'unit-ground', type: 'fill', source: 'units', paint: { 'fill-color': look['map-land'] } },
    {
      id: 'unit-area',
      type: 'fill',
      source: 'units',
      filter: ['>', ['get', 'step'], 0],
      paint: { 'fill-color': rampColour(look) },
    },
    {
      id: 'unit-line',
      type: 'line',
      source: 'units',
      paint: {
        'line-color': look['map-unit'],
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.5, 9, 1.2],
      },
    },
    {
      id: 'country-line',
      type: 'line',
      source: 'countries',
      paint: { 'line-color': look['map-line'], 'line-width': 1.25 },
    },
  ];
}

/** The colour of a step from 1 to 5. */
function rampColour(look: MapLook): ExpressionSpecification {
  const [first, second, third, fourth, last] = [
    look['ramp-1'],
    look['ramp-2'],
    look['ramp-3'],
    look['ramp-4'],
    look['ramp-5'],
  ];
  return ['match', ['get', 'step'], 1, first, 2, second, 3, third, 4, fourth, last];
}

function areaLayers(look: MapLook): LayerSpecification[] {
  return [
    {
      id: 'cell-area',
      type: 'fill',
      source: 'cells',
      paint: { 'fill-color': look['danger'], 'fill-opacity': 0.16 },
    },
    {
      id: 'cell-line',
      type: 'line',
      source: 'cells',
      paint: { 'line-color': look['danger'], 'line-width': 1.5 },
    },
    ...(['planned', 'built', 'damaged'] as const).map(
      (state): LayerSpecification => ({
        id: `fence-${state}`,
        type: 'line',
        source: 'fence',
        filter: ['==', ['get', 'state'], state],
        paint: {
          'line-color': state === 'damaged' ? look['danger'] : look['map-fence'],
          'line-width': 3,
          ...FENCE_DASHES[state],
        },
      }),
    ),
  ];
}

/** A built fence is a line, a planned one dots, a damaged one dashes. */
const FENCE_DASHES = {
  planned: { 'line-dasharray': [0.5, 1.5] },
  built: {},
  damaged: { 'line-dasharray': [2, 1] },
};

function incidentLayers(look: MapLook): LayerSpecification[] {
  const isCluster: ExpressionSpecification = ['has', 'point_count'];
  return [
    {
      id: 'district-area',
      type: 'fill',
      source: 'districts',
      paint: { 'fill-color': look['accent'], 'fill-opacity': 0.1 },
    },
    {
      id: 'district-line',
      type: 'line',
      source: 'districts',
      paint: { 'line-color': look['accent'], 'line-width': 1.25, 'line-dasharray': [3, 2] },
    },
    {
      id: 'halo-area',
      type: 'fill',
      source: 'halos',
      minzoom: 7,
      paint: { 'fill-color': look['accent'], 'fill-opacity': 0.08 },
    },
    {
      id: 'district-count',
      type: 'symbol',
      source: 'districts',
      layout: { 'text-field': ['to-string', ['get', 'count']], 'text-size': 12, 'text-font': FONT },
      paint: { 'text-color': look['ink'], 'text-halo-color': look['paper-raised'], 'text-halo-width': 1.5 },
    },
    {
      id: 'incident-cluster',
      type: 'circle',
      source: 'incidents',
      filter: isCluster,
      paint: {
        'circle-color': look['accent'],
        'circle-opacity': 0.92,
        'circle-radius': ['interpolate', ['linear'], ['log10', ['get', 'point_count']], 0.3, 10, 4, 26],
        'circle-stroke-color': look['paper-raised'],
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'incident-point',
      type: 'circle',
      source: 'incidents',
      filter: ['!', isCluster],
      paint: {
        'circle-color': ['case', ['get', 'near'], look['paper-raised'], look['accent']],
        'circle-radius': 5,
        'circle-stroke-color': look['accent'],
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'incident-count',
      type: 'symbol',
      source: 'incidents',
      filter: isCluster,
      layout: {
        'text-field': ['to-string', ['get', 'point_count_abbreviated']],
        'text-size': 12,
        'text-font': FONT,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': look['on-accent'] },
    },
  ];
}

function crossingLayers(look: MapLook): LayerSpecification[] {
  return [
    {
      id: 'crossing-area',
      type: 'fill',
      source: 'crossings',
      paint: { 'fill-color': look['map-crossing'], 'fill-opacity': 0.2 },
    },
    {
      id: 'crossing-line',
      type: 'line',
      source: 'crossings',
      paint: { 'line-color': look['map-crossing'], 'line-width': 2 },
    },
    {
      id: 'crossing-name',
      type: 'symbol',
      source: 'crossings',
      minzoom: 6,
      layout: { 'text-field': ['get', 'name'], 'text-size': 12, 'text-font': FONT, 'text-optional': true },
      paint: { 'text-color': look['ink'], 'text-halo-color': look['paper-raised'], 'text-halo-width': 1.5 },
    },
  ];
}
