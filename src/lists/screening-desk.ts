/**
 * The screening index of a running server: built from the stored lists, held in memory, built anew when a list or the day changes.
 * It answers each reader as if the entries that they may not see did not exist.
 */

import type { AuditDeps, Clearance } from '../access/index.ts';
import type { Clock } from '../base/index.ts';
import { mayRead, parseMarkingKey } from '../evidence/index.ts';
import { listedOn } from './listed-on.ts';
import { reasonWords } from './reason-words.ts';
import { type Examination, examine } from './screen.ts';
import { buildScreeningIndex, type ScreeningIndex } from './screening-index.ts';
import { type LoadedList, loadLists, readWatermark, type VersionMark } from './screening-lists.ts';
import type { ScreenAnswer, ScreenQuery } from './screening-model.ts';
import type { LoadedEntry } from './stored-lists.ts';

/** How a query is asked at the desk. */
export interface DeskOptions {
  readonly top?: number;
  readonly threshold?: number;
  /** ISO day on which a party must have been listed; today when left out. */
  readonly asOf?: string;
}

/** A listed entry as it is held. */
export interface HeldEntry {
  readonly list: LoadedList;
  readonly entry: LoadedEntry;
  readonly markingKey: string | null;
}

/** The versions of a list that an answer rests on; null where the store holds none that the asker may see. */
export interface UsedVersions {
  readonly newest: VersionMark | null;
  /** The newest on the day asked for; the same as `newest` where no past day is asked for. */
  readonly asOf: VersionMark | null;
}

