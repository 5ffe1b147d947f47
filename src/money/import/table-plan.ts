/** How the columns of one table become payments: which cell means what, found once from the header. */

import { fault } from '../../base/index.ts';
import { refusedColumn } from '../../evidence/index.ts';
import type { PaymentColumn, PaymentMapping } from './payment-mapping.ts';

/** Where each meaning stands among the cells of a row; -1 where the table has no such column. */
export type ColumnPlaces = Readonly<Record<PaymentColumn, number>>;

/** A table whose header has been understood. */
export interface TablePlan {
  readonly file: string;
  readonly mapping: PaymentMapping;
  /** Headers as written, the second of a name with `.1` behind it. */
  readonly headers: readonly string[];
  readonly places: ColumnPlaces;
  /** What of the table is not read, in words. */
  readonly notes: readonly string[];
}

const MEANINGS: readonly PaymentColumn[] = [
  'time',
  'payerBank',
  'payerAccount',
  'payerName',
  'payeeBank',
  'payeeAccount',
  'payeeName',
  'amount',
  'receivedAmount',
  'currency',
  'receivedCurrency',
  'ownAccount',
  'party',
  'amountIn',
  'amountOut',
  'channel',
  'place',
  'reference',
  'status',
  'label',
];
/** Headers named in a message. */
const HEADERS_SHOWN = 20;

/**
 * Understands a header by the mapping that was given, or by the first of the known ones whose columns are all there.
 * @throws INPUT_COLUMNS with what was expected
 */
export function planTable(
  table: { readonly file: string; readonly headers: readonly string[] },
  given: PaymentMapping | null,
  known: readonly PaymentMapping[],
): TablePlan {
  const headers = numbered(table.headers);
  const mapping = given ?? known.find((candidate) => missingColumns(headers, candidate).length === 0);
  if (mapping === undefined) throw unknownColumns(table.file, headers, known);
  const missing = missingColumns(headers, mapping);
  if (missing.length > 0) {
    throw fault(
      'INPUT_COLUMNS',
      `the first row does not have the columns ${quoted(missing)} of the mapping "${mapping.id}"; it has ${quoted(headers.slice(0, HEADERS_SHOWN))}`,
      { place: { file: table.file, line: 1 } },
    );
  }
  const at = placesOf(headers, mapping);
  return { file: table.file, mapping, headers, places: at, notes: notesOf(headers, at) };
}

/** A second column of one name is called `Account.1`, a third `Account.2`. */
function numbered(headers: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const key = header.toLowerCase();
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? header : `${header}.${before}`;
  });
}

/** The label is for evaluations alone, and may be left out of any table. */
function missingColumns(headers: readonly string[], { columns }: PaymentMapping): readonly string[] {
  const present = new Set(headers.map((header) => header.toLowerCase()));
  return MEANINGS.flatMap((meaning) => {
    const header = columns[meaning];
    return header === undefined || meaning === 'label' || present.has(header.trim().toLowerCase())
      ? []
      : [header];
  });
}

function placesOf(headers: readonly string[], { columns }: PaymentMapping): ColumnPlaces {
  const lower = headers.map((header) => header.toLowerCase());
  const places = MEANINGS.map((meaning) => [
    meaning,
    lower.indexOf(columns[meaning]?.trim().toLowerCase() ?? '\n'),
  ]);
  return parsePlaces(Object.fromEntries(places));
}

/** {@link MEANINGS} are all keys. */
function parsePlaces(places: unknown): ColumnPlaces {
  return places as ColumnPlaces;
}

function notesOf(headers: readonly string[], places: ColumnPlaces): readonly string[] {
  const used = new Set(Object.values(places));
  const refused = headers.flatMap((header) => {
    const because = refusedColumn(header);
    return because === null ? [] : [`the column "${header}" was left out: ${because}`];
  });
  const unused = headers.filter(
    (header, at) => !used.has(at) && refusedColumn(header) === null && header !== '',
  );
  return unused.length === 0 ? refused : [...refused, `not read: ${quoted(unused.slice(0, HEADERS_SHOWN))}`];
}

function unknownColumns(file: string, headers: readonly string[], known: readonly PaymentMapping[]) {
  const nearest = known
    .map((mapping) => ({ mapping, missing: missingColumns(headers, mapping) }))
    .toSorted((left, right) => left.missing.length - right.missing.length)[0];
  const expected =
    nearest === undefined
      ? ''
      : `; for "${nearest.mapping.id}" it lacks ${quoted(nearest.missing)} of ${quoted(expectedColumns(nearest.mapping))}`;
  const message = `the first row has ${quoted(headers.slice(0, HEADERS_SHOWN))}, which is none of the known tables of payments (${known.map(({ id }) => id).join(', ')})${expected}`;
  return fault('INPUT_COLUMNS', message, { place: { file, line: 1 } });
}

function expectedColumns({ columns }: PaymentMapping): readonly string[] {
  return Object.values(columns);
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
