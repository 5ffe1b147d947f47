/** Lists: which there are, who was on one on a day, who came and went. */

import Type from 'typebox';
import { type ListedParty, showList, showLists } from '../../lists/index.ts';
import type { Transaction } from '../../store/index.ts';
import { describeParty } from '../describe-list.ts';
import { notFound } from '../error-reply.ts';
import { readerRoute } from '../route.ts';
import { ListedView, ListView } from '../schemas/list.ts';
import { closed, id, pageQuery } from '../schemas/shape.ts';
import { day } from '../schemas/time.ts';

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
