/** Folds hits into episodes: hits of one rule about the same accounts that share a payment, also by way of others, are one episode. */

import type { Surprise } from './hits.ts';

/** One pattern as it grew, hit by hit. */
export interface Episode {
  /** Code of the rule. */
  readonly rule: number;
  readonly about: readonly [number, number];
  /** That of its most surprising hit. */
  surprise: Surprise;
  /** Its payments, by the numbers that the hits give them. */
  readonly payments: Set<number>;
}

/** Episodes by payment, and by accounts that a pattern is about. */
type Places = Map<number, readonly Episode[]>;

/** Episodes so far, and where each payment is. */
export interface Fold {
  readonly episodes: Set<Episode>;
  /** By rule: the episodes of a payment. */
  readonly places: readonly Places[];
}

/** No episodes yet, of `rules` rules. */
export function openFold(rules: number): Fold {
  return { episodes: new Set(), places: Array.from({ length: rules }, () => new Map()) };
}

/** Adds a hit: to the episode that it shares a payment with, joining episodes where it shares with several; answers the episode. */
export function foldHit(
  fold: Fold,
  hit: {
    readonly rule: number;
    readonly about: readonly [number, number];
    readonly surprise: Surprise;
    readonly payments: Iterable<number>;
  },
): Episode {
  const places: Places = fold.places[hit.rule] ?? new Map();
  const payments = [...hit.payments];
  const known = new Set(payments.flatMap((payment) => findEpisode(places, payment, hit.about) ?? []));
  const [first, ...others] = [...known].sort((a, b) => b.payments.size - a.payments.size);
  const { rule, about, surprise } = hit;
  const episode = first ?? { rule, about, surprise, payments: new Set<number>() };
  episode.surprise = [surprise, ...others.map((other) => other.surprise)].reduce(greater, episode.surprise);
  fold.episodes.add(episode);
  for (const other of others) {
    dropEpisode(fold, other);
    for (const payment of other.payments) place(places, payment, episode);
  }
  for (const payment of payments) place(places, payment, episode);
  return episode;
}

/** Takes an episode out. */
export function dropEpisode(fold: Fold, episode: Episode): void {
  fold.episodes.delete(episode);
  const places = fold.places[episode.rule];
  for (const payment of episode.payments) {
    const others = places?.get(payment)?.filter((other) => other !== episode) ?? [];
    if (others.length === 0) places?.delete(payment);
    else places?.set(payment, others);
  }
}

function greater(one: Surprise, other: Surprise): Surprise {
  const more = other.frequency + other.amounts - one.frequency - one.amounts || other.amounts - one.amounts;
  return more > 0 ? other : one;
}

function findEpisode(places: Places, payment: number, about: Episode['about']): Episode | undefined {
  return places
    .get(payment)
    ?.find((episode) => episode.about[0] === about[0] && episode.about[1] === about[1]);
}

function place(places: Places, payment: number, episode: Episode): void {
  if (episode.payments.has(payment)) return;
  episode.payments.add(payment);
  places.set(payment, [...(places.get(payment) ?? []), episode]);
}
