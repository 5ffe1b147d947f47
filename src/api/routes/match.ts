/** Matching in the shape that clients of yente know. */

import type { Static } from 'typebox';
import { fault, isIsoDay } from '../../base/index.ts';
import { matchKey, POSSIBLE_SCORE, recallMatch } from '../../lists/index.ts';
import type { Transaction } from '../../store/index.ts';
import { askDesk, type DeskAnswer } from '../ask-desk.ts';
import { type AskedParty, askParty, screenedParty } from '../asked-party.ts';
import { chooseLists } from '../choose-lists.ts';
import type { DetachedContext } from '../context.ts';
import { describeMatch } from '../describe-match.ts';
import { detachedRoute } from '../route.ts';
import {
  MATCH_LIMIT_DEFAULT,
  MatchBody,
  type MatchExample,
  MatchQuery,
  MatchResponse,
} from '../schemas/match.ts';
import { closed, id } from '../schemas/shape.ts';
import { MATCHER_FEATURES } from './algorithms.ts';

const COMMON = {
  method: 'POST',
  tag: 'Matching',
  description:
    'Queries by example, in the shape of yente. Every result says why, part by part, from which line of which list, and what was ' +
    'decided of it before. A verdict of `undetermined` says why it could not be told; it is never `no-match`.',
  policy: { kind: 'guarded', action: 'names:screen', personalData: true },
  audit: { kind: 'recorded' },
  output: MatchResponse,
} as const;

/** Matches against every list. */
export const matchRoute = detachedRoute({
  ...COMMON,
  path: '/match',
  summary: 'Who of all lists may these be',
  input: { query: MatchQuery, body: MatchBody },
  run: (context, { query, body }) => answerMatch(context, { dataset: null, query, body }),
});

/** Matches against one list. */
export const matchListRoute = detachedRoute({
  ...COMMON,
  path: '/match/{dataset}',
  summary: 'Who of one list may these be; `default` and `all` stand for every list',
  input: { params: closed({ dataset: id('Id of a list.') }), query: MatchQuery, body: MatchBody },
  run: (context, { params, query, body }) => answerMatch(context, { dataset: params.dataset, query, body }),
});

interface MatchRequest {
  readonly dataset: string | null;
  readonly query: Static<typeof MatchQuery>;
  readonly body: Static<typeof MatchBody>;
}

/** One query with what was found in memory, before the audit entry is written. */
interface Answered {
  readonly key: string;
  readonly party: AskedParty;
  readonly customer: string | null;
  readonly answer: DeskAnswer;
}

async function answerMatch(
  context: DetachedContext,
  request: MatchRequest,
): Promise<Static<typeof MatchResponse>> {
  const { state, reader } = context;
  const limit = request.query.limit ?? MATCH_LIMIT_DEFAULT;
  const wanted = wantedResults(context, request, limit);
  const answered: Answered[] = [];
  for (const [key, example] of Object.entries(request.body.queries)) {
    const party = askParty(example.schema, example.properties);
    const answer = askDesk(state, reader.clearance, { party, results: wanted });
    answered.push({ key, party, customer: example.id ?? null, answer });
    await breathe();
  }
  state.metrics.countScreened(answered.length);
  const threshold = request.query.threshold ?? null;
  return context.record(async (tx, trail) => {
    const responses: Record<string, Static<typeof MatchResponse>['responses'][string]> = {};
    for (const one of answered) {
      for (const name of one.party.names) trail.query(name);
      trail.shown(one.answer.matches.map(({ held }) => held.entry.entityId));
      responses[one.key] = await describeAnswer(context, tx, { one, threshold });
    }
    return { responses, matcher: MATCHER_FEATURES, limit, lists: searchedLists(answered) };
  });
}

function wantedResults(context: DetachedContext, { dataset, query }: MatchRequest, limit: number) {
  if ((query.topics ?? []).length > 0) {
    throw fault('REQUEST_INVALID', 'query/topics: these lists carry no topics; leave the parameter out');
  }
  if (query.as_of !== undefined && !isIsoDay(query.as_of)) {
    throw fault('REQUEST_INVALID', 'query/as_of: this day does not exist');
  }
  const lists = chooseLists(context.state.desk, context.reader.clearance, {
    dataset,
    include: query.include_dataset ?? [],
    exclude: query.exclude_dataset ?? [],
  });
  const excludedSchemata = query.exclude_schema ?? [];
  const excludedIds = query.exclude_entity_ids ?? [];
  const since = query.changed_since?.slice(0, 10) ?? null;
  return {
    limit,
    cutoff: Math.min(query.cutoff ?? POSSIBLE_SCORE, query.threshold ?? 1),
    asOf: query.as_of,
    filtered: lists !== null || excludedSchemata.length + excludedIds.length > 0 || since !== null,
    wanted: (match: DeskAnswer['matches'][number]['match']) =>
      (lists === null || lists.has(match.list)) &&
      !excludedSchemata.includes(match.schema) &&
      !excludedIds.includes(`${match.list}:${match.ref}`) &&
      (since === null || (match.listedOn ?? '') >= since),
  };
}

async function describeAnswer(
  { state, reader }: DetachedContext,
  tx: Transaction,
  { one, threshold }: { one: Answered; threshold: number | null },
) {
  const { party, customer, answer } = one;
  const results = [];
  for (const found of answer.matches) {
    const memory = await recallMatch(
      tx,
      matchKey(state.deps.secret, reader.agencyId, {
        party: screenedParty(party, customer),
        match: found.match,
      }),
    );
    results.push(describeMatch(found, { threshold, memory }));
  }
  return {
    status: 200,
    results,
    total: { value: results.length, relation: answer.cut ? 'gte' : 'eq' },
    query: describeExample(party, customer),
    verdict: answer.verdict,
    because: answer.because,
    ignored: [...party.ignored],
  };
}

function describeExample(
  party: AskedParty,
  customer: string | null,
): Omit<Static<typeof MatchExample>, 'properties'> & {
  id: string | null;
  properties: Record<string, string[]>;
} {
  const properties = Object.entries(party.properties).map(([name, texts]): [string, string[]] => [
    name,
    [...texts],
  ]);
  return { id: customer, schema: party.schema, properties: Object.fromEntries(properties) };
}

function searchedLists(answered: readonly Answered[]) {
  return (answered[0]?.answer.lists ?? []).map((list) => ({ ...list }));
}

/** Lets other requests in between two queries of a batch. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
