/** The reconciliation service for OpenRefine, version 0.2. JSONP is refused: a `callback` is no parameter of it. */

import Type, { type Static } from 'typebox';
import { POSSIBLE_SCORE } from '../../lists/index.ts';
import { askDesk, type DeskAnswer, type DeskMatch } from '../ask-desk.ts';
import { ASKED_SCHEMATA, askParty, COMPARED_PROPERTIES } from '../asked-party.ts';
import { chooseLists } from '../choose-lists.ts';
import type { DetachedContext } from '../context.ts';
import { openBatchReader, type ReconcileQuestion } from '../reconcile-batch.ts';
import { detachedRoute } from '../route.ts';
import {
  RECONCILE_BATCH_MAX,
  ReconcileBody,
  ReconcileManifest,
  ReconcileResponse,
  SuggestQuery,
  SuggestResponse,
} from '../schemas/reconcile.ts';
import { closed, id } from '../schemas/shape.ts';

const params = closed({ dataset: id('Id of a list; `default` and `all` stand for every list.') });
/** OpenRefine can send no header: an API key may stand in the address, and is logged nowhere. */
const key = Type.Optional(
  Type.String({ maxLength: 200, description: 'An API key, for clients that can send no header.' }),
);
const COMMON = {
  tag: 'Reconciliation',
  policy: { kind: 'guarded', action: 'names:screen', personalData: true },
  audit: { kind: 'recorded', subject: 'dataset' },
  keyInAddress: true,
  answersFromMemory: true,
} as const;
const SUGGESTIONS_MAX = 10;

/** The service manifest. */
export const reconcileManifestRoute = detachedRoute({
  ...COMMON,
  method: 'GET',
  path: '/reconcile/{dataset}',
  summary: 'The manifest of the reconciliation service',
  input: { params, query: closed({ key }) },
  output: ReconcileManifest,
  run: async (context, { params: { dataset }, query }) => {
    requireList(context, dataset);
    await context.recordInMemory(() => undefined);
    return makeManifest(context.baseUrl, { dataset, key: query.key ?? null });
  },
});

const readBatch = openBatchReader();

/** Answers a batch of queries. */
export const reconcileRoute = detachedRoute({
  ...COMMON,
  method: 'POST',
  path: '/reconcile/{dataset}',
  summary: 'Reconcile a batch of names',
  description: 'As a form with `queries` (JSON text), as OpenRefine sends it, or as JSON.',
  consumes: ['application/x-www-form-urlencoded', 'application/json'],
  input: { params, query: closed({ key }), body: ReconcileBody },
  output: ReconcileResponse,
  run: async (context, { params: { dataset }, body }) => {
    const lists = requireList(context, dataset);
    const answered = readBatch(body).map((question) => ({
      question,
      answer: answerQuestion(context, question, lists),
    }));
    return context.recordInMemory((trail) => {
      for (const { question, answer } of answered) {
        for (const name of question.party.names) trail.query(name);
        trail.shown(answer.matches.map(({ held }) => held.entry.entityId));
      }
      return Object.fromEntries(
        answered.map(({ question, answer }) => [
          question.key,
          { result: answer.matches.map((found) => describeCandidate(found, answer)) },
        ]),
      );
    });
  },
});

/** Suggests listed parties while a name is typed. */
export const suggestEntityRoute = detachedRoute({
  ...COMMON,
  method: 'GET',
  path: '/reconcile/{dataset}/suggest/entity',
  summary: 'Listed parties whose name resembles a text',
  input: { params, query: closed({ ...SuggestQuery.properties, key }) },
  output: SuggestResponse,
  run: async (context, { params: { dataset }, query }) => {
    const lists = requireList(context, dataset);
    const empty = query.prefix.trim() === '';
    const question = {
      key: '',
      party: askParty('Thing', { name: [empty ? '-' : query.prefix] }),
      limit: SUGGESTIONS_MAX,
    };
    const answer = answerQuestion(context, question, lists);
    return context.recordInMemory((trail) => {
      trail.query(query.prefix);
      trail.shown(answer.matches.map(({ held }) => held.entry.entityId));
      return {
        result: answer.matches.map(({ match, held }) => ({
          id: held.entry.entityId,
          name: match.caption,
          description: `${match.list}, ${match.ref}`,
          notable: [{ id: match.schema, name: match.schema }],
        })),
      };
    });
  },
});

