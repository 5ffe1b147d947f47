/** What one finding over payments looks like in the three output formats. */

import {
  type Amount,
  currencyDecimals,
  type DescribedDetection,
  type DistrictSeason,
  decimalsIn,
  formatAmount,
  type PaymentColumns,
} from '../money/index.ts';
import type { RecordView } from './record-writer.ts';

/** A finding as it is printed: of payments, or of a district, which names neither payments nor accounts. */
export interface FindingRecord {
  readonly rule: string;
  readonly version: string;
  /** Data rows, ascending. */
  readonly rows: readonly number[];
  readonly accounts: readonly string[];
  /** Instants, or months of a district. */
  readonly from: string;
  readonly to: string;
  readonly value: PrintedAmount;
  readonly sentence: string;
  readonly quantities: DescribedDetection['quantities'];
  readonly undetermined?: Omit<NonNullable<DescribedDetection['undetermined']>, 'account'> & {
    readonly account: string;
  };
}

/** Minor units are those of ISO 4217; where the source writes more decimals, it says how many. */
interface PrintedAmount extends Amount {
  readonly decimals?: number;
}

/** One JSON object a finding; in CSV and tables one line, in tables with the sentence below it. */
export const FINDING_VIEW: RecordView<FindingRecord> = {
  columns: ['rule', 'version', 'from', 'to', 'payments', 'value', 'currency', 'rows', 'accounts', 'sentence'],
  rows: ({ rule, version, rows, accounts, from, to, value, sentence }) => {
    const amount = wordsOf(value).slice(value.currency.length + 1);
    const cells = [
      ...[rule, version, from, to, String(rows.length)],
      ...[amount.replaceAll(',', ''), value.currency],
    ];
    return [[...cells, rows.join(' '), accounts.join(' '), sentence]];
  },
  json: (record) => record,
  table: {
    columns: ['rule', 'from', 'to', 'payments', 'value'],
    rows: ({ rule, rows, from, to, value, sentence }) => {
      const details = rows.length === 0 ? [sentence] : [sentence, `rows ${rows.join(', ')}`];
      const cells = [rule, from.slice(0, 10), to.slice(0, 10), String(rows.length), wordsOf(value)];
      return [{ cells, details }];
    },
  },
};

/** A finding of payments as it is printed. */
export function findingRecord(columns: PaymentColumns, found: DescribedDetection): FindingRecord {
  const { rule, version, payments, accounts, quantities, sentence, undetermined } = found;
  return {
    rule,
    version,
    rows: payments.map((payment) => columns.rows[payment] ?? 0).toSorted((left, right) => left - right),
    accounts: accounts.map((account) => columns.accounts.nameOf(account)),
    from: instantOf(columns, payments[0]),
    to: instantOf(columns, payments.at(-1)),
    value: amountOf(columns, found.value),
    sentence,
    quantities,
    ...(undetermined === null
      ? {}
      : { undetermined: { ...undetermined, account: columns.accounts.nameOf(undetermined.account) } }),
  };
}

/** What is said of a district as it is printed. */
export function districtRecord(columns: PaymentColumns, season: DistrictSeason): FindingRecord {
  const { rule, version, from, to, value, sentence, ...quantities } = season;
  return {
    ...{ rule, version, rows: [], accounts: [], from, to },
    ...{ value: amountOf(columns, value), sentence, quantities },
  };
}

function amountOf(columns: PaymentColumns, value: Amount): PrintedAmount {
  const decimals = decimalsIn(columns, value.currency);
  return decimals === currencyDecimals(value.currency) ? value : { ...value, decimals };
}

function wordsOf(value: PrintedAmount): string {
  return formatAmount(value, value.decimals ?? currencyDecimals(value.currency));
}

function instantOf(columns: PaymentColumns, payment: number | undefined): string {
  const seconds = columns.times[payment ?? 0] ?? 0;
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
