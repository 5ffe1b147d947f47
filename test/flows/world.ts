/** What the journeys share: the whole schema, a server, invented lists, and people who ask over HTTP. */

import type { FastifyInstance } from 'fastify';
import {
  ACCESS_MIGRATIONS,
  type AuditDeps,
  type PersonDraft,
  type Reader,
  type ReadReason,
} from '../../src/access/index.ts';
import { API_MIGRATIONS, buildServer, REASON_HEADERS, type ServerOptions } from '../../src/api/index.ts';
import { EVIDENCE_MIGRATIONS } from '../../src/evidence/index.ts';
import { FINDINGS_MIGRATIONS } from '../../src/findings/index.ts';
import { INCIDENTS_MIGRATIONS } from '../../src/incidents/index.ts';
import {
  type ImportOptions,
  type ImportOutcome,
  importParsedList,
  LISTS_MIGRATIONS,
  type ParsedList,
  readList,
} from '../../src/lists/index.ts';
import { MONEY_MIGRATIONS } from '../../src/money/index.ts';
import { PLACES_MIGRATIONS } from '../../src/places/index.ts';
import type { Migration, Store } from '../../src/store/index.ts';
import { addAgencies, addReader, auditDeps, SCREENING } from '../support/agencies.ts';

/** Every migration, in the order of the ranks. */
export const ALL_MIGRATIONS: readonly Migration[] = [
  ...ACCESS_MIGRATIONS,
  ...EVIDENCE_MIGRATIONS,
  ...PLACES_MIGRATIONS,
  ...FINDINGS_MIGRATIONS,
  ...LISTS_MIGRATIONS,
  ...MONEY_MIGRATIONS,
  ...INCIDENTS_MIGRATIONS,
  ...API_MIGRATIONS,
];

/** One entry of an invented list, as FollowTheMoney properties; `from` and `to` are the days of its listing. */
export interface InventedEntry {
  readonly id: string;
  readonly schema?: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly from?: string;
  readonly to?: string;
}

/** An answer over HTTP. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** How something is asked. */
export interface Question {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null: no reason is given for this request. */
  readonly reason?: ReadReason | null;
  /** The address that it comes from; the same one where none is given. */
  readonly remoteAddress?: string;
}

/** A world: a store with three agencies, and a server over it. */
export interface World {
  readonly deps: AuditDeps;
  readonly server: FastifyInstance;
  /** Every line that the server logged. */
  readonly log: readonly string[];
  /** Adds a person with an open session. */
  enrol(person: Partial<PersonDraft> & { readonly agencyId: number }): Promise<Reader>;
  /** Asks as a reader, or as nobody. */
  ask(reader: Reader | null, url: string, question?: Question): Promise<Answer>;
  /** Imports a list as the system, and lets the server see it. */
  publish(list: ParsedList, options: ImportOptions): Promise<ImportOutcome>;
  close(): Promise<void>;
}

/** Opens a world on a store; without its agencies where the store has others. */
export async function openWorld(
  store: Store,
  options: ServerOptions & { readonly deps?: AuditDeps; readonly withAgencies?: boolean } = {},
): Promise<World> {
  const { withAgencies = true, deps = auditDeps(store), ...serving } = options;
  if (withAgencies) await addAgencies(deps);
  const log: string[] = [];
  const server = await buildServer(deps, { log: { write: (line) => void log.push(line) }, ...serving });
  return {
    deps,
    server,
    log,
    enrol: (person) => addReader(deps, person),
    ask: (reader, url, question = {}) => askServer(server, { reader, url, question }),
    publish: async (list, imported) => {
      const outcome = await importParsedList({ ...deps, reader: null }, list, imported);
      await server.screening.refresh();
      return outcome;
    },
    close: () => server.close(),
  };
}

/** An invented list of this day. */
export async function inventList(
  id: string,
  entries: readonly InventedEntry[],
  publishedOn?: string,
): Promise<ParsedList> {
  const lines = entries.flatMap((entry) => [
    JSON.stringify({
      id: entry.id,
      schema: entry.schema ?? 'Person',
      datasets: [id],
      properties: entry.properties,
    }),
    ...(entry.from === undefined ? [] : [JSON.stringify(sanctionOf(entry, id))]),
  ]);
  const parsed = await readList('-', { stdin: chunk(lines.join('\n')) });
  const today = new Date().toISOString().slice(0, 10);
  return {
    ...parsed,
    header: {
      ...parsed.header,
      id,
      title: `Invented list ${id}`,
      authority: 'Demo Authority',
      publishedOn: publishedOn ?? today,
    },
  };
}

/** A query by example. */
export function example(name: string, more: Readonly<Record<string, readonly string[]>> = {}) {
  return { schema: 'Person', properties: { name: [name], ...more } };
}

function sanctionOf(entry: InventedEntry, list: string) {
  return {
    id: `${entry.id}-listing`,
    schema: 'Sanction',
    datasets: [list],
    properties: {
      entity: [entry.id],
      startDate: [entry.from],
      ...(entry.to === undefined ? {} : { endDate: [entry.to] }),
    },
  };
}

async function* chunk(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

async function askServer(
  server: FastifyInstance,
  asked: { readonly reader: Reader | null; readonly url: string; readonly question: Question },
): Promise<Answer> {
  const { reader, url, question } = asked;
  const reason = question.reason === undefined ? SCREENING : question.reason;
  const answer = await server.inject({
    method: question.method ?? (question.body === undefined ? 'GET' : 'POST'),
    url,
    ...(question.remoteAddress === undefined ? {} : { remoteAddress: question.remoteAddress }),
    headers: {
      ...(reader === null ? {} : { authorization: `Bearer ${reader.token}` }),
      ...(reason === null || reader === null ? {} : reasonHeaders(reason)),
      ...question.headers,
    },
    ...(question.body === undefined ? {} : { payload: payloadOf(question.body) }),
  });
  return {
    status: answer.statusCode,
    body: readJson(answer.body),
    text: answer.body,
    headers: answer.headers,
  };
}

function payloadOf(body: unknown): string | object {
  return typeof body === 'string' || (typeof body === 'object' && body !== null)
    ? body
    : JSON.stringify(body);
}

function reasonHeaders(reason: ReadReason): Record<string, string> {
  return {
    [REASON_HEADERS.purpose]: reason.purpose,
    [REASON_HEADERS.legalBasis]: encodeURIComponent(reason.legalBasis),
    [REASON_HEADERS.caseRef]: encodeURIComponent(reason.caseRef),
    [REASON_HEADERS.justification]: encodeURIComponent(reason.justification),
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
