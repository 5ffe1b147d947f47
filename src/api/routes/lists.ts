/** Lists: which there are, who was on one on a day, who came and went, and taking in a new version. */

import Type from 'typebox';
import type { TlpLevel } from '../../access/index.ts';
import { fault, VALUE_LENGTH_MAX } from '../../base/index.ts';
import {
  type ImportOptions,
  type ImportPreview,
  importParsedList,
  type ListedParty,
  type ListHeader,
  type ParsedList,
  PUBLIC_LIST_PURPOSES,
  previewParsedList,
  readList,
  showList,
  showLists,
} from '../../lists/index.ts';
import type { Transaction } from '../../store/index.ts';
import { describeChange, describeParty, describeVersion } from '../describe-list.ts';
import { notFound } from '../error-reply.ts';
import { detachedRoute, readerRoute } from '../route.ts';
import { ImportView, ListedView, ListView } from '../schemas/list.ts';
import { closed, ID_LENGTH_MAX, id, pageQuery, small, text } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';

/** Largest list file that is taken by upload, in bytes; larger ones are imported by the command line. */
const LIST_UPLOAD_BYTES_MAX = 64 * 1024 ** 2;
/** Changes shown of one import. */
const CHANGES_MAX = 1_000;
/** Changes shown of a dry run: what a person looks through before saying yes. */
const PREVIEW_CHANGES_MAX = 200;
/** Refused records named one by one. */
const REFUSED_SHOWN_MAX = 200;
const ROWS_DEFAULT = 100;

const READ = { kind: 'guarded', action: 'lists:read', personalData: true } as const;
const params = closed({ id: id('Id of a list.') });

/** Lists the lists. */
export const listListsRoute = readerRoute({
  method: 'GET',
  path: '/lists',
  summary: 'The lists that you may see, each with its age',
  tag: 'Lists',
  policy: READ,
  audit: { kind: 'recorded' },
  input: {},
  output: closed({ lists: Type.Array(ListView) }),
  run: async ({ state, reader, tx }) => {
    const today = state.deps.clock.now().toISOString().slice(0, 10);
    const counts = new Map(
      state.desk.lists(reader.clearance).map(({ list, entries }) => [list.header.id, entries]),
    );
    const lists = await showLists(tx, today);
    return {
      lists: lists.map(({ age, ...list }) => ({
        id: list.id,
        title: list.title,
        authority: list.authority,
        format: list.format,
        publishedOn: list.publishedOn,
        importedAt: list.importedAt.toISOString(),
        entries: counts.get(`${list.id}@${list.marking.owner}`) ?? counts.get(list.id) ?? 0,
        refused: list.refused,
        sha256: list.sha256,
        age: age.kind,
        ageDays: age.kind === 'unknown' ? null : age.days,
        maximumAgeDays: age.kind === 'unknown' ? null : age.maximumDays,
        notes: [...list.notes],
        synthetic: list.synthetic,
        owner: list.marking.owner,
      })),
    };
  },
});

/** Shows a list on a day. */
export const showListRoute = readerRoute({
  method: 'GET',
  path: '/lists/{id}',
  summary: 'Who was on a list on a day',
  description: 'A listing holds from its first day; from the day of its lifting it holds no longer.',
  tag: 'Lists',
  policy: READ,
  audit: { kind: 'recorded', subject: 'id' },
  input: {
    params,
    query: closed({ asOf: Type.Optional(day('The day; today when left out.')), ...pageQuery(ROWS_DEFAULT) }),
  },
  output: closed({
    id: Type.String(),
    asOf: Type.String(),
    total: Type.Integer(),
    parties: Type.Array(ListedView),
  }),
  run: async ({ state, tx, trail }, { params: { id: listId }, query }) => {
    const asOf = query.asOf ?? state.deps.clock.now().toISOString().slice(0, 10);
    const listed = await partiesOn(tx, listId, asOf);
    const offset = query.offset ?? 0;
    const page = listed.slice(offset, offset + (query.limit ?? ROWS_DEFAULT));
    trail.shown(page.map((party) => `${listId}:${party.ref}`));
    return { id: listId, asOf, total: listed.length, parties: page.map(describeParty) };
  },
});

