/** Searching listed parties by a piece of text, and the catalogue of lists. */

import Type from 'typebox';
import { NAME_LENGTH_MAX } from '../../base/index.ts';
import { askDesk } from '../ask-desk.ts';
import { askParty } from '../asked-party.ts';
import { chooseLists } from '../choose-lists.ts';
import { describeListed } from '../describe-match.ts';
import { detachedRoute, readerRoute } from '../route.ts';
import { entityFields } from '../schemas/match.ts';
import { closed, ID_LENGTH_MAX, id, nullable, text } from '../schemas/shape.ts';

/** Most results of a search, with those before it: who looks further needs a better query. */
const SEARCH_RESULTS_MAX = 500;
/** Least score of a search result: a search casts wider than a match. */
const SEARCH_SCORE_MIN = 0.4;
const SEARCH_LIMIT_DEFAULT = 10;

const Facet = closed({
  label: Type.String(),
  values: Type.Array(closed({ name: Type.String(), label: Type.String(), count: Type.Integer() })),
});

/** Searches one list or all. */
export const searchRoute = detachedRoute({
  method: 'GET',
  path: '/search/{dataset}',
  summary: 'Listed parties that a text may name',
  description: 'For looking somebody up; for screening use /match, which takes everything that is known.',
  tag: 'Matching',
  policy: { kind: 'guarded', action: 'names:screen', personalData: true },
  audit: { kind: 'recorded' },
  answersFromMemory: true,
  input: {
    params: closed({ dataset: id('Id of a list; `default` and `all` stand for every list.') }),
    query: closed({
      q: text({ max: NAME_LENGTH_MAX, description: 'A name in any script.' }),
      schema: Type.Optional(text({ max: 60 })),
      limit: Type.Optional(
        Type.Integer({ minimum: 0, maximum: SEARCH_RESULTS_MAX, default: SEARCH_LIMIT_DEFAULT }),
      ),
      offset: Type.Optional(Type.Integer({ minimum: 0, maximum: SEARCH_RESULTS_MAX, default: 0 })),
      countries: Type.Optional(Type.Array(text({ max: 60 }), { maxItems: 20, default: [] })),
      fuzzy: Type.Optional(Type.Boolean({ description: 'Accepted and not used: every search is tolerant.' })),
    }),
  },
  output: closed({
    limit: Type.Integer(),
    offset: Type.Integer(),
    total: closed({ value: Type.Integer(), relation: Type.String() }),
    results: Type.Array(closed({ ...entityFields, score: Type.Number() })),
    facets: Type.Record(Type.String(), Facet),
  }),
  run: async ({ state, reader, recordInMemory }, { params, query }) => {
    const party = askParty(query.schema ?? 'Thing', { name: [query.q], country: query.countries ?? [] });
    const lists = chooseLists(state.desk, reader.clearance, {
      dataset: params.dataset,
      include: [],
      exclude: [],
    });
    const [limit, offset] = [query.limit ?? SEARCH_LIMIT_DEFAULT, query.offset ?? 0];
    const answer = askDesk(state, reader.clearance, {
      party,
      results: {
        limit: SEARCH_RESULTS_MAX,
        cutoff: SEARCH_SCORE_MIN,
        filtered: true,
        wanted: (match) => lists === null || lists.has(match.list),
      },
    });
    const page = answer.matches.slice(offset, offset + limit);
    return recordInMemory((trail) => {
      trail.query(query.q);
      trail.shown(page.map(({ held }) => held.entry.entityId));
      return {
        limit,
        offset,
        total: { value: answer.matches.length, relation: answer.cut ? 'gte' : 'eq' },
        results: page.map((found) => ({ ...describeListed(found), score: found.match.score })),
        facets: { datasets: datasetFacet(answer.matches.map(({ match }) => match.list)) },
      };
    });
  },
});

/** Lists the lists. */
export const catalogRoute = readerRoute({
  method: 'GET',
  path: '/catalog',
  summary: 'The lists that can be matched against, in the shape of yente',
  tag: 'Matching',
  policy: { kind: 'guarded', action: 'lists:read', personalData: true },
  audit: { kind: 'recorded' },
  input: {},
  output: closed({
    datasets: Type.Array(
      closed({
        name: Type.String({ maxLength: ID_LENGTH_MAX }),
        title: Type.String(),
        summary: nullable(Type.String()),
        url: nullable(Type.String()),
        load: Type.Boolean(),
        entities_url: nullable(Type.String()),
        version: Type.String(),
        index_version: nullable(Type.String()),
        index_current: Type.Boolean(),
        children: Type.Array(Type.String()),
        entities: Type.Integer({ description: 'Entries that you may see.' }),
      }),
    ),
    current: Type.Array(Type.String()),
    outdated: Type.Array(Type.String()),
    index_stale: Type.Boolean(),
  }),
  run: async ({ state, reader }) => {
    const lists = state.desk.lists(reader.clearance);
    return {
      datasets: lists.map(({ list, entries }) => ({
        name: list.header.id,
        title: list.header.title,
        summary: list.header.authority,
        url: null,
        load: true,
        entities_url: null,
        version: list.header.publishedOn ?? 'unknown',
        index_version: list.header.publishedOn,
        index_current: true,
        children: [],
        entities: entries,
      })),
      current: lists.map(({ list }) => list.header.id),
      outdated: [],
      index_stale: false,
    };
  },
});

function datasetFacet(lists: readonly string[]) {
  const counts = new Map<string, number>();
  for (const list of lists) counts.set(list, (counts.get(list) ?? 0) + 1);
  const values = [...counts].map(([name, count]) => ({ name, label: name, count }));
  return { label: 'Lists', values: values.toSorted((left, right) => right.count - left.count) };
}
