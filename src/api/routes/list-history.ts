/** The history of a list: its versions, what changed between two of them, and who was on it on a day as it was known then. */

import Type from 'typebox';
import { fault, isIsoDay } from '../../base/index.ts';
import {
  changesBetween,
  type EntryOnDay,
  entriesOn,
  findKeptList,
  type KeptList,
  LISTED_KINDS,
  type ListVersion,
  summariseVersions,
  versionOn,
  versionsOf,
} from '../../lists/index.ts';
import type { Transaction } from '../../store/index.ts';
import { colleagueNames } from '../describe-finding.ts';
import { describeChange, describeParty, describeVersion } from '../describe-list.ts';
import { notFound } from '../error-reply.ts';
import { readerRoute } from '../route.ts';
import { ChangeView, EntryView, VersionView } from '../schemas/list.ts';
import { closed, ID_LENGTH_MAX, id, nullable, pageQuery, text } from '../schemas/shape.ts';
import { day, instant, parseInstant } from '../schemas/time.ts';

const READ = { kind: 'guarded', action: 'lists:read', personalData: true } as const;
const ROWS_DEFAULT = 100;
const params = closed({
  id: id('Id of a list; `<list>@<agency>` where several agencies keep one of that id.'),
});
const afterRef = Type.Optional(
  text({ max: ID_LENGTH_MAX, description: 'The `next` of the page before: references after this one.' }),
);

/** Lists the versions of a list. */
export const listVersionsRoute = readerRoute({
  method: 'GET',
  path: '/lists/{id}/versions',
  summary: 'The versions of a list that were imported, the newest first, with what each brought',
  tag: 'Lists',
  policy: READ,
  audit: { kind: 'recorded', subject: 'id' },
  input: { params },
  output: closed({
    id: Type.String(),
    versions: Type.Array(
      closed({
        version: VersionView,
        added: Type.Integer(),
        changed: Type.Integer(),
        removed: Type.Integer(),
      }),
    ),
  }),
  run: async ({ tx, trail, reader }, { params: { id: listId } }) => {
    const list = await requireList(tx, listId, reader.agencyId);
    const summaries = await summariseVersions(tx, list);
    trail.count('versions', summaries.length);
    const nameOf = await colleagueNames(tx);
    return {
      id: listId,
      versions: summaries.map(({ version, ...counts }) => ({
        version: describeVersion(version, nameOf),
        ...counts,
      })),
    };
  },
});

/** Compares two versions of a list. */
export const listChangesRoute = readerRoute({
  method: 'GET',
  path: '/lists/{id}/changes',
  summary: 'What changed between two versions of a list, property by property',
  description:
    'A version is named by its id, or by a day: the newest one that was published by then. Without `to` the newest version, without ' +
    '`from` the one before `to`. A day before the first version stands for an empty list.',
  tag: 'Lists',
  policy: READ,
  audit: { kind: 'recorded', subject: 'id' },
  input: {
    params,
    query: closed({
      from: Type.Optional(text({ max: 40, description: 'Id of a version, or a day.' })),
      to: Type.Optional(text({ max: 40, description: 'Id of a version, or a day.' })),
      change: Type.Optional(
        Type.Union([Type.Literal('added'), Type.Literal('removed'), Type.Literal('changed')]),
      ),
      after: afterRef,
      limit: pageQuery(ROWS_DEFAULT).limit,
    }),
  },
  output: closed({
    id: Type.String(),
    from: nullable(VersionView),
    to: VersionView,
    counts: closed({ added: Type.Integer(), changed: Type.Integer(), removed: Type.Integer() }),
    changes: Type.Array(ChangeView, { description: 'In order of references.' }),
    next: nullable(Type.String()),
  }),
  run: async ({ tx, trail, reader }, { params: { id: listId }, query }) => {
    const list = await requireList(tx, listId, reader.agencyId);
    const versions = await versionsOf(tx, list);
    const to = query.to === undefined ? (versions[0] ?? null) : versionAt(versions, query.to);
    if (to === null) throw notFound();
    const from =
      query.from === undefined
        ? (versions.find((version) => version.seq < to.seq) ?? null)
        : versionAt(versions, query.from);
    if (from !== null && from.seq > to.seq)
      throw fault('REQUEST_INVALID', 'query: `from` names a later version than `to`');
    const page = await changesBetween(tx, list, {
      from,
      to,
      limit: query.limit ?? ROWS_DEFAULT,
      ...(query.change === undefined ? {} : { change: query.change }),
      ...(query.after === undefined ? {} : { after: query.after }),
    });
    trail.shown(page.changes.map((change) => `${list.listId}:${change.ref}`));
    const nameOf = await colleagueNames(tx);
    return {
      id: listId,
      from: from === null ? null : describeVersion(from, nameOf),
      to: describeVersion(to, nameOf),
      counts: { ...page.counts },
      changes: page.changes.map(describeChange),
      next: page.next,
    };
  },
});

