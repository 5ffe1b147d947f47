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
  /** Whether it went on for longer than a pattern may: whatever joins it, it stands no more, and its old payments may be forgotten. */
  over: boolean;
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
    /** Of an episode that is folded into another fold. */
    readonly over?: boolean;
  },
): Episode {
  const places: Places = fold.places[hit.rule] ?? new Map();
  const payments = [...hit.payments];
  const known = new Set(payments.flatMap((payment) => findEpisode(places, payment, hit.about) ?? []));
  const [first, ...others] = [...known].sort((a, b) => b.payments.size - a.payments.size);
  const { rule, about, surprise, over = false } = hit;
  const episode = first ?? { rule, about, surprise, payments: new Set<number>(), over };
  episode.over ||= over || others.some((other) => other.over);
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
  for (const payment of episode.payments) displace(fold, episode, payment);
}

/** Takes payments out of an episode that is over, and the episode itself with the last of them. */
export function forgetPayments(fold: Fold, episode: Episode, isOld: (payment: number) => boolean): void {
  for (const payment of episode.payments) {
    if (!isOld(payment)) continue;
    episode.payments.delete(payment);
    displace(fold, episode, payment);
  }
  if (episode.payments.size === 0) fold.episodes.delete(episode);
}

function displace(fold: Fold, episode: Episode, payment: number): void {
  const places = fold.places[episode.rule];
  const others = places?.get(payment)?.filter((other) => other !== episode) ?? [];
  if (others.length === 0) places?.delete(payment);
  else places?.set(payment, others);
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
