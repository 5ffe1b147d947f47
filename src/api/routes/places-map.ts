/** What a map shows besides incidents, and where a point lies. */

import Type from 'typebox';
import { fault } from '../../base/index.ts';
import {
  type Box,
  CROSSING_CLAIMS,
  locateStored,
  storedCrossings,
  storedFence,
  storedPopulated,
} from '../../places/index.ts';
import { PLACE_POLICIES } from '../action-policies.ts';
import { describeCrossings, describeFence, describeLocation, originOf } from '../describe-place.ts';
import { readerRoute } from '../route.ts';
import { CrossingView, FenceView, Level, LocationView, PopulatedView } from '../schemas/place.ts';
import { closed, text } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';
import { frameOf } from './places-units.ts';

const POPULATED_DEFAULT = 200;
const POPULATED_MAX = 1_000;
const BBOX = '^-?\\d{1,3}(\\.\\d{1,9})?(,-?\\d{1,3}(\\.\\d{1,9})?){3}$';

const COMMON = {
  method: 'GET',
  tag: 'Places',
  policy: PLACE_POLICIES.read,
  audit: { kind: 'recorded' },
} as const;

/** Where a point lies. */
export const locateRoute = readerRoute({
  ...COMMON,
  path: '/places/locate',
  summary: 'In which unit a point lies on a day',
  description:
    'By the layer of boundaries in force on the day; where several are, by the one whose lines are newest; where none is, by the nearest that holds ' +
    'the point, and `layer.standing` says so. `unit` tells what the unit of the boundary is on the day: of a layer older than a split the point ' +
    'cannot be told apart among the successors, which all stand there. Ground that several boundaries claim is `undetermined`.',
  input: {
    query: closed({
      lon: Type.Number({ minimum: -180, maximum: 180, description: 'Degrees, WGS 84.' }),
      lat: Type.Number({ minimum: -90, maximum: 90, description: 'Degrees, WGS 84.' }),
      day: Type.Optional(day('Today when left out.')),
      level: Type.Optional(Level),
    }),
  },
  output: LocationView,
  run: async (context, { query: { lon, lat, day: asked, level = 'adm2' } }) => {
    const frame = frameOf(context, asked);
    const found = await locateStored(context.tx, frame.gazetteer, { lon, lat, day: frame.day, level });
    if (found.kind !== 'outside') context.trail.shown([found.dataset.id]);
    return describeLocation(frame, found);
  },
});

/** Crossings. */
export const listCrossingsRoute = readerRoute({
  ...COMMON,
  path: '/places/crossings',
  summary: 'Crossings of the border, each with what every source claims of it',
  description:
    'Positions that disagree stand side by side, each with its precision; they are not averaged. A crossing whose position was not found has none.',
  input: {},
  output: closed({ crossings: Type.Array(CrossingView) }),
  run: async ({ tx }) => ({ crossings: [...describeCrossings(CROSSING_CLAIMS, await storedCrossings(tx))] }),
});

/** The fence. */
export const listFenceRoute = readerRoute({
  ...COMMON,
  path: '/places/fence',
  summary: 'Stretches of fence: planned, built, damaged, as each source states it from a day on',
  input: {},
  compresses: true,
  output: closed({ segments: Type.Array(FenceView) }),
  run: async ({ tx }) => ({ segments: [...describeFence(await storedFence(tx))] }),
});

/** Towns and villages. */
export const listPopulatedRoute = readerRoute({
  ...COMMON,
  path: '/places/populated',
  summary: 'Towns and villages within a box, by name',
  input: {
    query: closed({
      bbox: text({
        max: 60,
        pattern: BBOX,
        description: 'West, south, east, north in degrees: `69.5,33,71,34.5`.',
      }),
      limit: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: POPULATED_MAX,
          default: POPULATED_DEFAULT,
          description: 'Places returned.',
        }),
      ),
    }),
  },
  output: closed({
    places: Type.Array(PopulatedView),
    isCut: Type.Boolean({ description: 'There may be more than are returned.' }),
  }),
  run: async ({ tx }, { query }) => {
    const limit = query.limit ?? POPULATED_DEFAULT;
    const found = await storedPopulated(tx, parseBox(query.bbox), limit);
    return {
      isCut: found.length === limit,
      places: found.map(({ item: { name, otherNames, country, admin1, lon, lat, source }, dataset }) => ({
        ...{ name, otherNames: [...otherNames], country, admin1, lon, lat, source, ...originOf(dataset) },
      })),
    };
  },
});

function parseBox(bbox: string): Box {
  const [west = 0, south = 0, east = 0, north = 0] = bbox.split(',').map(Number);
  const isBox = west <= east && south <= north && west >= -180 && east <= 180 && south >= -90 && north <= 90;
  if (!isBox)
    throw fault(
      'REQUEST_INVALID',
      'query/bbox: west, south, east, north, within the world and in this order',
    );
  return { west, south, east, north };
}
