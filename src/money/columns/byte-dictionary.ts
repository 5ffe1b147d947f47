/**
 * Texts numbered in the order in which they first come, without making a string of any: an open-addressing hash whose slots hold short texts
 * themselves, so that finding a known account costs one visit to memory. Longer texts are compared in an arena of bytes.
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

/** Fields of a slot: number of the entry + 1 (0: free), hash, group, length, and the first sixteen bytes as four words. */
const [ENTRY, HASH, GROUP, LENGTH, WORDS] = [0, 1, 2, 3, 4];
const FIELDS = 8;
const WORDS_BYTES = 16;
const SLOTS_START = 64;
/** A table of slots grows when this share of it is taken. */
const LOAD_MAX = 0.6;
/** Offsets have 32 bits. */
const ARENA_BYTES_MAX = 2 ** 32 - 1;
/** Odd numbers that spread bits well. Source: MurmurHash3 by A. Appleby, public domain, whose last mixing is used as well. */
const [MIX_1, MIX_2, MIX_3, MIX_4] = [0xcc9e2d51, 0x1b873593, 0x85ebca6b, 0xc2b2ae35];

interface State {
  slots: Int32Array;
  mask: number;
  arena: Uint8Array;
  offsets: Uint32Array;
  groups: Uint32Array;
  count: number;
}

/** An empty dictionary. */
export function createByteDictionary(): ByteDictionary {
  const state: State = {
    slots: new Int32Array(SLOTS_START * FIELDS),
    mask: SLOTS_START - 1,
    arena: new Uint8Array(SLOTS_START * WORDS_BYTES),
    offsets: new Uint32Array(SLOTS_START + 1),
    groups: new Uint32Array(SLOTS_START),
    count: 0,
  };
  return {
    get count() {
      return state.count;
    },
    intern: (cells, at, group) =>
      intern(state, { bytes: cells.bytes, start: cells.starts[at]!, end: cells.ends[at]! }, group),
    table: () => shareTable(state),
  };
}

/** A text of a table. */
export function textAt(table: TextTable, index: number): string {
  const [start, end] = [table.offsets[index] ?? 0, table.offsets[index + 1] ?? 0];
  return Buffer.from(table.arena.buffer, table.arena.byteOffset + start, end - start).toString('utf8');
}

interface Stretch {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

function intern(state: State, text: Stretch, group: number): number {
  const { bytes, start, end } = text;
  const length = end - start;
  const first = wordAt(bytes, start, end);
  const second = wordAt(bytes, start + 4, end);
  const third = wordAt(bytes, start + 8, end);
  const fourth = wordAt(bytes, start + 12, end);
  // Four products that do not wait for one another.
  let hash =
    Math.imul(first ^ length, MIX_1) ^
    turned(Math.imul(second ^ group, MIX_2), 8) ^
    turned(Math.imul(third, MIX_3), 16) ^
    turned(Math.imul(fourth, MIX_4), 24);
  for (let at = start + WORDS_BYTES; at < end; at += 4)
    hash = Math.imul(turned(hash, 13) ^ wordAt(bytes, at, end), MIX_1);
  hash = Math.imul(hash ^ (hash >>> 16), MIX_3);
  hash = Math.imul(hash ^ (hash >>> 13), MIX_4);
  hash ^= hash >>> 16;
  const { slots, mask } = state;
  let slot = (hash & mask) * FIELDS;
  for (let entry = slots[slot]!; entry !== 0; entry = slots[slot]!) {
    if (
      slots[slot + HASH]! === hash &&
      slots[slot + WORDS]! === first &&
      slots[slot + WORDS + 1]! === second &&
      slots[slot + WORDS + 2]! === third &&
      slots[slot + WORDS + 3]! === fourth &&
      slots[slot + LENGTH]! === length &&
      slots[slot + GROUP]! === (group | 0) &&
      (length <= WORDS_BYTES || sameBytes(state, entry - 1, text))
    )
      return entry - 1;
    slot = slot === mask * FIELDS ? 0 : slot + FIELDS;
  }
  slots.set([state.count + 1, hash, group, length, first, second, third, fourth], slot);
  return append(state, bytes.subarray(start, end), group);
}

/** Up to four bytes as a word, the first one lowest. */
function wordAt(bytes: Uint8Array, from: number, end: number): number {
  if (from + 4 <= end)
    return bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16) | (bytes[from + 3]! << 24);
  let word = 0;
  for (let at = end - 1; at >= from; at -= 1) word = (word << 8) | bytes[at]!;
  return word;
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function sameBytes({ arena, offsets }: State, entry: number, { bytes, start, end }: Stretch): boolean {
  const shift = offsets[entry]! - start;
  for (let at = start + WORDS_BYTES; at < end; at += 1) if (arena[at + shift] !== bytes[at]) return false;
  return true;
}

function append(state: State, text: Uint8Array, group: number): number {
  const entry = state.count;
  const from = state.offsets[entry]!;
  const to = from + text.length;
  if (to > ARENA_BYTES_MAX)
    throw fault('INPUT_TOO_LARGE', `texts of the file come to over ${ARENA_BYTES_MAX} bytes`);
  if (to > state.arena.length) {
    const larger = new Uint8Array(Math.min(ARENA_BYTES_MAX, to * 2));
    larger.set(state.arena);
    state.arena = larger;
  }
  state.arena.set(text, from);
  state.offsets[entry + 1] = to;
  state.groups[entry] = group;
  state.count += 1;
  if (state.count > LOAD_MAX * (state.mask + 1)) grow(state);
  return entry;
}

function grow(state: State): void {
  const before = state.slots;
  const size = (state.mask + 1) * 2;
  const slots = new Int32Array(size * FIELDS);
  for (let from = 0; from < before.length; from += FIELDS) {
    if (before[from + ENTRY] === 0) continue;
    let slot = before[from + HASH]! & (size - 1);
    while (slots[slot * FIELDS] !== 0) slot = (slot + 1) & (size - 1);
    for (let field = 0; field < FIELDS; field += 1) slots[slot * FIELDS + field] = before[from + field]!;
  }
  state.slots = slots;
  state.mask = size - 1;
  state.offsets = enlarged(state.offsets, size + 1);
  state.groups = enlarged(state.groups, size);
}

function enlarged(words: Uint32Array, length: number): Uint32Array {
  const larger = new Uint32Array(length);
  larger.set(words);
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
