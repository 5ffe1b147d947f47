/**
 * Two accounts compared piece by piece. Each piece of evidence falls into a level; a level weighs how much likelier it is among pairs that are the
 * same than among others, as a binary logarithm. What a source does not say weighs nothing.
 * Source of the model: Fellegi and Sunter (1969), A Theory for Record Linkage, Journal of the American Statistical Association 64.
 */

import { compareNames, type PreparedName, prepareName, priorRarity } from '../../names/index.ts';
import { distanceKm } from '../../places/index.ts';
import type { IncidentKind, PlacePrecision } from '../model.ts';
import { PLACE_PRECISIONS } from '../model.ts';
import { PLACE_RADIUS_KM, spanOf } from '../store/compare-claims.ts';
import type { ComparedAccount, DuplicateEvidence, DuplicateReason } from './model.ts';

/** Similarity of two texts, 0 to 1; null where they cannot be compared. */
export type CompareText = (left: string, right: string) => number | null;

/** The level into which a piece of evidence falls, with what was measured; null where nothing can be said. */
export interface Level {
  readonly level: string;
  readonly measure: number | null;
  readonly left: string | null;
  readonly right: string | null;
}

/** Weights by evidence and level. */
export type DuplicateWeights = Readonly<Record<DuplicateEvidence, Readonly<Record<string, number>>>>;

/** The pieces of evidence, in the order in which they are told. */
export const DUPLICATE_EVIDENCE: readonly DuplicateEvidence[] = [
  'time',
  'distance',
  'district',
  'place-name',
  'killed',
  'kind',
  'actors',
];

/**
 * The level of each piece of evidence for a pair. `distance` respects how closely each place is known; `district` is asked only where the points say
 * nothing, and `place-name` beside both.
 */
export function levelsOf(
  left: ComparedAccount,
  right: ComparedAccount,
  compare: CompareText,
): Readonly<Record<DuplicateEvidence, Level | null>> {
  const distance = distanceLevel(left, right);
  return {
    time: timeLevel(left, right),
    distance,
    district: distance === null ? textLevel(left.codedAdm2, right.codedAdm2, compare) : null,
    'place-name': textLevel(left.placeName, right.placeName, compare),
    killed: killedLevel(left, right),
    kind: kindLevel(left.kind, right.kind),
    actors: actorsLevel(left, right, compare),
  };
}

/** Weighs a pair: the sum, and each reason with its share. */
export function weighPair(
  pair: readonly [ComparedAccount, ComparedAccount],
  weights: DuplicateWeights,
  compare: CompareText,
): { readonly score: number; readonly reasons: readonly DuplicateReason[] } {
  const levels = levelsOf(pair[0], pair[1], compare);
  const reasons = DUPLICATE_EVIDENCE.flatMap((kind): readonly DuplicateReason[] => {
    const found = levels[kind];
    const weight = found === null ? undefined : weights[kind][found.level];
    if (found === null || weight === undefined) return [];
    const { measure, left, right } = found;
    return [{ kind, agrees: weight > 0, weight, left, right, measure }];
  });
  return { score: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons };
}

/** Most texts whose preparation and comparisons are kept. */
const TEXTS_KEPT_MAX = 20_000;

/** Compares texts as names of organisations and places are compared, in any script; what was compared once is kept. */
export function openTextComparison(): CompareText {
  const prepared = new Map<string, PreparedName>();
  const scores = new Map<string, number | null>();
  const rarity = priorRarity();
  const prepare = (text: string): PreparedName => {
    const known = prepared.get(text) ?? prepareName(text, 'organisation');
    if (prepared.size >= TEXTS_KEPT_MAX) prepared.clear();
    prepared.set(text, known);
    return known;
  };
  return (left, right) => {
    if (left === right) return 1;
    const key = left < right ? `${left}\n${right}` : `${right}\n${left}`;
    const known = scores.get(key);
    if (known !== undefined) return known;
    const found = compareNames(prepare(left), prepare(right), rarity);
    const score = found.kind === 'compared' ? found.score : null;
    if (scores.size >= TEXTS_KEPT_MAX) scores.clear();
    scores.set(key, score);
    return score;
  };
}

function timeLevel(left: ComparedAccount, right: ComparedAccount): Level {
  const gap = Math.max(0, right.day - left.dayTo, left.day - right.dayTo);
  const vague = left.dayTo > left.day || right.dayTo > right.day;
  const level = gap === 0 ? (vague ? 'overlap' : 'same-day') : gap === 1 ? 'next-day' : 'days-apart';
  return { level, measure: gap, left: spanText(left), right: spanText(right) };
}

