/**
 * The typologies that say something of one account from its own payments alone: they are looked at again, by the code of the batch, over all
 * payments of the accounts that were just touched.
 */

import type { ReferenceRates } from '../graph/reference-rates.ts';
import type { Detection, UndeterminedBound } from '../model.ts';
import type { Rule } from '../rules/rule.ts';
import { detectTypologies } from '../typologies/detect-typologies.ts';
import { type AccountTable, type TableFrame, tableOf } from './account-table.ts';
import type { RecentPayments } from './recent-payments.ts';

const DAY_S = 86_400;
const UNITS_S: Readonly<Record<string, number>> = { days: DAY_S, hours: 3600 };

/** What a rule said of accounts. */
export interface AccountsSeen {
  readonly table: AccountTable;
  readonly detections: readonly Detection[];
  readonly undetermined: readonly (UndeterminedBound & { readonly rule: string })[];
}

/** How far back any of the rules may look: of each, all its times one after the other. */
export function accountReachS(rules: readonly Rule[]): number {
  const reaches = rules.map(({ parameters }) =>
    Object.values(parameters).reduce((sum, { unit, value }) => sum + (UNITS_S[unit] ?? 0) * value, 0),
  );
  return Math.max(DAY_S, ...reaches);
}

/** What a rule says of the accounts in these slots; what it says of accounts of which the table has not all payments is left out. */
export function lookAtAccounts(
  recent: RecentPayments,
  slots: ReadonlySet<number>,
  told: { readonly rule: Rule; readonly rates: ReferenceRates; readonly frame: TableFrame },
): AccountsSeen {
  const table = tableOf(recent, slots, told.frame);
  const { rule, rates } = told;
  // Nobody and the accounts that are asked for come first.
  const judged = 1 + slots.size;
  const found = detectTypologies(table.columns, { rules: [rule], context: { rates }, judged });
  const isWhole = (account: number | undefined): boolean => slots.has(table.slots[account ?? 0] ?? -1);
  return {
    table,
    detections: found.detections.filter(({ accounts }) => isWhole(accounts[0])),
    undetermined: found.undetermined.filter(({ account }) => isWhole(account)),
  };
}
