/** Layers of boundaries: which there are, taking one in, its geometry and what is odd about it. */

import { hash } from 'node:crypto';
import Type from 'typebox';
import { fault, VALUE_LENGTH_MAX } from '../../base/index.ts';
import {
  boxOf,
  checkInThread,
  coarsen,
  findPlaceDataset,
  geometryOf,
  importPlaces,
  listLayers,
  matchLayer,
  type PlaceDataset,
  readBoundaries,
  readLayer,
  retractPlaces,
} from '../../places/index.ts';
import type { Transaction } from '../../store/index.ts';
import { PLACE_POLICIES } from '../action-policies.ts';
import { colleagueNames } from '../describe-finding.ts';
import { describeBoundary, describeLayer } from '../describe-place.ts';
import { notFound } from '../error-reply.ts';
import { enqueuePlacing } from '../incident-imports/place-job.ts';
import { LayerForm, markingAsked, spanAsked } from '../place-form.ts';
import { detachedRoute, type FormLimits, readerRoute } from '../route.ts';
import { LayerView, ProblemView } from '../schemas/place.ts';
import { closed, id, text } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';
import { frameOf } from './places-units.ts';

const FORM: FormLimits = {
  fileBytesMax: 16 * 1024 ** 2,
  remedy: 'Send it compressed (gzip), or import it with `silsila places import`.',
};
/** Most vertices of a layer that is taken while somebody waits: its checks take some ten seconds. */
const VERTICES_WAITED_FOR_MAX = 200_000;
/** Layers that are taken in a minute from one address. */
const IMPORTS_PER_MINUTE_MAX = 60;
/** Geometries that one address may ask for in a minute: each is read and written whole. */
const GEOMETRIES_PER_MINUTE_MAX = 120;
/** The coarsest form, in degrees. */
const TOLERANCE_MAX = 1;

const COMMON = {
  tag: 'Places',
  policy: PLACE_POLICIES.read,
  audit: { kind: 'recorded' },
} as const;
const params = closed({ id: id('Id of a layer.') });

/** Lists the layers. */
export const listLayersRoute = readerRoute({
  ...COMMON,
  method: 'GET',
  path: '/places/layers',
  summary: 'Versions of boundaries that you may see, newest import first',
  input: {
    query: closed({
      asOf: Type.Optional(day('For how its lines stand on the day; today when left out.')),
      retracted: Type.Optional(
        Type.Boolean({ default: false, description: 'Those that were taken back, too.' }),
      ),
    }),
  },
  output: closed({ asOf: Type.String(), layers: Type.Array(LayerView) }),
  run: async (context, { query }) => {
    const { day: asOf } = frameOf(context, query.asOf);
    const layers = await listLayers(context.tx, { retracted: query.retracted ?? false });
    context.trail.shown(layers.map((layer) => layer.id));
    const nameOf = await colleagueNames(context.tx);
    return { asOf, layers: layers.map((layer) => describeLayer(layer, { day: asOf, nameOf })) };
  },
});

/** Takes a layer in. */
export const takeLayerRoute = detachedRoute({
  ...COMMON,
  method: 'POST',
  path: '/places/layers',
  summary: 'Take in a version of boundaries: all of it or nothing',
  description:
    'A form with the field `file`: GeoJSON, TopoJSON or a shapefile in a ZIP archive, plain or gzip, known by its content. Boundaries are matched ' +
    'with units by their names; what is odd about them is told and kept, never mended. Versions stand side by side; the same file with the same ' +
    'particulars again adds nothing.',
  policy: PLACE_POLICIES.import,
  role: 'system',
  takesForm: FORM,
  requestsPerMinuteMax: IMPORTS_PER_MINUTE_MAX,
  input: { body: LayerForm },
  output: closed({
    id: Type.String(),
    outcome: Type.Enum(['imported', 'unchanged']),
    boundaries: Type.Integer(),
    matched: Type.Integer({ description: 'Boundaries that were matched with a unit.' }),
    unmatched: Type.Array(Type.String(), { description: 'Names of those that were not.' }),
    problems: Type.Integer(),
    format: Type.String(),
    fields: closed({
      name: Type.String({ description: 'The field of the file that was read.' }),
      ref: Type.Union([Type.String(), Type.Null()]),
      country: Type.Union([Type.String(), Type.Null()]),
      parent: Type.Union([Type.String(), Type.Null()]),
    }),
  }),
  status: 201,
  run: async ({ state, reader, upload, record }, { body }) => {
    if (upload === null || upload.bytes.byteLength === 0)
      throw fault('REQUEST_INVALID', 'body: the file is empty');
    const marking = markingAsked(body, reader);
    const { fileName, bytes } = upload;
    const { title, publisher, licence = null, level } = body;
    const told = { fileName, title, source: publisher, licence, ...spanAsked(body) };
    const limits = { verticesMax: VERTICES_WAITED_FOR_MAX, ...(level === undefined ? {} : { level }) };
    const read = await readBoundaries(bytes, { ...told, ...limits });
    const problems = [...read.reading.problems, ...(await checkInThread(read))];
    const layer = matchLayer(state.gazetteer, read);
    const draft = {
      ...{ title, publisher, licence, format: read.reading.format, fileName, sha256: hash('sha256', bytes) },
      ...{ synthetic: body.synthetic === 'true', grade: { scheme: 'none' } as const, marking },
      ...{ by: reader.personId, at: state.deps.clock.now() },
    };
    const done = await record(async (tx, trail) => {
      const stored = await importPlaces(tx, draft, { kind: 'boundaries', layer, problems });
      trail.shown([stored.id]);
      if (stored.outcome === 'imported') await enqueuePlacing(tx, { layer: stored.id, by: reader.personId });
      return stored;
    });
    state.jobs.wake();
    const { name, ref, country, parent } = read.reading.fields;
    return {
      ...{ id: done.id, outcome: done.outcome, boundaries: done.entries, matched: done.matched },
      unmatched: layer.boundaries.flatMap((one) => (one.unit === null ? [one.name] : [])),
      ...{ problems: done.problems, format: read.reading.format, fields: { name, ref, country, parent } },
    };
  },
});

