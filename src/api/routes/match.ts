/** Matching in the shape that clients of yente know. */

import type { Static } from 'typebox';
import type { AuditTrail } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import {
  type AskedDays,
  isListedOn,
  POSSIBLE_SCORE,
  partyToken,
  recallMatches,
  sentence,
  type VersionMark,
} from '../../lists/index.ts';
import type { Transaction } from '../../store/index.ts';
import { askDesk, type DeskAnswer, type DeskMatch, type WantedResults } from '../ask-desk.ts';
import { type AskedParty, askParty, screenedParty } from '../asked-party.ts';
import { chooseLists } from '../choose-lists.ts';
import type { DetachedContext } from '../context.ts';
import { colleagueNames } from '../describe-finding.ts';
import { describeLater, describeMatch, type FlagOptions } from '../describe-match.ts';
import { detachedRoute } from '../route.ts';
import {
  MATCH_LIMIT_DEFAULT,
  MATCH_LIMIT_MAX,
  MatchBody,
  type MatchExample,
  type MatchMemory,
  MatchQuery,
  MatchResponse,
} from '../schemas/match.ts';
import { closed, id } from '../schemas/shape.ts';
import { withinField } from '../within-field.ts';
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

type DescribedMemory = Static<typeof MatchMemory>;

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
  /** Matches that are listed today and were not on the day asked for; null where no past day is asked for. */
  readonly later: readonly DeskMatch[] | null;
}

async function answerMatch(
  context: DetachedContext,
  request: MatchRequest,
): Promise<Static<typeof MatchResponse>> {
  const { state } = context;
  const days = askedDays(context, request.query.as_of);
  const limit = request.query.limit ?? MATCH_LIMIT_DEFAULT;
  const wanted = wantedResults(context, request, limit);
  const answered: Answered[] = [];
  for (const [key, example] of Object.entries(request.body.queries)) {
    if (answered.length > 0) await breathe();
    answered.push(answerQuery(context, { key, example, wanted, days }));
  }
  state.metrics.countScreened(answered.length);
  const lists = usedLists(context, answered, days.asOf);
  const frame = { matcher: MATCHER_FEATURES, limit, ...days, lists };
  const note = (trail: AuditTrail): void => {
    for (const { party, answer, later } of answered) {
      for (const name of party.names) trail.query(name);
      const shown = [...answer.matches, ...(later ?? [])];
      trail.shown(shown.map(({ held }) => held.entry.entityId));
    }
  };
  const describe = (one: Answered, memories: readonly DescribedMemory[]) =>
    describeAnswer(one, {
      memories,
      threshold: request.query.threshold ?? null,
      days,
      explain: request.query.explain ?? 'full',
    });
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

/** One query asked; with a past day also who of today's listed matches and was not listed then. */
function answerQuery(
  { state, reader }: DetachedContext,
  asked: {
    readonly key: string;
    readonly example: Static<typeof MatchExample>;
    readonly wanted: WantedResults;
    readonly days: AskedDays;
  },
): Answered {
  const { key, example, wanted, days } = asked;
  return withinField(['body', 'queries', key], () => {
    const party = askParty(example.schema, example.properties);
    const answer = askDesk(state, reader.clearance, { party, results: wanted });
    const { asOf } = days;
    if (asOf === null) return { key, party, customer: example.id ?? null, answer, later: null };
    const results = { ...wanted, asOf: undefined, filtered: true, limit: MATCH_LIMIT_MAX };
    const today = askDesk(state, reader.clearance, { party, results });
    const later = today.matches.filter(({ held }) => !isListedOn(held.entry, asOf)).slice(0, wanted.limit);
    return { key, party, customer: example.id ?? null, answer, later };
  });
}

/** The days that a request is about; a past day that is today is none. */
function askedDays({ state }: DetachedContext, asOf: string | undefined): AskedDays {
  const today = state.deps.clock.now().toISOString().slice(0, 10);
  return { asOf: asOf === undefined || asOf === today ? null : asOf, today };
}

function invalidField(field: string, rule: string, message: string) {
  return fault('REQUEST_INVALID', `${field}: ${message}`, { fields: [{ field, rule, message }] });
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
async function recallAll(
  { state, reader }: DetachedContext,
  tx: Transaction,
  { party, customer, answer }: Answered,
): Promise<readonly DescribedMemory[]> {
  const asked = { key: state.partyKey, agencyId: reader.agencyId, party: screenedParty(party, customer) };
  const matches = answer.matches.map(({ match }) => match);
  const memories = await recallMatches(tx, asked, matches);
  if (!memories.some(({ kind }) => kind === 'cleared')) return memories;
  const nameOf = await colleagueNames(tx);
  return memories.map((memory) =>
    memory.kind === 'cleared' ? { ...memory, decidedByName: nameOf(memory.decidedBy) } : memory,
  );
}

function wantedResults(
  context: DetachedContext,
  { dataset, query }: MatchRequest,
  limit: number,
): WantedResults {
  if ((query.topics ?? []).length > 0) {
    throw invalidField(
      'query/topics',
      'not-supported',
      'these lists carry no topics; leave the parameter out',
    );
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
  { party, customer, answer, later }: Answered,
  options: Omit<FlagOptions, 'memory'> & { readonly memories: readonly DescribedMemory[] },
) {
  const { threshold, days, explain } = options;
  const results = answer.matches.map((found, index) => {
    const memory = options.memories[index] ?? { kind: 'none' as const };
    return describeMatch(found, { threshold, memory, days, explain });
  });
  return {
    status: 200,
    results,
    total: { value: results.length, relation: answer.cut ? 'gte' : 'eq' },
    query: describeExample(party, customer),
    verdict: answer.verdict,
    because: answer.because,
    explanation: answer.explanation,
    notes: [
      ...answer.notes,
      ...party.ignored.map((property) => ({
        about: 'query',
        ...sentence('query-property-ignored', { property }),
      })),
    ],
    ...(later === null ? {} : { listedLater: later.map((found) => describeLater(found, days)) }),
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

/** The lists that were searched, each with its newest version and, for a past day, the one that was out then. */
function usedLists({ state, reader }: DetachedContext, answered: readonly Answered[], asOf: string | null) {
  const versions = state.desk.versions(reader.clearance, asOf);
  return (answered[0]?.answer.lists ?? []).map((list) => {
    const used = versions.get(list.id);
    const version = describeVersion(used?.newest ?? null);
    return {
      ...list,
      version,
      ...(asOf === null ? {} : { asOfVersion: describeVersion(used?.asOf ?? null) }),
    };
  });
}

function describeVersion(version: VersionMark | null) {
  if (version === null) return null;
  const { publishedOn, importedAt, sha256 } = version;
  return { publishedOn, importedAt: importedAt.toISOString(), sha256 };
}

/** Lets other requests in between two queries of a batch. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