/** Compares a list on two days. */
export const diffListRoute = readerRoute({
  method: 'GET',
  path: '/lists/{id}/diff',
  summary: 'Who came onto a list and who left it between two days',
  tag: 'Lists',
  policy: READ,
  audit: { kind: 'recorded', subject: 'id' },
  input: { params, query: closed({ from: day('The earlier day.'), to: day('The later day.') }) },
  output: closed({
    id: Type.String(),
    from: Type.String(),
    to: Type.String(),
    added: Type.Array(ListedView),
    removed: Type.Array(ListedView),
  }),
  run: async ({ tx, trail }, { params: { id: listId }, query: { from, to } }) => {
    const [before, after] = [await partiesOn(tx, listId, from), await partiesOn(tx, listId, to)];
    const [older, newer] = [refsOf(before), refsOf(after)];
    const added = after.filter((party) => !older.has(party.ref));
    const removed = before.filter((party) => !newer.has(party.ref));
    trail.shown([...added, ...removed].map((party) => `${listId}:${party.ref}`));
    return { id: listId, from, to, added: added.map(describeParty), removed: removed.map(describeParty) };
  },
});

/** Takes in a list. */
export const importListRoute = detachedRoute({
  method: 'POST',
  path: '/lists/import',
  summary: 'Take in a version of a list: all of it or nothing',
  description:
    'The body is the file itself; its format is known from the content. The same file again adds nothing. With `dryRun` nothing is ' +
    'written: the answer says what would change, which records cannot be read, and what should make you look twice.',
  tag: 'Lists',
  policy: { kind: 'guarded', action: 'lists:import', personalData: false, purposes: ['administration'] },
  audit: { kind: 'by-module', because: 'lists writes the entry in the transaction of the import.' },
  takesFile: true,
  consumes: ['application/octet-stream'],
  bodyBytesMax: LIST_UPLOAD_BYTES_MAX,
  input: {
    query: closed({
      dryRun: Type.Optional(
        Type.Boolean({ default: false, description: 'Shows what would change, with warnings.' }),
      ),
      skipBad: Type.Optional(
        Type.Boolean({
          default: false,
          description: 'Leaves records out that cannot be read; without it the first stops the import.',
        }),
      ),
      force: Type.Optional(
        Type.Boolean({
          default: false,
          description: 'Takes a version that is older than the one that is loaded.',
        }),
      ),
      synthetic: Type.Optional(Type.Boolean({ description: 'Says that its entries are invented.' })),
      id: Type.Optional(
        text({ max: ID_LENGTH_MAX, pattern: '^[a-z0-9][a-z0-9._-]*$', description: 'An id of your own.' }),
      ),
      title: Type.Optional(text({ max: VALUE_LENGTH_MAX })),
      publishedOn: Type.Optional(day('When the file itself does not say.')),
      tlp: Type.Optional(Type.Integer({ minimum: 0, maximum: 4, default: 0 })),
      releasableTo: Type.Optional(
        Type.Array(small('An agency or a compartment.'), {
          maxItems: 100,
          description: 'Agencies; with it nobody else.',
        }),
      ),
      compartments: Type.Optional(
        Type.Array(small('An agency or a compartment.'), { maxItems: 20, default: [] }),
      ),
    }),
  },
  output: ImportView,
  run: async ({ state, reader, file }, { query }) => {
    const skipBad = query.skipBad ?? false;
    const dryRun = query.dryRun ?? false;
    const parsed = await readList('-', { stdin: bytesOf(file), skipBad: skipBad || dryRun });
    const list = { ...parsed, header: headerAsked(parsed.header, query) };
    const options = { owner: reader.agencyId, force: query.force ?? false, ...markingOf(query) };
    if (dryRun) {
      const asked = { ...options, changesMax: PREVIEW_CHANGES_MAX, skipsBad: skipBad };
      return describePreview(list, await previewParsedList({ ...state.deps, reader }, list, asked));
    }
    const outcome = await importParsedList({ ...state.deps, reader }, list, options);
    if (outcome.kind === 'imported' || outcome.kind === 'renewed') await state.desk.refresh();
    return {
      ...describeParsed(list),
      kind: outcome.kind,
      added: outcome.added,
      changed: outcome.changed,
      removed: outcome.removed,
      changes: outcome.changes.slice(0, CHANGES_MAX).map(describeChange),
      warnings: [],
      stored: null,
    };
  },
});

