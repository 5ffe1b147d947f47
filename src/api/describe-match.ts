/** A match in the shape that clients of yente read, with what Silsila adds. */

import type { Static } from 'typebox';
import {
  type AskedDays,
  HASHED_NUMBER,
  type MatchAlignment,
  matchListing,
  type ScreenReason,
  showNumber,
} from '../lists/index.ts';
import type { NameAlignment } from '../names/index.ts';
import type { DeskMatch } from './ask-desk.ts';
import type {
  MatchAlignment as AlignmentSchema,
  LaterListed,
  MatchMemory,
  NameAlignment as NameAlignmentSchema,
  ScoredEntity,
} from './schemas/match.ts';

/** How a result is flagged. */
export interface FlagOptions {
  /** From this score on `match` is true; null: the matcher's own verdict decides. */
  readonly threshold: number | null;
  /** What people decided of this pair before. */
  readonly memory: Static<typeof MatchMemory>;
  readonly days: AskedDays;
  /** `short` leaves out what only a picture needs. */
  readonly explain: 'full' | 'short';
}

/** Describes one result. */
export function describeMatch(found: DeskMatch, options: FlagOptions): Static<typeof ScoredEntity> {
  const { match, held } = found;
  const alignment = options.explain === 'full' ? found.align() : null;
  return {
    ...describeListed({ match, held }),
    score: match.score,
    match: options.threshold === null ? match.verdict === 'match' : match.score >= options.threshold,
    features: featuresOf(match.reasons),
    ...(options.explain === 'full' ? { explanations: explanationsOf(match.reasons) } : {}),
    verdict: match.verdict,
    name: match.name,
    source: match.source,
    listedOn: match.listedOn,
    listing: { ...matchListing(held.entry, options.days) },
    contentHash: match.contentHash,
    list: match.list,
    ref: match.ref,
    reasons: match.reasons.map((reason) => ({ ...reason })),
    ...(alignment === null ? {} : { alignment: describeAlignment(alignment) }),
    ...(match.contested === undefined ? {} : { contested: match.contested }),
    memory: options.memory,
  };
}

/** A party that matches today and was not listed on the day asked for. */
export function describeLater({ match, held }: DeskMatch, days: AskedDays): Static<typeof LaterListed> {
  const { list, ref, caption, name, schema, score, verdict } = match;
  const listing = { ...matchListing(held.entry, days) };
  return { id: held.entry.entityId, list, ref, caption, name, schema, score, verdict, listing };
}

function describeAlignment({ name, support, father }: MatchAlignment): Static<typeof AlignmentSchema> {
  return {
    name: name === null ? null : describeNames(name),
    support: support.map((each) => ({ ...each, query: [...each.query] })),
    father: father === null ? null : { ...father, alignment: describeNames(father.alignment) },
  };
}

function describeNames(alignment: NameAlignment): Static<typeof NameAlignmentSchema> {
  return {
    query: [...alignment.query],
    listed: [...alignment.listed],
    links: alignment.links.map((link) => ({ ...link, query: [...link.query], listed: [...link.listed] })),
    unmatched: [...alignment.unmatched],
    score: alignment.score,
  };
}

/** The listed party itself, in the same shape. */
export function describeListed({ match, held }: Pick<DeskMatch, 'match' | 'held'>) {
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

function explanationsOf(
  reasons: readonly ScreenReason[],
): NonNullable<Static<typeof ScoredEntity>['explanations']> {
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
