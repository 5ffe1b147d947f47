/** What one finding over payments looks like in the three output formats. */

import {
  currencyDecimals,
  type DescribedDetection,
  decimalsIn,
  formatAmount,
  type PaymentColumns,
} from '../money/index.ts';
import type { RecordView } from './record-writer.ts';

/** Where the payments of findings stand. */
export interface FindingSource {
  readonly columns: PaymentColumns;
}

/** One JSON object a finding; in CSV and tables one line, in tables with the sentence below it. */
export function findingView({ columns }: FindingSource): RecordView<DescribedDetection> {
  return {
    columns: [
      'rule',
      'version',
      'from',
      'to',
      'payments',
      'value',
      'currency',
      'rows',
      'accounts',
      'sentence',
    ],
    rows: (found) => {
      const { rule, version, rows, accounts, from, to, value, sentence } = jsonOf(columns, found);
      const amount = formatAmount(found.value, decimalsIn(columns, value.currency)).slice(
        value.currency.length + 1,
      );
      const cells = [
        rule,
        version,
        from,
        to,
        String(rows.length),
        amount.replaceAll(',', ''),
        value.currency,
      ];
      return [[...cells, rows.join(' '), accounts.join(' '), sentence]];
    },
    json: (found) => jsonOf(columns, found),
    table: {
      columns: ['rule', 'from', 'to', 'payments', 'value'],
      rows: (found) => {
        const { rule, from, to, rows, sentence } = jsonOf(columns, found);
        const value = formatAmount(found.value, decimalsIn(columns, found.value.currency));
        const details = [sentence, `rows ${rows.join(', ')}`];
        return [{ cells: [rule, from.slice(0, 10), to.slice(0, 10), String(rows.length), value], details }];
      },
    },
  };
}

function jsonOf(columns: PaymentColumns, found: DescribedDetection) {
  const { rule, version, payments, accounts, quantities, sentence, undetermined } = found;
  return {
    rule,
    version,
    rows: payments.map((payment) => columns.rows[payment] ?? 0).toSorted((left, right) => left - right),
    accounts: accounts.map((account) => columns.accounts.nameOf(account)),
    from: instantOf(columns, payments[0]),
    to: instantOf(columns, payments.at(-1)),
    value: amountOf(columns, found),
    sentence,
    quantities,
    ...(undetermined === null
      ? {}
      : { undetermined: { ...undetermined, account: columns.accounts.nameOf(undetermined.account) } }),
  };
}

/** Minor units are those of ISO 4217; where the source writes more decimals, it says how many. */
function amountOf(columns: PaymentColumns, { value }: DescribedDetection) {
  const decimals = decimalsIn(columns, value.currency);
  return decimals === currencyDecimals(value.currency) ? value : { ...value, decimals };
}

function instantOf(columns: PaymentColumns, payment: number | undefined): string {
  const seconds = columns.times[payment ?? 0] ?? 0;
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
