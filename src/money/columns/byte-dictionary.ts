/**
 * Texts numbered in the order in which they first come, without making a string of any: an open-addressing hash over one arena of bytes.
 * Every `!` in this file reads typed arrays inside their bounds: slots are masked, entries are below `count`, bytes lie inside a cell or the arena.
 */

import { fault } from '../../base/index.ts';
import type { Cells } from './cells.ts';

/** A dictionary that grows. Two entries are the same when their bytes and their group are. */
export interface ByteDictionary {
  readonly count: number;
  /** The number of a cell's text within a group, which is given when it is new. */
  intern(cells: Cells, at: number, group: number): number;
  /** What has gathered until now, on shared memory. */
  table(): TextTable;
}

/** Texts by number, on shared memory; plain data that a worker thread can be given. */
export interface TextTable {
  readonly count: number;
  readonly arena: Uint8Array;
  /** Where each text starts in the arena; one more than there are texts. */
  readonly offsets: Uint32Array;
  /** The group of each text. */
  readonly groups: Uint32Array;
}

interface State {
  slots: Int32Array;
  hashes: Int32Array;
  groups: Uint32Array;
  offsets: Uint32Array;
  arena: Uint8Array;
  count: number;
}

const SLOTS_START = 1 << 10;
/** Offsets have 32 bits. */
const ARENA_BYTES_MAX = 2 ** 32 - 1;
/** Source: FNV-1a, draft-eastlake-fnv: offset basis and prime of 32 bits. */
const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** An empty dictionary. */
export function createByteDictionary(): ByteDictionary {
  const state: State = {
    slots: new Int32Array(SLOTS_START),
    hashes: new Int32Array(SLOTS_START / 2),
    groups: new Uint32Array(SLOTS_START / 2),
    offsets: new Uint32Array(SLOTS_START / 2 + 1),
    arena: new Uint8Array(SLOTS_START * 8),
    count: 0,
  };
  return {
    get count() {
      return state.count;
    },
    intern: (cells, at, group) =>
      intern(state, { cells, start: cells.starts[at]!, end: cells.ends[at]! }, group),
    table: () => shareTable(state),
  };
}

/** A text of a table. */
export function textAt(table: TextTable, index: number): string {
  const [start, end] = [table.offsets[index] ?? 0, table.offsets[index + 1] ?? 0];
  return Buffer.from(table.arena.buffer, table.arena.byteOffset + start, end - start).toString('utf8');
}

interface Stretch {
  readonly cells: Cells;
  readonly start: number;
  readonly end: number;
}

function intern(state: State, { cells: { bytes }, start, end }: Stretch, group: number): number {
  let hash = Math.imul(FNV_BASIS ^ group, FNV_PRIME);
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ bytes[at]!, FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  const mask = state.slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const entry = state.slots[slot]! - 1;
    if (entry === -1) {
      state.slots[slot] = state.count + 1;
      return append(state, bytes.subarray(start, end), { hash, group });
    }
    if (
      state.hashes[entry] === hash &&
      state.groups[entry] === group &&
      sameBytes(state, entry, { bytes, start, end })
    )
      return entry;
  }
}

function sameBytes(
  { arena, offsets }: State,
  entry: number,
  { bytes, start, end }: { readonly bytes: Uint8Array; readonly start: number; readonly end: number },
): boolean {
  const from = offsets[entry]!;
  const length = end - start;
  if (offsets[entry + 1]! - from !== length) return false;
  for (let at = 0; at < length; at += 1) if (arena[from + at] !== bytes[start + at]) return false;
  return true;
}

function append(
  state: State,
  text: Uint8Array,
  key: { readonly hash: number; readonly group: number },
): number {
  const entry = state.count;
  const from = state.offsets[entry]!;
  const to = from + text.length;
  if (to > state.arena.length) state.arena = grown(state.arena, arenaLength(to));
  state.arena.set(text, from);
  state.offsets[entry + 1] = to;
  state.hashes[entry] = key.hash;
  state.groups[entry] = key.group;
  state.count += 1;
  if (state.count * 2 >= state.slots.length) growEntries(state);
  return entry;
}

function arenaLength(needed: number): number {
  if (needed > ARENA_BYTES_MAX)
    throw fault('INPUT_TOO_LARGE', `names of accounts come to over ${ARENA_BYTES_MAX} bytes`);
  return Math.min(ARENA_BYTES_MAX, needed * 2);
}

function growEntries(state: State): void {
  const slots = new Int32Array(state.slots.length * 2);
  const mask = slots.length - 1;
  for (let entry = 0; entry < state.count; entry += 1) {
    let slot = state.hashes[entry]! & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry + 1;
  }
  state.slots = slots;
  const hashes = new Int32Array(slots.length / 2);
  hashes.set(state.hashes);
  state.hashes = hashes;
  const groups = new Uint32Array(slots.length / 2);
  groups.set(state.groups);
  state.groups = groups;
  const offsets = new Uint32Array(slots.length / 2 + 1);
  offsets.set(state.offsets);
  state.offsets = offsets;
}

function grown(bytes: Uint8Array, length: number): Uint8Array {
  const larger = new Uint8Array(length);
  larger.set(bytes);
  return larger;
}

function shareTable({ count, arena, offsets, groups }: State): TextTable {
  const length = offsets[count]!;
  const shared = {
    count,
    arena: new Uint8Array(new SharedArrayBuffer(length)),
    offsets: new Uint32Array(new SharedArrayBuffer((count + 1) * 4)),
    groups: new Uint32Array(new SharedArrayBuffer(count * 4)),
  };
  shared.arena.set(arena.subarray(0, length));
  shared.offsets.set(offsets.subarray(0, count + 1));
  shared.groups.set(groups.subarray(0, count));
  return shared;
}
