/** Incidents: listed, for a map, and one by one with every claim. */

import Type, { type Static } from 'typebox';
import {
  INCIDENT_CURSOR_LENGTH_MAX,
  INCIDENT_KINDS,
  INCIDENT_SORTS,
  INCIDENTS_COUNTED_MAX,
  listIncidents,
  type MappedIncidents,
  mapIncidents,
  PLACE_PRECISIONS,
  releasesBySeq,
} from '../../incidents/index.ts';
import { INCIDENT_POLICIES } from '../action-policies.ts';
import { describeListed } from '../describe-incident.ts';
import { parseIncidentId } from '../incident-id.ts';
import { showIncident } from '../read-incident-view.ts';
import { readerRoute } from '../route.ts';
import { IncidentMap, IncidentRow, IncidentView } from '../schemas/incident.ts';
import { incidentFilterFields, parseIncidentFilter } from '../schemas/incident-filter.ts';
import { closed, id, nullable, pageQuery, text } from '../schemas/shape.ts';
import { day, dayOrInstant, parseEnd } from '../schemas/time.ts';

const INCIDENTS_SHOWN = 50;
/** Most incidents of one map. */
const MAP_ROWS_MAX = 100_000;
const MAP_ROWS = 20_000;
/** Maps that one address may ask for in a minute: each reads up to MAP_ROWS_MAX incidents. */
const MAPS_PER_MINUTE_MAX = 60;
/** Degrees are told to the fifth decimal: about a metre, closer than any source. */
const DEGREES = 100_000;
const ID_PREFIX = 'incident:';

/** Lists incidents. */
export const listIncidentsRoute = readerRoute({
  method: 'GET',
  path: '/incidents',
  summary: 'Incidents that you may see, page by page',
  description:
    'One row an incident. Where several accounts are held to be the same incident, one of them stands for it (the closest place, then the ' +
    'closest time, then the most counts, then the first recorded), and `killedSpan` and `contradicted` tell what the others say. Counted one by one up to ' +
    `${INCIDENTS_COUNTED_MAX}.`,
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.read,
  audit: { kind: 'recorded' },
  input: {
    query: closed({
      ...incidentFilterFields,
      limit: pageQuery(INCIDENTS_SHOWN).limit,
      after: Type.Optional(
        text({
          max: INCIDENT_CURSOR_LENGTH_MAX,
          description: 'The `next` of the page before, in the same order.',
        }),
      ),
      sort: Type.Optional(
        Type.Enum([...INCIDENT_SORTS], {
          default: 'day',
          description: 'First day, killed (unknown counts as lowest), or when it was recorded.',
        }),
      ),
      order: Type.Optional(Type.Enum(['asc', 'desc'], { default: 'desc' })),
    }),
  },
  output: closed({
    incidents: Type.Array(IncidentRow),
    next: nullable(Type.String({ description: 'Null at the end.' })),
    total: closed({
      count: Type.Integer(),
      exact: Type.Boolean({ description: 'False: there are at least so many.' }),
    }),
  }),
  compresses: true,
  run: async ({ tx, trail }, { query }) => {
    const page = await listIncidents(tx, {
      ...parseIncidentFilter(query),
      limit: query.limit ?? INCIDENTS_SHOWN,
      ...(query.after === undefined ? {} : { after: query.after }),
      ...(query.sort === undefined ? {} : { sort: query.sort }),
      ...(query.order === undefined ? {} : { order: query.order }),
    });
    trail.shown(page.incidents.map((incident) => incident.id));
    const accounts = page.incidents.flatMap((incident) => incident.accounts);
    const releases = await releasesBySeq(
      tx,
      accounts.map(({ releaseSeq }) => releaseSeq),
    );
    return {
      incidents: page.incidents.map((incident) => describeListed(incident, releases)),
      next: page.next,
      total: { ...page.total },
    };
  },
});

