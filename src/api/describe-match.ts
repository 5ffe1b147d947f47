/** A match in the shape that clients of yente read, with what Silsila adds. */

import type { Static } from 'typebox';
import { HASHED_NUMBER, type ScreenReason, showNumber } from '../lists/index.ts';
import type { DeskMatch } from './ask-desk.ts';
import type { MatchMemory, ScoredEntity } from './schemas/match.ts';

/** How a result is flagged. */
export interface FlagOptions {
  /** From this score on `match` is true; null: the matcher's own verdict decides. */
  readonly threshold: number | null;
  /** What people decided of this pair before. */
  readonly memory: Static<typeof MatchMemory>;
}

/** Describes one result. */
export function describeMatch({ match, held }: DeskMatch, options: FlagOptions): Static<typeof ScoredEntity> {
  return {
    ...describeListed({ match, held }),
    score: match.score,
    match: options.threshold === null ? match.verdict === 'match' : match.score >= options.threshold,
    features: featuresOf(match.reasons),
    explanations: explanationsOf(match.reasons),
    verdict: match.verdict,
    name: match.name,
    source: match.source,
    listedOn: match.listedOn,
    contentHash: match.contentHash,
    list: match.list,
    ref: match.ref,
    reasons: match.reasons.map((reason) => ({ ...reason })),
    ...(match.contested === undefined ? {} : { contested: match.contested }),
    memory: options.memory,
  };
}

/** The listed party itself, in the same shape. */
export function describeListed({ match, held }: DeskMatch) {
  const properties: Record<string, string[]> = {};
  for (const { prop, value } of held.entry.values) {
    const shown = showNumber(value);
    if (prop === HASHED_NUMBER && shown !== value) continue;
    const known = properties[prop] ?? [];
    if (!known.includes(shown)) properties[prop] = [...known, shown];
  }
  return {
    id: held.entry.entityId,
    caption: match.caption,
    schema: match.schema,
    properties,
    datasets: [match.list],
    referents: [],
    target: true,
    first_seen: match.listedOn,
    last_seen: held.list.header.publishedOn,
    last_change: match.listedOn,
  };
}

/** What was compared, from 0 (contradicts) to 1 (agrees); what is missing or says nothing is left out, not set to 0. */
function featuresOf(reasons: readonly ScreenReason[]): Record<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const reason of reasons) {
    const value = featureValue(reason);
    if (value === null) continue;
    const known = sums.get(reason.about) ?? { sum: 0, count: 0 };
    sums.set(reason.about, { sum: known.sum + value, count: known.count + 1 });
  }
  return Object.fromEntries(
    [...sums].map(([about, { sum, count }]) => [about, Math.round((sum / count) * 1000) / 1000]),
  );
}

function featureValue(reason: ScreenReason): number | null {
  if (reason.effect === 'agrees') return reason.similarity ?? 1;
  return reason.effect === 'contradicts' ? 0 : null;
}

function explanationsOf(reasons: readonly ScreenReason[]): Static<typeof ScoredEntity>['explanations'] {
  const byFeature = Map.groupBy(reasons, (reason) => reason.about);
  const features = featuresOf(reasons);
  return Object.fromEntries(
    [...byFeature].map(([about, list]) => [
      about,
      {
        score: features[about] ?? null,
        detail: list.map((reason) => reason.words).join('; '),
        query: joinParts(list.map((reason) => reason.query)),
        candidate: joinParts(list.map((reason) => reason.listed)),
      },
    ]),
  );
}

function joinParts(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}