interface AskedHeader {
  readonly id?: string;
  readonly title?: string;
  readonly publishedOn?: string;
  readonly synthetic?: boolean;
}

/** The header of the file, with what the upload says in its place. */
function headerAsked(header: ListHeader, asked: AskedHeader): ListHeader {
  return {
    ...header,
    id: asked.id ?? header.id,
    title: asked.title ?? header.title,
    publishedOn: asked.publishedOn ?? header.publishedOn,
    ...(asked.synthetic === undefined ? {} : { synthetic: asked.synthetic }),
  };
}

function describeParsed(list: ParsedList) {
  const { header, refused } = list;
  return {
    list: header.id,
    title: header.title,
    authority: header.authority,
    format: header.format,
    sha256: list.sha256,
    publishedOn: header.publishedOn,
    entries: list.entries.length,
    refused: refused.length,
    refusedRecords: refused.slice(0, REFUSED_SHOWN_MAX).map(({ place, reason }) => ({
      file: place.file ?? null,
      line: place.line ?? null,
      column: place.column ?? null,
      ref: place.ref ?? null,
      reason,
    })),
    notes: [...list.notes],
  };
}

function describePreview(list: ParsedList, preview: ImportPreview) {
  return {
    ...describeParsed(list),
    kind: 'planned',
    added: preview.added,
    changed: preview.changed,
    removed: preview.removed,
    changes: preview.changes.map(describeChange),
    warnings: preview.warnings.map((warning) => ({ ...warning })),
    stored: preview.stored === null ? null : describeVersion(preview.stored, () => null),
  };
}

interface AskedMarking {
  readonly tlp?: number;
  readonly releasableTo?: readonly number[];
  readonly compartments?: readonly number[];
}

/** The handling that the upload asks for; left out altogether, the list keeps the one it has. */
function markingOf({
  tlp = 0,
  releasableTo,
  compartments = [],
}: AskedMarking): Pick<ImportOptions, 'marking'> {
  if (tlp === 0 && releasableTo === undefined && compartments.length === 0) return {};
  const marking = {
    tlp: parseTlpLevel(tlp),
    handling: [],
    note: null,
    releasableTo: releasableTo ?? null,
    compartments,
    caseRef: null,
    purposes: PUBLIC_LIST_PURPOSES,
  };
  return { marking };
}

function parseTlpLevel(level: number): TlpLevel {
  if (level === 0 || level === 1 || level === 2 || level === 3 || level === 4) return level;
  throw fault('REQUEST_INVALID', 'query/tlp: 0 (CLEAR) to 4 (RED)');
}

async function* bytesOf(file: Uint8Array | null): AsyncGenerator<Uint8Array> {
  if (file === null || file.length === 0) throw fault('REQUEST_INVALID', 'body: a list file is needed');
  yield file;
}

/** @throws NOT_FOUND when the reader sees nothing of the list at any time */
async function partiesOn(tx: Transaction, listId: string, asOf: string): Promise<readonly ListedParty[]> {
  const listed = await showList(tx, { listId, asOf });
  if (listed.length > 0) return listed;
  const lists = await showLists(tx, asOf);
  if (!lists.some((list) => list.id === listId)) throw notFound();
  return listed;
}

function refsOf(parties: readonly ListedParty[]): ReadonlySet<string> {
  return new Set(parties.map((party) => party.ref));
}
