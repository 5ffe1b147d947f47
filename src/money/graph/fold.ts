/** Folds hits into episodes: hits of one rule that share a payment, also by way of others, are one episode. */

/** One pattern as it grew, hit by hit. */
export interface Episode {
  /** Code of the rule. */
  readonly rule: number;
  /** Its payments, by the numbers that the hits give them. */
  readonly payments: Set<number>;
}

/** Episodes so far, and where each payment is. */
export interface Fold {
  readonly episodes: Set<Episode>;
  /** By rule: the episode of a payment. */
  readonly places: readonly Map<number, Episode>[];
}

/** No episodes yet, of `rules` rules. */
export function openFold(rules: number): Fold {
  return { episodes: new Set(), places: Array.from({ length: rules }, () => new Map()) };
}

/** Adds a hit: to the episode that it shares a payment with, joining episodes where it shares with several; answers the episode. */
export function foldHit(
  fold: Fold,
  hit: { readonly rule: number; readonly payments: Iterable<number> },
): Episode {
  const places = fold.places[hit.rule] ?? new Map<number, Episode>();
  const payments = [...hit.payments];
  const known = new Set(
    payments.map((payment) => places.get(payment)).filter((episode) => episode !== undefined),
  );
  const [first, ...others] = [...known].sort((a, b) => b.payments.size - a.payments.size);
  const episode = first ?? { rule: hit.rule, payments: new Set<number>() };
  fold.episodes.add(episode);
  for (const other of others) {
    for (const payment of other.payments) place(places, payment, episode);
    fold.episodes.delete(other);
  }
  for (const payment of payments) place(places, payment, episode);
  return episode;
}

/** Takes an episode out. */
export function dropEpisode(fold: Fold, episode: Episode): void {
  fold.episodes.delete(episode);
  for (const payment of episode.payments) fold.places[episode.rule]?.delete(payment);
}

function place(places: Map<number, Episode>, payment: number, episode: Episode): void {
  episode.payments.add(payment);
  places.set(payment, episode);
}
