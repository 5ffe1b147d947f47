/** Accounts that the side inputs name. */

import type { PaymentColumns } from '../model.ts';

/** Indices of the named accounts that the payments know, by name: one pass over the accounts. */
export function findNamed(columns: PaymentColumns, names: Iterable<string>): ReadonlyMap<string, number> {
  const wanted = new Set(names);
  const found = new Map<string, number>();
  if (wanted.size === 0) return found;
  for (let account = 0; account < columns.accounts.count; account++) {
    const name = columns.accounts.nameOf(account);
    if (wanted.has(name)) found.set(name, account);
  }
  return found;
}