/** Holds the screening index and keeps it current. */
export interface ScreeningDesk {
  /** Screens one query for a clearance. */
  ask(clearance: Clearance, query: ScreenQuery, options: DeskOptions): ScreenAnswer;
  /** As `ask`, for an answer whose matches are shown side by side with the query. */
  examine(clearance: Clearance, query: ScreenQuery, options: DeskOptions): Examination;
  /** The entry that a match names, where the clearance may see it. */
  find(clearance: Clearance, place: { readonly list: string; readonly ref: string }): HeldEntry | null;
  /** The lists of which the clearance may see at least one entry, with the number of those that are listed today. */
  lists(clearance: Clearance): readonly { readonly list: LoadedList; readonly entries: number }[];
  /** The version of each list that the clearance may see: the newest, and the newest that was out on a past day. */
  versions(clearance: Clearance, asOf: string | null): ReadonlyMap<string, UsedVersions>;
  /** Looks whether a list or the day changed, and builds anew if so; call it after an import. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** How often the desk looks whether a list changed, in milliseconds: an entry of another process is screened within this time. */
export const REFRESH_MS = 5_000;

/** Opens the desk and builds its index. */
export async function openScreeningDesk(
  deps: AuditDeps,
  options: { onBuilt(builtAt: Date): void; onFailed(cause: unknown): void },
): Promise<ScreeningDesk> {
  let held = await build(deps);
  options.onBuilt(held.builtAt);
  let building: Promise<void> | null = null;
  const renew = async (): Promise<void> => {
    if (held.day === dayOf(deps.clock) && held.watermark === (await readWatermark(deps))) return;
    held = await build(deps);
    options.onBuilt(held.builtAt);
  };
  const refresh = (): Promise<void> => {
    building ??= renew().finally(() => {
      building = null;
    });
    return building;
  };
  const timer = setInterval(() => void refresh().catch(options.onFailed), REFRESH_MS);
  timer.unref();
  return {
    ask: (clearance, query, asked) => examineHeld(held, { clearance, query, options: asked }).answer,
    examine: (clearance, query, asked) => examineHeld(held, { clearance, query, options: asked }),
    find: (clearance, place) => findHeld(held, clearance, place),
    lists: (clearance) => listHeld(held, clearance),
    versions: (clearance, asOf) => versionsHeld(held, clearance, asOf),
    refresh,
    close: async () => {
      clearInterval(timer);
      await building?.catch(() => undefined);
    },
  };
}

/** One build of the index. */
interface Held {
  readonly lists: readonly LoadedList[];
  readonly index: ScreeningIndex;
  readonly entries: ReadonlyMap<string, HeldEntry>;
  /** True where several agencies keep lists of one id. */
  readonly sharesIds: boolean;
  readonly watermark: string;
  readonly day: string;
  readonly builtAt: Date;
}

async function build(deps: AuditDeps): Promise<Held> {
  const watermark = await readWatermark(deps);
  const lists = await loadLists(deps);
  const entries = lists.flatMap((list) =>
    list.entries.map((entry): [string, HeldEntry] => [
      placeKey({ list: list.header.id, ref: entry.ref }),
      { list, entry, markingKey: list.markingOf(entry) },
    ]),
  );
  return {
    lists,
    index: buildScreeningIndex(lists),
    entries: new Map(entries),
    sharesIds: lists.some((list) => list.header.id !== list.listId),
    watermark,
    day: dayOf(deps.clock),
    builtAt: deps.clock.now(),
  };
}

function examineHeld(
  held: Held,
  asked: { readonly clearance: Clearance; readonly query: ScreenQuery; readonly options: DeskOptions },
): Examination {
  const { answer, align } = examine(held.index, asked.query, {
    ...asked.options,
    today: held.day,
    visible: (key) => isVisible(key, asked.clearance, held.day),
  });
  return { answer: held.sharesIds ? renameLists(answer, namesFor(held, asked.clearance)) : answer, align };
}

function findHeld(held: Held, clearance: Clearance, place: { list: string; ref: string }): HeldEntry | null {
  const inner = [...namesFor(held, clearance)].find(([, shown]) => shown === place.list)?.[0] ?? place.list;
  const found = held.entries.get(placeKey({ list: inner, ref: place.ref }));
  return found !== undefined && isVisible(found.markingKey, clearance, held.day) ? found : null;
}

function listHeld(held: Held, clearance: Clearance): readonly { list: LoadedList; entries: number }[] {
  const names = namesFor(held, clearance);
  return held.lists.flatMap((list) => {
    const seen = list.entries.filter((entry) => isVisible(list.markingOf(entry), clearance, held.day));
    if (seen.length === 0) return [];
    const entries = seen.filter(({ listings }) => listedOn(listings, held.day).kind !== 'not-listed').length;
    const header = { ...list.header, id: names.get(list.header.id) ?? list.header.id };
    return [{ list: { ...list, header }, entries }];
  });
}

function versionsHeld(
  held: Held,
  clearance: Clearance,
  asOf: string | null,
): ReadonlyMap<string, UsedVersions> {
  const names = namesFor(held, clearance);
  return new Map(
    held.lists.map((list) => {
      const seen = list.versions.filter((version) => isVisible(version.markingKey, clearance, held.day));
      const isOut = (version: VersionMark): boolean =>
        asOf === null || (version.publishedOn ?? version.importedAt.toISOString().slice(0, 10)) <= asOf;
      const used = { newest: seen[0] ?? null, asOf: seen.find(isOut) ?? null };
      return [names.get(list.header.id) ?? list.header.id, used];
    }),
  );
}

/**
 * By which ids a clearance knows the lists that share one: the first that it sees by the id itself, others with their owner, so that a
 * list has the same name whether or not a hidden one shares it.
 */
function namesFor(held: Held, clearance: Clearance): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (!held.sharesIds) return names;
  const taken = new Set<string>();
  for (const list of held.lists) {
    const seen = list.entries.some((entry) => isVisible(list.markingOf(entry), clearance, held.day));
    if (list.header.id === list.listId || !seen) continue;
    names.set(list.header.id, taken.has(list.listId) ? list.header.id : list.listId);
    taken.add(list.listId);
  }
  return names;
}

function renameLists(answer: ScreenAnswer, names: ReadonlyMap<string, string>): ScreenAnswer {
  const nameOf = (id: string): string => names.get(id) ?? id;
  const { code, values } = answer.explanation;
  const list = values['list'];
  const renamed = typeof list === 'string' ? { ...values, list: nameOf(list) } : values;
  const words = reasonWords(code, renamed, 'en');
  return {
    ...answer,
    ...(answer.because === undefined ? {} : { because: words }),
    explanation: { code, values: renamed, words },
    matches: answer.matches.map((match) => ({ ...match, list: nameOf(match.list) })),
    lists: answer.lists.map((list) => ({ ...list, id: nameOf(list.id) })),
  };
}

function isVisible(key: string | null, clearance: Clearance, day: string): boolean {
  return key === null || key === '' || mayRead(clearance, parseMarkingKey(key), day);
}

function placeKey(place: { readonly list: string; readonly ref: string }): string {
  return `${place.list}:${place.ref}`;
}

function dayOf(clock: Clock): string {
  return clock.now().toISOString().slice(0, 10);
}
