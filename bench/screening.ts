/** Measures screening: queries a second on one core, their latency and memory over lists of growing size. */

import { contentHash } from '../src/base/index.ts';
import {
  buildScreeningIndex,
  type ListEntry,
  readList,
  type ScreenedKind,
  type ScreeningList,
  screen,
} from '../src/lists/index.ts';
import { sharedData } from '../test/support/shared-data.ts';
import type { Figure } from './figure.ts';
import { inventNames, inventRareNames } from './invented-names.ts';

const REAL_LISTS = [
  'lists/un/un-consolidated-2026-02-27.xml',
  'lists/ofac/sdn.csv',
  'lists/ofac/cons-enhanced-2025-01-10.xml.gz',
];
const TODAY = '2026-02-27';
const QUERIES = 20_000;
/** Fewer for longer lists, which take longer for each. */
const QUERIES_LONG = 3_000;
const LONG_LIST = 100_000;
const WARM_UP = 500;

/** Screening over the real lists beside the project filled up with invented persons to each size; nothing without the real lists. */
export async function benchScreening(sizes: readonly number[]): Promise<readonly Figure[]> {
  const real = await readReal();
  return real.length === 0 ? [] : sizes.flatMap((size) => measureSize(real, size));
}

async function readReal(): Promise<readonly ScreeningList[]> {
  const paths = REAL_LISTS.map(sharedData).filter((path) => path !== null);
  return Promise.all(paths.map((path) => readList(path)));
}

function measureSize(real: readonly ScreeningList[], size: number): Figure[] {
  globalThis.gc?.();
  const count = real.reduce((sum, list) => sum + list.entries.length, 0);
  const invented = {
    header: { id: 'invented', publishedOn: TODAY },
    entries: inventEntries(Math.max(0, size - count)),
  };
  const started = performance.now();
  const index = buildScreeningIndex([...real, invented]);
  const buildMs = performance.now() - started;
  const queries = mixQueries([...real, invented], size < LONG_LIST ? QUERIES : QUERIES_LONG);
  for (const query of queries.slice(0, WARM_UP)) screen(index, query, { today: TODAY });
  const latencies = new Float64Array(queries.length - WARM_UP);
  const cpu = process.cpuUsage();
  for (const [k, query] of queries.slice(WARM_UP).entries()) {
    const from = performance.now();
    screen(index, query, { today: TODAY });
    latencies[k] = performance.now() - from;
  }
  const used = process.cpuUsage(cpu);
  latencies.sort();
  const label = `screening, ${size.toLocaleString('en')} entities`;
  const at = (share: number): number => latencies[Math.floor(latencies.length * share)] ?? 0;
  return [
    { name: `${label}: names indexed`, value: index.names.names.length, unit: 'names' },
    { name: `${label}: index built`, value: buildMs, unit: 'ms' },
    {
      name: `${label}: queries on one core`,
      value: latencies.length / ((used.user + used.system) / 1e6),
      unit: 'per CPU second',
    },
    { name: `${label}: median`, value: at(0.5), unit: 'ms' },
    { name: `${label}: p99`, value: at(0.99), unit: 'ms' },
    { name: `${label}: memory of the process`, value: process.memoryUsage().rss / 2 ** 20, unit: 'MiB' },
  ];
}

/** A third names of customers who are not listed, a third listed names as they stand, a third listed names mistyped; each asked for once. */
function mixQueries(lists: readonly ScreeningList[], count: number): { name: string; kind: ScreenedKind }[] {
  const third = Math.floor(count / 3);
  const kindOf = (entry: ListEntry): ScreenedKind =>
    entry.schema === 'Person' ? 'person' : entry.schema === 'Vessel' ? 'vessel' : 'organisation';
  const listed = lists
    .flatMap((list) => list.entries)
    .flatMap((entry) =>
      entry.values
        .filter((value) => /name|alias/i.test(value.prop))
        .map((value) => ({ name: value.value, kind: kindOf(entry) })),
    );
  const step = Math.max(1, Math.floor(listed.length / (2 * third)));
  const chosen = listed.filter((_, k) => k % step === 0).slice(0, 2 * third);
  const unlisted = inventNames(third, 99).map((name) => ({ name, kind: 'person' as const }));
  const mistyped = chosen.slice(third).map((query) => ({ ...query, name: mistype(query.name) }));
  return interleave([unlisted, chosen.slice(0, third), mistyped]);
}

function mistype(name: string): string {
  const at = Math.floor(name.length / 2);
  return name.length < 6 ? name : name.slice(0, at) + name.slice(at + 1);
}

function interleave<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, k) => lists.flatMap((list) => list.slice(k, k + 1))).flat();
}

/** Invented persons with a name and an alias; half of the family names are made up of syllables, so that the vocabulary grows as in life. */
function inventEntries(count: number): ListEntry[] {
  const names = inventRareNames(2 * count, 5);
  return Array.from({ length: count }, (_, k): ListEntry => {
    const values = names
      .slice(2 * k, 2 * k + 2)
      .map((value, n) => ({ prop: n === 0 ? 'name' : 'alias', value, line: k + 1 }));
    return {
      ref: `INV-${k}`,
      schema: 'Person',
      values,
      listings: [],
      place: {},
      contentHash: contentHash([String(k)]),
    };
  });
}