const DAY_MS = 86_400_000;

function spanText({ day, dayTo }: ComparedAccount): string {
  const [from, to] = [day, dayTo].map((one) => new Date(one * DAY_MS).toISOString().slice(0, 10));
  return from === to ? String(from) : `${from}/${to}`;
}

/** Index of `adm1`: from there on a point says too little to be compared. */
const COARSE = PLACE_PRECISIONS.indexOf('adm1');

function distanceLevel(left: ComparedAccount, right: ComparedAccount): Level | null {
  const [a, b] = [pointOf(left), pointOf(right)];
  if (a === null || b === null) return null;
  const km = distanceKm(a, b);
  const allowed = PLACE_RADIUS_KM[a.precision] + PLACE_RADIUS_KM[b.precision];
  const level =
    km <= 2 ? 'same-point' : km <= Math.min(15, allowed) ? 'close' : km <= allowed ? 'possible' : 'too-far';
  return { level, measure: Math.round(km * 10) / 10, left: a.precision, right: b.precision };
}

function pointOf({ lon, lat, placePrecision }: ComparedAccount) {
  const precision: PlacePrecision = PLACE_PRECISIONS[placePrecision] ?? 'unknown';
  return lon === null || lat === null || placePrecision >= COARSE ? null : { lon, lat, precision };
}

/** Deaths from which on two equal numbers are no chance. */
const MANY_KILLED = 4;

function killedLevel({ killed: left }: ComparedAccount, { killed: right }: ComparedAccount): Level | null {
  const isSaid = [left, right].every(({ low, best, high }) => low !== null || best !== null || high !== null);
  if (!isSaid) return null;
  const [a, b] = [spanOf(left), spanOf(right)];
  const gap = Math.max(0, a[0] - b[1], b[0] - a[1]);
  const size = Math.max(a[0], b[0]);
  const isNear = gap <= Math.max(1, size * 0.3);
  const overlapping = size === 0 ? 'none' : size >= MANY_KILLED ? 'many' : 'few';
  const level = gap === 0 ? overlapping : isNear ? 'near' : 'apart';
  return { level, measure: gap, left: countText(a), right: countText(b) };
}

function countText([low, high]: readonly [number, number]): string {
  return low === high ? String(low) : `${low}–${Number.isFinite(high) ? high : '?'}`;
}

/** Kinds that sources tell apart differently. */
const KINDRED: readonly ReadonlySet<IncidentKind>[] = [
  new Set(['bombing', 'suicide-attack', 'shelling', 'air-or-drone-strike']),
  new Set(['armed-assault', 'assassination', 'armed-clash', 'violence-against-civilians', 'armed-force']),
  new Set(['armed-clash', 'border-fire', 'armed-force']),
  new Set(['infrastructure-attack', 'bombing', 'fence-breach']),
];
const SAYS_LITTLE: ReadonlySet<IncidentKind> = new Set(['unknown', 'other', 'armed-force']);

function kindLevel(left: IncidentKind, right: IncidentKind): Level | null {
  if (SAYS_LITTLE.has(left) || SAYS_LITTLE.has(right)) return null;
  const isKindred = KINDRED.some((kinds) => kinds.has(left) && kinds.has(right));
  return { level: left === right ? 'same' : isKindred ? 'kindred' : 'other', measure: null, left, right };
}

function actorsLevel(left: ComparedAccount, right: ComparedAccount, compare: CompareText): Level | null {
  const pairs = sidesOf(left).flatMap((a) => sidesOf(right).map((b) => ({ a, b, score: compare(a, b) })));
  const scored = pairs.flatMap(({ a, b, score }) => (score === null ? [] : [{ a, b, score }]));
  const [best] = scored.toSorted((one, other) => other.score - one.score);
  return best === undefined ? null : similarity(best.score, best.a, best.b);
}

/** Words by which sources say that they do not know who it was. */
const NOBODY = /^(unknown|unidentified|civilians?|unaffiliated)\b/i;

function sidesOf({ sideA, sideB }: ComparedAccount): readonly string[] {
  return [sideA, sideB].filter((side) => side !== null && side !== '' && !NOBODY.test(side)).map(String);
}

function textLevel(left: string | null, right: string | null, compare: CompareText): Level | null {
  if (left === null || right === null) return null;
  const score = compare(left, right);
  return score === null ? null : similarity(score, left, right);
}

function similarity(score: number, left: string, right: string): Level {
  const level = score >= 0.85 ? 'same' : score >= 0.6 ? 'alike' : 'other';
  return { level, measure: Math.round(score * 100) / 100, left, right };
}
