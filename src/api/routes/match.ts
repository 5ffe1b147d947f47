/** Matching in the shape that clients of yente know. */

import type { Static } from 'typebox';
import type { AuditTrail } from '../../access/index.ts';
import { fault, isIsoDay } from '../../base/index.ts';
import { type MatchMemory, POSSIBLE_SCORE, partyToken, recallMatches } from '../../lists/index.ts';
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
  answersFromMemory: true,
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
    if (answered.length > 0) await breathe();
    const party = askParty(example.schema, example.properties);
    const answer = askDesk(state, reader.clearance, { party, results: wanted });
    answered.push({ key, party, customer: example.id ?? null, answer });
  }
  state.metrics.countScreened(answered.length);
  const frame = { matcher: MATCHER_FEATURES, limit, lists: searchedLists(answered) };
  const note = (trail: AuditTrail): void => {
    for (const { party, answer } of answered) {
      for (const name of party.names) trail.query(name);
      trail.shown(answer.matches.map(({ held }) => held.entry.entityId));
    }
  };
  const describe = (one: Answered, memories: readonly MatchMemory[]) =>
    describeAnswer(one, { memories, threshold: request.query.threshold ?? null });
  if (!(await hasMemories(context, answered))) {
    return context.recordInMemory((trail) => {
      note(trail);
      return { responses: Object.fromEntries(answered.map((one) => [one.key, describe(one, [])])), ...frame };
    });
  }
  return context.record(async (tx, trail) => {
    note(trail);
    const responses: Record<string, ReturnType<typeof describe>> = {};
    for (const one of answered) responses[one.key] = describe(one, await recallAll(context, tx, one));
    return { responses, ...frame };
  });
}

/** Whether anything may be remembered of a party that was matched; most parties were never heard of. */
async function hasMemories(
  { state, reader, findRemembered }: DetachedContext,
  answered: readonly Answered[],
): Promise<boolean> {
  const matched = answered.filter(({ answer }) => answer.matches.length > 0);
  if (matched.length === 0) return false;
  const tokens = matched.map(({ party, customer }) =>
    partyToken(state.partyKey, reader.agencyId, screenedParty(party, customer)),
  );
  const remembered = await findRemembered(tokens);
  return tokens.some((token) => remembered.has(token));
}

/** What was decided before of each match, in the order of the matches. */
function recallAll(
  { state, reader }: DetachedContext,
  tx: Transaction,
  { party, customer, answer }: Answered,
): Promise<readonly MatchMemory[]> {
  const asked = { key: state.partyKey, agencyId: reader.agencyId, party: screenedParty(party, customer) };
  return recallMatches(
    tx,
    asked,
    answer.matches.map(({ match }) => match),
  );
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

function describeAnswer(
  { party, customer, answer }: Answered,
  options: { readonly memories: readonly MatchMemory[]; readonly threshold: number | null },
) {
  const results = answer.matches.map((found, index) =>
    describeMatch(found, {
      threshold: options.threshold,
      memory: options.memories[index] ?? { kind: 'none' as const },
    }),
  );
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
