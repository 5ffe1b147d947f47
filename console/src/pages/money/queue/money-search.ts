/** What of the findings of money is asked for, as it stands in the address: as for all findings, and in the order of the ranking. */

import { parseQueueSearch, type QueueSearch, queryOf } from '../../findings/queue-search.ts';

/** Orders of findings of money: by what deserves a look first, then by what every finding has. */
export const MONEY_SORTS = ['rank', 'found', 'updated', 'rule', 'state'] as const;

/** An order of findings of money. */
export type MoneySort = (typeof MONEY_SORTS)[number];

/** What is asked for; a part left out asks for all, and the order for that of the ranking. */
export interface MoneySearch extends Omit<QueueSearch, 'sort'> {
  readonly sort?: MoneySort;
}

/** Reads the part of the address after `?`; what it does not understand is left out. */
export function parseMoneySearch(search: Record<string, unknown>): MoneySearch {
  const { sort: _sort, ...rest } = parseQueueSearch(search);
  const sort = MONEY_SORTS.find((each) => each === search['sort']);
  return sort === undefined ? rest : { ...rest, sort };
}

/** The question in another order; that of the ranking needs no words in the address. */
export function sortedBy(
  search: MoneySearch,
  by: { readonly sort: MoneySort; readonly isAscending: boolean },
): MoneySearch {
  const { sort: _sort, order: _order, ...rest } = search;
  return {
    ...rest,
    ...(by.sort === 'rank' ? {} : { sort: by.sort }),
    ...(by.isAscending ? { order: 'asc' } : {}),
  };
}

/** What the server is asked with. */
export function moneyQueryOf({ sort, ...rest }: MoneySearch) {
  return { ...queryOf(rest), about: 'pattern' as const, sort: sort ?? ('rank' as const) };
}