/** Shows the entries of a list on a day, as they were known at an instant. */
export const listEntriesRoute = readerRoute({
  method: 'GET',
  path: '/lists/{id}/entries',
  summary: 'Who was on a list on a day, as it was known at an instant',
  tag: 'Lists',
  policy: READ,
  audit: { kind: 'recorded', subject: 'id' },
  input: {
    params,
    query: closed({
      on: Type.Optional(day('The day of the world; today when left out.')),
      knownAt: Type.Optional(
        instant('What had been recorded by this instant, ISO 8601 with its zone; now when left out.'),
      ),
      kind: Type.Optional(
        Type.Union([
          Type.Literal('person'),
          Type.Literal('organisation'),
          Type.Literal('vessel'),
          Type.Literal('vehicle'),
          Type.Literal('wallet'),
        ]),
      ),
      after: afterRef,
      limit: pageQuery(ROWS_DEFAULT).limit,
    }),
  },
  output: closed({
    id: Type.String(),
    on: Type.String(),
    knownAt: nullable(Type.String()),
    total: Type.Integer({ description: 'Of the kind that was asked for.' }),
    kinds: Type.Record(Type.String(), Type.Integer(), { description: 'Entries of each kind.' }),
    entries: Type.Array(EntryView, { description: 'In order of references.' }),
    next: nullable(Type.String()),
  }),
  run: async ({ state, tx, trail, reader }, { params: { id: listId }, query }) => {
    const list = await requireList(tx, listId, reader.agencyId);
    const on = query.on ?? state.deps.clock.now().toISOString().slice(0, 10);
    const knownAt = query.knownAt === undefined ? null : parseInstant(query.knownAt);
    const all = await entriesOn(tx, list, { on, ...(knownAt === null ? {} : { knownAt }) });
    const wanted = query.kind === undefined ? all : all.filter((entry) => kindOf(entry) === query.kind);
    const { after } = query;
    const rest = after === undefined ? wanted : wanted.filter((entry) => entry.ref > after);
    const page = rest.slice(0, query.limit ?? ROWS_DEFAULT);
    trail.shown(page.map((entry) => entry.entityId));
    return {
      id: listId,
      on,
      knownAt: knownAt?.toISOString() ?? null,
      total: wanted.length,
      kinds: countKinds(all),
      entries: page.map((entry) => ({
        ...describeParty(entry),
        kind: kindOf(entry),
        entity: entry.entityId,
        line: entry.line,
      })),
      next: rest.length > page.length ? (page.at(-1)?.ref ?? null) : null,
    };
  },
});

async function requireList(tx: Transaction, id: string, ownAgency: number): Promise<KeptList> {
  const list = await findKeptList(tx, id, ownAgency);
  if (list === null) throw notFound();
  return list;
}

/** A version by its id, or the newest of a day; null: the time before the first. */
function versionAt(versions: readonly ListVersion[], place: string): ListVersion | null {
  if (isIsoDay(place)) return versionOn(versions, place);
  const version = versions.find((one) => one.versionId === place);
  if (version === undefined) throw notFound();
  return version;
}

function kindOf(entry: EntryOnDay): string {
  const found = Object.entries(LISTED_KINDS).find(([, schemata]) =>
    schemata.some((schema) => schema === entry.schema),
  );
  return found?.[0] ?? 'organisation';
}

function countKinds(entries: readonly EntryOnDay[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of Object.keys(LISTED_KINDS)) counts[kind] = 0;
  for (const entry of entries) counts[kindOf(entry)] = (counts[kindOf(entry)] ?? 0) + 1;
  return counts;
}