/** The geometry of a layer. */
export const layerGeometryRoute = readerRoute({
  ...COMMON,
  method: 'GET',
  path: '/places/layers/{id}/geojson',
  summary: 'A layer as GeoJSON, as fine as it is or coarser',
  description:
    'With a tolerance, positions are set on a grid of that width, so that neighbours keep the line that they share; what is smaller falls away. The ' +
    'answer has a strong ETag: with `If-None-Match` the same again is answered with 304.',
  audit: { kind: 'recorded', subject: 'id' },
  requestsPerMinuteMax: GEOMETRIES_PER_MINUTE_MAX,
  produces: 'application/geo+json',
  compresses: true,
  isTagged: true,
  input: {
    params,
    query: closed({
      tolerance: Type.Optional(
        Type.Number({
          minimum: 0,
          maximum: TOLERANCE_MAX,
          default: 0,
          description: 'Degrees; 0.01 is about a kilometre.',
        }),
      ),
    }),
  },
  output: Type.String({
    description: 'A FeatureCollection; `id` is the place of the boundary in the layer.',
  }),
  run: async ({ tx }, { params: { id: layerId }, query }) => {
    const dataset = await requireLayer(tx, layerId);
    const layer = await readLayer(tx, dataset);
    const features = layer.boundaries.map((boundary, item) => {
      const polygons = coarsen(boundary.polygons, query.tolerance ?? 0);
      const box = boxOf(polygons);
      const { ref, name, country, level, parentName, unit } = boundary;
      return {
        ...{ type: 'Feature', id: item },
        ...(box === null ? {} : { bbox: [box.west, box.south, box.east, box.north] }),
        properties: { ref, name, country, level, parentName, unit, synthetic: dataset.synthetic },
        geometry: polygons.length === 0 ? null : geometryOf(polygons),
      };
    });
    const { title, publisher, licence } = dataset;
    return JSON.stringify({ type: 'FeatureCollection', title, publisher, licence, features });
  },
});

/** What is odd about a layer. */
export const layerProblemsRoute = readerRoute({
  ...COMMON,
  method: 'GET',
  path: '/places/layers/{id}/problems',
  summary: 'What is odd about the boundaries of a layer: overlaps, gaps, lines that cross themselves',
  audit: { kind: 'recorded', subject: 'id' },
  input: { params },
  output: closed({ id: Type.String(), problems: Type.Array(ProblemView) }),
  run: async ({ tx }, { params: { id: layerId } }) => {
    const dataset = await requireLayer(tx, layerId);
    const { boundaries } = await readLayer(tx, dataset);
    return {
      id: layerId,
      problems: dataset.problems.map(({ code, boundaries: items, at, km2 }) => ({
        ...{ code, lon: at?.lon ?? null, lat: at?.lat ?? null, km2 },
        boundaries: items.flatMap((item) => {
          const boundary = boundaries[item];
          return boundary === undefined ? [] : [describeBoundary({ item, boundary })];
        }),
      })),
    };
  },
});

/** Takes a layer back. */
export const retractLayerRoute = readerRoute({
  ...COMMON,
  method: 'POST',
  path: '/places/layers/{id}/retract',
  summary: 'Take a layer back: it is used no more, and kept',
  policy: PLACE_POLICIES.import,
  audit: { kind: 'recorded', subject: 'id' },
  role: 'writer',
  input: {
    params,
    body: closed({ reason: text({ max: VALUE_LENGTH_MAX, description: 'Why; kept with it.' }) }),
  },
  output: closed({ id: Type.String() }),
  run: async ({ state, reader, tx }, { params: { id: layerId }, body }) => {
    const dataset = await requireLayer(tx, layerId);
    if (dataset.marking.owner !== reader.agencyId)
      throw fault('NOT_ALLOWED', 'A layer is taken back by the agency that keeps it.');
    const end = { reason: body.reason, by: reader.personId, at: state.deps.clock.now() };
    await retractPlaces(tx, layerId, end);
    return { id: layerId };
  },
});

/** @throws NOT_FOUND alike for what is unknown, hidden, or no layer */
async function requireLayer(tx: Transaction, layerId: string): Promise<PlaceDataset> {
  const dataset = await findPlaceDataset(tx, layerId);
  if (dataset === null || dataset.kind !== 'boundaries') throw notFound();
  return dataset;
}