/** Incidents for a map. */
export const mapIncidentsRoute = readerRoute({
  method: 'GET',
  path: '/incidents/map',
  summary: 'Incidents for a map: column by column, newest first, up to 100,000',
  description:
    'Only those whose source gives a point. A point of the precision `adm2` or worse is where the source puts an area: draw the area, never a pin. ' +
    'Narrow the filter where `more` is true.',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.read,
  audit: { kind: 'recorded' },
  requestsPerMinuteMax: MAPS_PER_MINUTE_MAX,
  input: {
    query: closed({
      ...incidentFilterFields,
      limit: Type.Optional(
        Type.Integer({
          minimum: 1,
          maximum: MAP_ROWS_MAX,
          default: MAP_ROWS,
          description: 'Most incidents.',
        }),
      ),
    }),
  },
  output: IncidentMap,
  compresses: true,
  run: async ({ tx, trail }, { query }) => {
    const found = await mapIncidents(tx, parseIncidentFilter(query), query.limit ?? MAP_ROWS);
    trail.shown(found.incidents.map((incident) => incident.id));
    return columnsOf(found);
  },
});

/** Reads an incident. */
export const readIncidentRoute = readerRoute({
  method: 'GET',
  path: '/incidents/{id}',
  summary: 'An incident: every account, every claim side by side, judgements and history',
  description:
    'By the id of the incident or of any of its accounts. Each property has what every source claims; contradictions are marked and nothing is ' +
    'averaged. `knownAt` shows it as it was known before a later release, judgement or retraction.',
  tag: 'Incidents',
  policy: INCIDENT_POLICIES.read,
  audit: { kind: 'recorded', subject: 'id' },
  input: {
    params: closed({ id: id('Id of an incident.') }),
    query: closed({
      asOf: Type.Optional(day('Day of the world: statements that hold on it.')),
      knownAt: Type.Optional(
        dayOrInstant('As it was known at this instant, or at the end of this day (UTC).'),
      ),
    }),
  },
  output: IncidentView,
  run: async (context, { params, query }) => {
    const knownAt = query.knownAt === undefined ? null : parseEnd(query.knownAt);
    const times = { asOf: query.asOf ?? null, knownAt };
    return showIncident(context, context.state.deps.clock, { id: parseIncidentId(params.id), times });
  },
});

function columnsOf({ incidents, more, withoutPoint }: MappedIncidents): Static<typeof IncidentMap> {
  const [origins, units] = [openWords(), openWords()];
  const kinds: readonly string[] = INCIDENT_KINDS;
  return {
    count: incidents.length,
    more,
    withoutPoint,
    synthetic: incidents.some(({ synthetic }) => synthetic),
    kinds: [...INCIDENT_KINDS],
    precisions: [...PLACE_PRECISIONS],
    ids: incidents.map((incident) => incident.id.slice(ID_PREFIX.length)),
    lon: incidents.map(({ lon }) => roundDegrees(lon)),
    lat: incidents.map(({ lat }) => roundDegrees(lat)),
    day: incidents.map((incident) => incident.day),
    days: incidents.map((incident) => incident.dayTo - incident.day + 1),
    kind: incidents.map(({ kind }) => kinds.indexOf(kind)),
    low: incidents.map(({ low }) => low),
    best: incidents.map(({ best }) => best),
    high: incidents.map(({ high }) => high),
    precision: incidents.map(({ placePrecision }) => placePrecision),
    origin: incidents.map(({ origin }) => origins.indexOf(origin)),
    unit: incidents.map(({ unit }) => (unit === null ? null : units.indexOf(unit))),
    accounts: incidents.map(({ accounts }) => accounts),
    flagged: incidents.map(({ flagged }) => (flagged ? 1 : 0)),
    origins: origins.words,
    units: units.words,
  };
}

function roundDegrees(degrees: number | null): number | null {
  return degrees === null ? null : Math.round(degrees * DEGREES) / DEGREES;
}

/** Words numbered in the order in which they come. */
function openWords(): { readonly words: string[]; indexOf(word: string): number } {
  const [words, numbers]: [string[], Map<string, number>] = [[], new Map()];
  return {
    words,
    indexOf: (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, words.length);
      return words.push(word) - 1;
    },
  };
}
