/** The names of accounts out of tables of bytes: a bank's name stands once, however many accounts it has. */

import type { AccountNames } from '../model.ts';
import { type TextTable, textAt } from './byte-dictionary.ts';

/** The accounts of a table as plain data on shared memory; the group of a number is the index of its bank. */
export interface AccountTables {
  readonly banks: TextTable;
  readonly numbers: TextTable;
}

/** Opens the tables, in whatever thread they are. */
export function openAccountNames({ banks, numbers }: AccountTables): AccountNames {
  const bankOf = (account: number): string => textAt(banks, numbers.groups[account] ?? banks.count);
  const numberOf = (account: number): string => textAt(numbers, account);
  return {
    count: numbers.count,
    bankOf,
    numberOf,
    nameOf: (account) => `${bankOf(account)}/${numberOf(account)}`,
  };
}
