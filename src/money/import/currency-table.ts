/** The currencies of a reading, numbered as they come; several files share one table. */

import { fault } from '../../base/index.ts';
import { currencyCode, currencyDecimals } from '../columns/currencies.ts';
import type { PaymentMapping } from './payment-mapping.ts';
import { openValueReader, type ValueReader } from './value-reader.ts';

/** Codes by number, with the decimals in which their amounts are kept. */
export interface CurrencyTable {
  readonly codes: readonly string[];
  readonly decimals: readonly number[];
  /**
   * The number of a code.
   * @throws INPUT_MALFORMED when another file keeps its amounts in other decimals, or there are too many currencies
   */
  add(code: string, decimals: number): number;
}

/** Currencies are numbered in 8 bits. */
const CURRENCIES_MAX = 256;

/** An empty table. */
export function createCurrencyTable(): CurrencyTable {
  const codes: string[] = [];
  const decimals: number[] = [];
  return {
    codes,
    decimals,
    add(code, wanted) {
      const known = codes.indexOf(code);
      if (known !== -1) {
        if (decimals[known] === wanted) return known;
        throw fault(
          'INPUT_MALFORMED',
          `${code} has ${decimals[known]} decimals in one file and ${wanted} in another`,
        );
      }
      if (codes.length === CURRENCIES_MAX)
        throw fault('INPUT_TOO_LARGE', `there are over ${CURRENCIES_MAX} currencies`);
      codes.push(code);
      decimals.push(wanted);
      return codes.length - 1;
    },
  };
}

/** Reads the number of a currency by code or name, -1 where a cell names none; column -1 is the currency that the mapping presets. */
export function openCurrencyReader(mapping: PaymentMapping, table: CurrencyTable): ValueReader {
  const names = new Map(
    Object.entries(mapping.currencies ?? {}).map(([name, code]) => [name.toLowerCase(), code]),
  );
  const numberOf = (text: string): number => {
    const code = currencyCode(names.get(text.toLowerCase()) ?? text);
    if (code === null) return -1;
    return table.add(code, mapping.amounts?.decimals?.[code] ?? currencyDecimals(code));
  };
  const preset = mapping.preset?.currency === undefined ? -1 : numberOf(mapping.preset.currency);
  const read = openValueReader(numberOf);
  return (cells, at) => (at === -1 ? preset : read(cells, at));
}
