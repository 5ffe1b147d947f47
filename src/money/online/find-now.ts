/** What the payments since the last look brought about: patterns and typologies that were not told before, each with its payments. */

import { contentHash } from '../../base/index.ts';
import { describePattern } from '../graph/describe-pattern.ts';
import type { OnlinePattern } from '../graph/online-standing.ts';
import type { AccountNames, Detection, PaymentColumns } from '../model.ts';
import { ruleOf } from '../rules/graph-settings.ts';
import { patternSentence } from '../rules/pattern-sentence.ts';
import type { Rule } from '../rules/rule.ts';
import { typologySentence } from '../typologies/typology-sentence.ts';
import { lookAtAccounts } from './account-rules.ts';
import { takeDue } from './due-accounts.ts';
import { newestTime } from './recent-payments.ts';
import { patienceOf } from './rule-concerns.ts';
import { gatherPatterns, noteCut, type Watch } from './watch.ts';

/** Something found, by a table of its own. */
export interface WatchFound {
  readonly detection: Detection & { readonly sentence: string };
  readonly columns: PaymentColumns;
  /** The caller's id of a payment of the table. */
  idOf(payment: number): number;
  /** The caller's number of an account of the table. */
  accountOf(account: number): number;
}

/** Where rules could not tell: accounts by rule and bound. */
export interface WatchCut {
  readonly rule: string;
  readonly bound: string;
  readonly accounts: number;
}

/** What a look found, and where rules could not tell. */
export interface WatchLook {
  readonly found: readonly WatchFound[];
  readonly undetermined: readonly WatchCut[];
}

/**
 * Payments of the newest second with which patterns are still judged before the second is over. Source: chosen; more are judged with the next
 * later payment, so that no look takes longer than some milliseconds.
 */
const NEWEST_SECOND_MAX = 64;
/** Share of a short table that rules learn from: one part in so many. Source: as in the rules. */
const LEARNT_ONE_IN = 4;
const DAY_S = 86_400;

/** Looks at what was touched. What was told once is not told again unless it has grown. */
export function findNow(watch: Watch): WatchLook {
  const { graph, patterns } = watch;
  if (graph.state.scan.book.entered - graph.secondFrom <= NEWEST_SECOND_MAX) gatherPatterns(watch);
  else watch.isOverdue = true;
  const found = [...patterns.flatMap((pattern) => describe(watch, pattern)), ...lookAround(watch)];
  patterns.length = 0;
  const undetermined = [...watch.cuts].map(([key, accounts]) => {
    const [rule = '', bound = ''] = key.split(' ');
    return { rule, bound, accounts: accounts.size };
  });
  watch.cuts.clear();
  return { found, undetermined };
}

function describe(watch: Watch, { pattern, columns: told, ids }: OnlinePattern): readonly WatchFound[] {
  const { plan, graph, decimals } = watch;
  const idOf = (payment: number): number => ids[payment] ?? 0;
  if (!plan.used.has(pattern.rule) || !isNews(watch, { ...pattern, columns: told, idOf })) return [];
  const columns: PaymentColumns = { ...told, decimals, accounts: namesByNumber(watch) };
  const { version } = ruleOf(plan.rules, pattern.rule);
  const detection = describePattern({ columns, rates: graph.rates, base: plan.rates.base }, pattern, version);
  const sentence = patternSentence(columns, detection);
  return [{ detection: { ...detection, sentence }, columns, idOf, accountOf: (account) => account }];
}

function namesByNumber({ recent }: Watch): AccountNames {
  const of = (account: number) => recent.names[recent.slots.get(account) ?? -1] ?? { bank: '', number: '' };
  return {
    count: recent.accounts.length,
    bankOf: (account) => of(account).bank,
    numberOf: (account) => of(account).number,
    nameOf: (account) => `${of(account).bank}/${of(account).number}`,
  };
}

/** What the rules of single accounts say of those that are due, rule by rule. */
function lookAround(watch: Watch): readonly WatchFound[] {
  const time = newestTime(watch.recent);
  return watch.queues.flatMap((queue) => {
    const due = takeDue(queue.waiting, watch.recent, {
      ...{ touched: queue.touched, time, patience: patienceOf(queue.rule) },
    });
    queue.touched.clear();
    return due.size === 0 ? [] : lookWith(watch, queue.rule, due);
  });
}

function lookWith(watch: Watch, rule: Rule, due: ReadonlySet<number>): readonly WatchFound[] {
  const { recent, plan, currencies, decimals, placeNames } = watch;
  const { first } = plan;
  const frame = { first, last: lastFor(watch, rule), currencies, decimals, placeNames };
  const { table, ...seen } = lookAtAccounts(recent, due, { rule, rates: plan.rates, frame });
  const accountOf = (account: number): number => recent.accounts[table.slots[account] ?? -1] ?? 0;
  for (const { bound, account } of seen.undetermined)
    noteCut(watch, `${rule.id} ${bound}`, accountOf(account));
  const { columns } = table;
  const idOf = (payment: number): number => table.ids[payment] ?? 0;
  return seen.detections
    .filter((detection) => isNews(watch, { ...detection, columns, idOf }))
    .map((detection) => ({
      ...{ columns, idOf, accountOf },
      detection: { ...detection, sentence: typologySentence(columns, detection) },
    }));
}

/**
 * When the payments end for a rule. One that learns from the beginning of a table, and from less of a short one, is told that they go on for as
 * long as it takes to learn from all of it: a stream goes on.
 */
function lastFor({ recent, plan }: Watch, { parameters }: Rule): number {
  const learntS = (parameters['historyDays']?.value ?? 0) * DAY_S;
  return Math.max(newestTime(recent), learntS === 0 ? 0 : plan.first + LEARNT_ONE_IN * learntS);
}

/** Whether something was not told before; from then on it was. */
function isNews(
  { told }: Watch,
  found: {
    readonly rule: string;
    readonly payments: readonly number[];
    readonly columns: PaymentColumns;
    idOf(payment: number): number;
  },
): boolean {
  const key = contentHash([found.rule, ...found.payments.map((payment) => String(found.idOf(payment)))]);
  if (told.has(key)) return false;
  told.set(key, found.columns.times[found.payments.at(-1) ?? 0] ?? 0);
  return true;
}
