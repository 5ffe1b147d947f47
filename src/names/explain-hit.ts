/** The reasons of hits of the index: their best names beside the query, part by part, as the score saw them. */

import { alignTable, linksOf } from './align.ts';
import { explainLinks, nameProblem } from './compare-names.ts';
import type {
  AlignedPart,
  HitAlignment,
  LinkKind,
  NameHit,
  NameSupport,
  PreparedName,
  UnalignedPart,
} from './model.ts';
import type { NameIndex } from './name-index.ts';
import { SIMILAR_MIN } from './part-similarity.ts';
import { clearQuery, layAgain } from './query-side.ts';
import { linkKind, readAlignment } from './read-alignment.ts';
import { EXACT_SCORE, loadName } from './score-owner.ts';
import { writtenParts } from './written-parts.ts';

/** Aligned parts with how they agree. */
export interface ExplainedPart extends AlignedPart {
  readonly kind: LinkKind;
}

/** A hit part by part; `undetermined` where the query or the listed name cannot be compared, as of a hit found by its number. */
export type ExplainedHit =
  | {
      readonly kind: 'compared';
      readonly aligned: readonly ExplainedPart[];
      readonly unaligned: readonly UnalignedPart[];
      /** Parts of the listed name that were compared. */
      readonly listedParts: number;
    }
  | { readonly kind: 'undetermined'; readonly name: PreparedName };

/** The aligned parts of each hit, with the rarity that the index counted, in the order of the hits. */
export function explainHits(
  index: NameIndex,
  query: PreparedName,
  hits: readonly NameHit[],
): readonly ExplainedHit[] {
  if (nameProblem(query) !== null) return hits.map(() => ({ kind: 'undetermined', name: query }));
  return withQuery(index, query, () => hits.map((hit) => explainHit(index, query, hit)));
}

/** A hit side by side with the query, and the other names of its owner that the score rests on; null where it cannot be compared. */
export function alignHit(index: NameIndex, query: PreparedName, hit: NameHit): HitAlignment | null {
  const name = index.names[hit.name];
  if (name === undefined || nameProblem(query) !== null || nameProblem(name) !== null) return null;
  return withQuery(index, query, () => {
    const written = writtenParts(query);
    const support = supportOf(index, hit).map(({ kind, name: other, parts }): NameSupport => {
      const positions = written.flatMap(({ part }, k) => (part !== null && parts.includes(part) ? [k] : []));
      return { kind, name: index.names[other]?.text ?? '', query: positions };
    });
    alignName(index, hit.name);
    const sides = {
      query: { parts: query.parts, written },
      listed: { parts: name.parts, written: writtenParts(name) },
    };
    return { alignment: readAlignment(index.scratch.table, sides), support };
  });
}

function withQuery<Result>(index: NameIndex, query: PreparedName, run: () => Result): Result {
  const side = layAgain(index, query);
  const result = run();
  clearQuery(index, side);
  return result;
}

function explainHit(index: NameIndex, query: PreparedName, hit: NameHit): ExplainedHit {
  const name = index.names[hit.name];
  if (name === undefined || nameProblem(name) !== null) return { kind: 'undetermined', name: name ?? query };
  alignName(index, hit.name);
  const links = linksOf(index.scratch.table);
  const { aligned, unaligned } = explainLinks(links, { left: query, right: name, rarity: index.rarity });
  return {
    kind: 'compared',
    aligned: aligned.map((part, k) => {
      const link = links[k];
      return { ...part, kind: link === undefined ? 'spelling' : linkKind(link, query.parts, name.parts) };
    }),
    unaligned,
    listedParts: name.parts.length,
  };
}

/** Aligns a name of the index with the query in the scratch, and notes what it has of each part of the query. */
function alignName(index: NameIndex, name: number): Float32Array {
  const { table } = index.scratch;
  const covered = new Float32Array(table.left.length);
  loadName(index, name, covered);
  alignTable(table);
  return covered;
}

interface Support {
  readonly kind: NameSupport['kind'];
  readonly name: number;
  readonly parts: readonly number[];
}

/** The other names that the score of a hit rests on, as `scoreOwner` weighs them. */
function supportOf(index: NameIndex, hit: NameHit): readonly Support[] {
  const { table } = index.scratch;
  const start = index.ownerStart[hit.owner] ?? 0;
  const numbers = index.ownerNames.subarray(start, index.ownerStart[hit.owner + 1] ?? start);
  const best = alignName(index, hit.name);
  const exact = table.score >= EXACT_SCORE;
  const others = [...numbers]
    .filter((name) => name !== hit.name)
    .map((name) => {
      const covered = alignName(index, name);
      const parts = linksOf(table).flatMap(({ left, leftSpan }) =>
        leftSpan > 1 ? [left, left + 1] : [left],
      );
      return { name, covered, score: table.score, parts };
    });
  if (hit.spread) return spreadOver(best, others);
  const second = others.reduce<(typeof others)[number] | null>(
    (top, other) => (other.score > (top?.score ?? 0) ? other : top),
    null,
  );
  return exact || second === null ? [] : [{ kind: 'second', name: second.name, parts: second.parts }];
}

/** For each part of the query that another name has better than the best one, that name. */
function spreadOver(
  best: Float32Array,
  others: readonly { readonly name: number; readonly covered: Float32Array }[],
): readonly Support[] {
  const parts = new Map<number, number[]>();
  for (const [part, own] of best.entries()) {
    let most = Math.max(own, SIMILAR_MIN - Number.EPSILON);
    let holder: number | null = null;
    for (const { name, covered } of others) {
      if ((covered[part] ?? 0) <= most) continue;
      most = covered[part] ?? 0;
      holder = name;
    }
    if (holder !== null) parts.set(holder, [...(parts.get(holder) ?? []), part]);
  }
  return [...parts].map(([name, held]) => ({ kind: 'spread', name, parts: held }));
}
