/**
 * The rules over payments as they arrive: T01 to T08 payment by payment, the typologies of single accounts over those that were touched,
 * each by the code of the batch. The state holds the payments that the rules still reach, and nothing else.
 */

import { type OnlinePatterns, openOnlinePatterns, pushPayment } from '../graph/online-patterns.ts';
import { type OnlinePattern, standingAmong, takeSettled } from '../graph/online-standing.ts';
import { type ReferenceRates, ratesOf } from '../graph/reference-rates.ts';
import { GRAPH_RULES } from '../graph/settings.ts';
import { graphSettings, ruleOf } from '../rules/graph-settings.ts';
import type { Rule } from '../rules/rule.ts';
import {
  type AccountFacts,
  dropFacts,
  dropPair,
  noteFacts,
  openFacts,
  type RestPlan,
  type Touch,
} from './account-facts.ts';
import { accountReachS } from './account-rules.ts';
import { noteAccount, type WaitingAccounts } from './due-accounts.ts';
import {
  addRecent,
  dropRecent,
  newestTime,
  openRecent,
  type RecentPayments,
  type WatchedPayment,
} from './recent-payments.ts';
import { type Concern, concernOf, hasConcern, restPlanOf } from './rule-concerns.ts';

/** What a watch is opened with. */
export interface WatchPlan {
  /** All rules of a run, each with its version; those that are not to be used are left out of `used`. */
  readonly rules: readonly Rule[];
  readonly used: ReadonlySet<string>;
  /** Longest pattern of T01 to T08 in days; null: the rules' own. */
  readonly windowDays: number | null;
  readonly rates: ReferenceRates;
  /** Currencies met so far with the decimals in which their amounts are kept; further ones are added as they come. */
  readonly currencies: readonly { readonly code: string; readonly decimals: number }[];
  readonly placeNames: readonly string[];
  /** Seconds of the first payment that is known at all, also where it is out of reach by now. */
  readonly first: number;
}

/** The state: payments in reach, patterns that may grow, accounts to be looked at. */
export interface Watch {
  readonly plan: WatchPlan;
  readonly queues: readonly RuleQueue[];
  readonly facts: AccountFacts;
  readonly rest: RestPlan;
  readonly reachS: number;
  readonly graph: OnlinePatterns;
  readonly recent: RecentPayments;
  /** Patterns of seconds that are over, gathered before the look that tells them. */
  readonly patterns: OnlinePattern[];
  /** True when the last look found too many payments in the newest second: patterns are then gathered once it is over. */
  isOverdue: boolean;
  /** Accounts at which a bound cut a search since the last look, by rule and bound. */
  readonly cuts: Map<string, Set<number>>;
  /** What was told, with the time of its last payment. */
  readonly told: Map<string, number>;
  readonly currencies: string[];
  readonly decimals: number[];
  readonly placeNames: string[];
  readonly places: Map<string, number>;
  /** Day of the newest payment, counted from 1970. */
  day: number;
}

/** A rule of single accounts, and the accounts that wait for it. */
export interface RuleQueue {
  readonly rule: Rule;
  readonly concern: Concern;
  readonly waiting: WaitingAccounts;
  /** Slots of accounts that a payment since the last look concerns. */
  readonly touched: Set<number>;
}

/** Currencies that there is room for; more than ISO 4217 has. */
const CURRENCIES_MAX = 256;
const PLACES_MAX = 2 ** 16;
const DAY_S = 86_400;

/** An empty watch. */
export function openWatch(plan: WatchPlan): Watch {
  const currencies = plan.currencies.map(({ code }) => code);
  const decimals = plan.currencies.map((one) => one.decimals);
  // Amounts of a currency that comes later are compared with nothing: rates are those known when the watch is opened.
  const rates = new Float64Array(CURRENCIES_MAX).fill(Number.NaN);
  rates.set(ratesOf(currencies, plan.rates));
  const settings = graphSettings({
    edgeRule: ruleOf(plan.rules, 'graph-edges'),
    rules: plan.rules,
    windowDays: plan.windowDays ?? undefined,
    // A stream goes on: what it begins with is learnt from, as in a long table.
    known: { from: plan.first, lengthS: Number.POSITIVE_INFINITY },
  });
  const accountRules = plan.rules.filter(({ id }) => hasConcern(id) && plan.used.has(id));
  const placeNames = plan.placeNames.length === 0 ? [''] : [...plan.placeNames];
  return {
    ...{
      plan,
      currencies,
      decimals,
      placeNames,
      facts: openFacts(),
      rest: restPlanOf(accountRules, plan.first),
    },
    queues: accountRules.map((rule) => ({
      ...{
        rule,
        concern: concernOf(rule, { currencies, decimals }),
        waiting: new Map(),
        touched: new Set<number>(),
      },
    })),
    reachS: accountReachS(accountRules),
    graph: openOnlinePatterns({ settings, rates, currencies }),
    recent: openRecent(),
    patterns: [],
    isOverdue: false,
    cuts: new Map(),
    told: new Map(),
    places: new Map(placeNames.map((name, at) => [name, at])),
    day: 0,
  };
}

