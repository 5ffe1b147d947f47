/** What the online mode has found: patterns that stand now, and those that can grow no more, which it hands out and forgets. */

import type { PaymentColumns } from '../model.ts';
import { standingPatterns } from './find-patterns.ts';
import { dropEpisode, type Episode, type Fold, foldHit, forgetPayments, openFold } from './fold.ts';
import type { StandingPattern } from './judge-pattern.ts';
import { judgeSecond, type OnlinePatterns, type OnlinePayment } from './online-patterns.ts';
import { GRAPH_RULES } from './settings.ts';

/** A pattern of the online mode; positions count in its own small table, whose rows are the places of `ids`. */
export interface OnlinePattern {
  readonly pattern: StandingPattern;
  /** The payments of the table, in order of time; accounts are the caller's numbers. */
  readonly columns: PaymentColumns;
  /** The caller's id of each payment of the table. */
  readonly ids: readonly number[];
}

/** The patterns that stand now, those of the newest second not yet among them until it is over. */
export function standingNow(online: OnlinePatterns): readonly OnlinePattern[] {
  return describe(online, online.fold);
}

/**
 * The patterns that stand now among those that share payments, by whatever way, with the given ones or with the newest second, which is
 * judged as far as it is known.
 */
export function standingAmong(online: OnlinePatterns, ids: Iterable<number>): readonly OnlinePattern[] {
  const newest = judgeSecond(online);
  const touched = [...ids, ...newest.flatMap(({ payments }) => payments)];
  if (touched.length === 0) return [];
  const fold = openFold(GRAPH_RULES.length);
  const seen = new Set<Episode>();
  for (const id of touched) {
    for (const episode of online.fold.places.flatMap((places) => places.get(id) ?? [])) {
      if (seen.has(episode)) continue;
      for (const one of gatherGroup(online.fold, episode)) seen.add(one);
    }
  }
  for (const hit of [...seen, ...newest]) foldHit(fold, hit);
  return describe(online, fold);
}

/** Patterns that no payment at `time` or later can reach any more; they leave the state. */
export function takeSettled(online: OnlinePatterns, time: number): readonly OnlinePattern[] {
  // No search goes further back.
  const since = time - 2 * online.settings.windowS;
  forgetOutlasted(online, since);
  const settled = settledEpisodes(online, since);
  const patterns = settled.size === 0 ? [] : describe(online, { ...online.fold, episodes: settled });
  for (const episode of settled) dropEpisode(online.fold, episode);
  for (const id of [...online.kept.keys()]) {
    if (online.fold.places.some((places) => places.has(id))) continue;
    online.kept.delete(id);
    online.touched.delete(id);
  }
  return patterns;
}

/** Of episodes that have lasted for longer than a pattern may, keeps what a hit to come may join, so that what never ends takes no room. */
function forgetOutlasted({ fold, kept, settings }: OnlinePatterns, since: number): void {
  const timeOf = (id: number): number => kept.get(id)?.time ?? 0;
  for (const episode of fold.episodes) {
    let [first, last] = [Number.POSITIVE_INFINITY, 0];
    for (const id of episode.payments) {
      first = Math.min(first, timeOf(id));
      last = Math.max(last, timeOf(id));
    }
    episode.over ||= last - first > settings.spanS;
    if (episode.over) forgetPayments(fold, episode, (id) => timeOf(id) < since);
  }
}

/** Episodes that can grow no more, nor can any that they share payments with, by whatever way. */
function settledEpisodes(online: OnlinePatterns, since: number): Set<Episode> {
  const settled = new Set<Episode>();
  const seen = new Set<Episode>();
  for (const episode of online.fold.episodes) {
    if (seen.has(episode) || episode.over) continue;
    const group = gatherGroup(online.fold, episode).filter((one) => !one.over);
    for (const one of group) seen.add(one);
    const done = group.every((one) =>
      [...one.payments].every((id) => (online.kept.get(id)?.time ?? 0) < since),
    );
    if (done) for (const one of group) settled.add(one);
  }
  return settled;
}

/** An episode and all that it shares payments with, by whatever way but over one that stands no more. */
function gatherGroup(fold: Fold, first: Episode): readonly Episode[] {
  const group = [first];
  const known = new Set(group);
  // The list grows while it is gone through.
  for (const episode of group) {
    if (episode.over && episode !== first) continue;
    for (const id of episode.payments) {
      for (const places of fold.places) {
        for (const other of places.get(id) ?? []) {
          if (known.has(other)) continue;
          known.add(other);
          group.push(other);
        }
      }
    }
  }
  return group;
}

function describe(online: OnlinePatterns, fold: Fold): readonly OnlinePattern[] {
  const payments = [...new Set([...fold.episodes].flatMap((episode) => [...episode.payments]))]
    .map((id) => online.kept.get(id))
    .filter((payment) => payment !== undefined)
    .sort((a, b) => a.time - b.time || a.id - b.id);
  const columns = tableOf(online, payments);
  const ids = payments.map((payment) => payment.id);
  const positions = new Map(ids.map((id, at) => [id, at]));
  const episodes = [...fold.episodes].map((episode) => ({
    ...episode,
    payments: new Set([...episode.payments].map((id) => positions.get(id) ?? 0)),
  }));
  const standing = standingPatterns({ ...fold, episodes: new Set(episodes) }, columns, online.settings);
  return standing.map((pattern) => ({ pattern, columns, ids }));
}

function tableOf(online: OnlinePatterns, payments: readonly OnlinePayment[]): PaymentColumns {
  return {
    count: payments.length,
    payers: Uint32Array.from(payments, (payment) => payment.payer),
    payees: Uint32Array.from(payments, (payment) => payment.payee),
    times: Uint32Array.from(payments, (payment) => payment.time),
    paidMinor: Float64Array.from(payments, (payment) => payment.paidMinor),
    receivedMinor: Float64Array.from(payments, (payment) => payment.receivedMinor),
    paidCurrencies: Uint8Array.from(payments, (payment) => payment.paidCurrency),
    receivedCurrencies: Uint8Array.from(payments, (payment) => payment.receivedCurrency),
    channels: Uint8Array.from(payments, (payment) => payment.channel),
    places: new Uint16Array(payments.length),
    rows: Uint32Array.from(payments, (_, at) => at + 1),
    currencies: online.currencies,
    placeNames: [''],
    accounts: {
      count: 0,
      bankOf: () => '',
      numberOf: (account) => String(account),
      nameOf: (account) => String(account),
    },
  };
}