/** Suggests properties that are compared. */
export const suggestPropertyRoute = detachedRoute({
  ...COMMON,
  method: 'GET',
  path: '/reconcile/{dataset}/suggest/property',
  summary: 'Properties that are compared',
  input: { params, query: closed({ ...SuggestQuery.properties, key }) },
  output: SuggestResponse,
  run: async (context, { query }) => {
    await context.recordInMemory(() => undefined);
    return { result: namesStartingWith(Object.values(COMPARED_PROPERTIES).flat(), query.prefix) };
  },
});

/** Suggests schemata that can be asked for. */
export const suggestTypeRoute = detachedRoute({
  ...COMMON,
  method: 'GET',
  path: '/reconcile/{dataset}/suggest/type',
  summary: 'Schemata that can be asked for',
  input: { params, query: closed({ ...SuggestQuery.properties, key }) },
  output: SuggestResponse,
  run: async (context, { query }) => {
    await context.recordInMemory(() => undefined);
    return { result: namesStartingWith(Object.keys(ASKED_SCHEMATA), query.prefix) };
  },
});

function requireList(context: DetachedContext, dataset: string): ReadonlySet<string> | null {
  const { state, reader } = context;
  return chooseLists(state.desk, reader.clearance, { dataset, include: [], exclude: [] });
}

function answerQuestion(
  { state, reader }: DetachedContext,
  question: ReconcileQuestion,
  lists: ReadonlySet<string> | null,
): DeskAnswer {
  return askDesk(state, reader.clearance, {
    party: question.party,
    results: {
      limit: question.limit,
      cutoff: POSSIBLE_SCORE,
      filtered: lists !== null,
      wanted: (match) => lists === null || lists.has(match.list),
    },
  });
}

/** `match` is set where one candidate alone has the verdict, so that OpenRefine links it by itself. */
function describeCandidate({ match, held }: DeskMatch, answer: DeskAnswer) {
  const rivals = answer.matches.filter((other) => other.match.verdict === 'match');
  return {
    id: held.entry.entityId,
    name: match.caption,
    type: [{ id: match.schema, name: match.schema }],
    score: Math.round(match.score * 1000) / 10,
    match: match.verdict === 'match' && rivals.length === 1,
    features: [{ id: 'silsila_score', value: match.score }],
    description: match.reasons.map((reason) => reason.words).join('; '),
  };
}

function makeManifest(
  baseUrl: string,
  service: { dataset: string; key: string | null },
): Static<typeof ReconcileManifest> {
  const place = `${baseUrl}/reconcile/${encodeURIComponent(service.dataset)}`;
  const end = service.key === null ? '' : `?key=${encodeURIComponent(service.key)}`;
  const suggest = (what: string) => ({ service_url: place, service_path: `/suggest/${what}${end}` });
  return {
    versions: ['0.2'],
    name: `Silsila: ${service.dataset}`,
    identifierSpace: `${baseUrl}/entities/`,
    schemaSpace: 'https://followthemoney.tech/explorer/schemata/',
    documentation: `${baseUrl}/docs`,
    batchSize: RECONCILE_BATCH_MAX,
    defaultTypes: Object.keys(ASKED_SCHEMATA).map((name) => ({ id: name, name })),
    view: { url: `${baseUrl}/entities/{{id}}` },
    suggest: { entity: suggest('entity'), property: suggest('property'), type: suggest('type') },
  };
}

function namesStartingWith(names: readonly string[], prefix: string) {
  const wanted = prefix.trim().toLowerCase();
  return names.filter((name) => name.toLowerCase().startsWith(wanted)).map((name) => ({ id: name, name }));
}