/** Takes a payment in; `late` where it is older than the newest one: it is then left to the batch. */
export function watchPayment(watch: Watch, payment: WatchedPayment): 'entered' | 'late' {
  const outcome = pushPayment(watch.graph, payment);
  if (outcome.kind === 'late') return 'late';
  const isLater = payment.time > newestTime(watch.recent);
  noteTouches(watch, payment, addRecent(watch.recent, payment));
  for (const { rule, bound, account } of outcome.undetermined) noteCut(watch, `${rule} ${bound}`, account);
  if (isLater && watch.isOverdue) gatherPatterns(watch);
  if (Math.floor(payment.time / DAY_S) > watch.day) endOfDay(watch, payment.time);
  return 'entered';
}

/** Forgets what would be told: for payments that were stored, and searched, before the watch was opened. */
export function passOver(watch: Watch): void {
  watch.graph.touched.clear();
  for (const { touched, waiting } of watch.queues) {
    touched.clear();
    waiting.clear();
  }
  watch.patterns.length = 0;
  watch.cuts.clear();
}

/** Index of a currency; NaN where there is no room for it. */
export function currencyIn(watch: Watch, code: string, decimals: number): number {
  const known = watch.currencies.indexOf(code);
  if (known !== -1) return known;
  if (watch.currencies.length === CURRENCIES_MAX) return Number.NaN;
  watch.decimals.push(decimals);
  return watch.currencies.push(code) - 1;
}

/** Index of a place; places beyond what can be numbered are not told apart from payments without one. */
export function placeIn(watch: Watch, name: string | null): number {
  const known = watch.places.get(name ?? '');
  if (known !== undefined) return known;
  if (name === null || watch.placeNames.length === PLACES_MAX) return 0;
  watch.places.set(name, watch.placeNames.length);
  return watch.placeNames.push(name) - 1;
}

/** Notes that a rule could not look everywhere at an account. */
export function noteCut(watch: Watch, key: string, account: number): void {
  const known = watch.cuts.get(key);
  if (known === undefined) watch.cuts.set(key, new Set([account]));
  else known.add(account);
}

/** Tells the rules of single accounts which accounts a payment concerns. */
function noteTouches(watch: Watch, payment: WatchedPayment, slots: readonly [number, number]): void {
  if (payment.payer === payment.payee) return;
  for (const touch of noteFacts(watch.facts, { ...payment, slots }, watch.rest)) {
    for (const queue of watch.queues) if (queue.concern(touch)) noteConcern(queue, touch);
  }
}

function noteConcern({ touched, waiting }: RuleQueue, { slot, time }: Touch): void {
  touched.add(slot);
  noteAccount(waiting, slot, time);
}

/** Gathers the patterns that stand among what was completed since the last time, with those of the newest second as far as it is known. */
export function gatherPatterns(watch: Watch): void {
  watch.isOverdue = false;
  watch.patterns.push(...standingAmong(watch.graph, watch.graph.touched));
  watch.graph.touched.clear();
}

/** Once a day: what no rule reaches any more leaves. */
function endOfDay(watch: Watch, time: number): void {
  watch.day = Math.floor(time / DAY_S);
  const untold = new Set(watch.graph.touched);
  const settled = takeSettled(watch.graph, time);
  watch.patterns.push(
    ...settled.filter(({ pattern, ids }) => pattern.payments.some((at) => untold.has(ids[at] ?? -1))),
  );
  dropRecent(watch.recent, time - watch.reachS, {
    account(slot) {
      dropFacts(watch.facts, slot);
      for (const { touched, waiting } of watch.queues) {
        touched.delete(slot);
        waiting.delete(slot);
      }
    },
    payment: (pair) => dropPair(watch.facts, pair),
  });
  const since = time - Math.max(watch.reachS, 2 * watch.graph.settings.windowS);
  for (const [key, last] of [...watch.told]) if (last < since) watch.told.delete(key);
}

/** The rules that a watch runs, by id. */
export function watchedRules({ plan, queues }: Pick<Watch, 'plan' | 'queues'>): readonly string[] {
  return [...GRAPH_RULES.filter((id) => plan.used.has(id)), ...queues.map(({ rule }) => rule.id)];
}
