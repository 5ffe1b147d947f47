/** What is wrong with a row, in words; rows that are left out are counted by reason, with the first few named. */

import { type Fault, fault } from '../../base/index.ts';
import { type Cells, cellText } from '../columns/cells.ts';
import type { RowProblem } from './row-reader.ts';
import type { TablePlan } from './table-plan.ts';

/** Rows that were left out for one reason. */
export interface Exclusion {
  readonly reason: RowProblem;
  /** The reason in words: `an amount that is negative`. */
  readonly because: string;
  readonly count: number;
  /** The first few of them. */
  readonly examples: readonly { readonly file: string; readonly line: number; readonly row: number }[];
}

/** Counts rows that are left out. */
export interface ExclusionLedger {
  add(
    reason: RowProblem,
    place: { readonly file: string; readonly line: number; readonly row: number },
  ): void;
  /** Most frequent first. */
  list(): readonly Exclusion[];
}

const EXAMPLES_MAX = 5;
const CELL_SHOWN_MAX = 40;

/** Reasons in words, as they follow "rows with". */
const WORDS: Readonly<Record<RowProblem, string>> = {
  quotes: 'a quotation mark where none may stand',
  'control-character': 'a control character such as NUL',
  'too-many-cells': 'more cells than there are columns',
  'too-few-cells': 'fewer cells than there are columns',
  time: 'a time that does not follow its format, does not exist, or is not from 1970 to 2105',
  amount: 'an amount that is no number',
  decimals: 'an amount with more decimals than its currency has (money is never rounded)',
  'amount-too-large': 'an amount above 2^53 - 1 minor units',
  currency: 'a currency that is not known',
  account: 'an account that is not named',
  'both-directions': 'money that comes in and goes out on one line',
  'amount-zero': 'an amount of nothing',
  'amount-negative': 'an amount that is negative',
  'not-completed': 'a payment that was not completed',
  'empty-row': 'nothing in any cell',
};
/** Problems whose cell may be shown: it names nobody. */
const SHOWN: ReadonlySet<RowProblem> = new Set([
  'time',
  'amount',
  'decimals',
  'amount-too-large',
  'currency',
]);

/** An empty ledger. */
export function createExclusionLedger(): ExclusionLedger {
  const found = new Map<RowProblem, { count: number; examples: Exclusion['examples'][number][] }>();
  return {
    add(reason, place) {
      const entry = found.get(reason) ?? { count: 0, examples: [] };
      found.set(reason, entry);
      entry.count += 1;
      if (entry.examples.length < EXAMPLES_MAX) entry.examples.push(place);
    },
    list: () =>
      [...found]
        .map(([reason, { count, examples }]) => ({
          reason,
          because: WORDS[reason],
          count,
          examples: [...examples],
        }))
        .toSorted((left, right) => right.count - left.count),
  };
}

/** The fault of a row that refuses the file, with line and column. */
export function rowFault(
  plan: TablePlan,
  cells: Cells,
  problem: { reason: RowProblem; column: number },
): Fault {
  const { reason, column } = problem;
  const place = { file: plan.file, line: cells.line, ...(column === -1 ? {} : { column: column + 1 }) };
  return fault(
    'INPUT_MALFORMED',
    `line ${cells.line}${columnWords(plan, column)} has ${WORDS[reason]}${cellWords(cells, problem)}`,
    {
      place,
    },
  );
}

/** The fault of a file whose last line is not whole. */
export function truncatedFault(plan: TablePlan, cells: Cells): Fault {
  const message = `the file ends in the middle of line ${cells.line}: ${cells.count} of ${plan.headers.length} cells, and no line end`;
  return fault('INPUT_TRUNCATED', message, { place: { file: plan.file, line: cells.line } });
}

function columnWords(plan: TablePlan, column: number): string {
  return column === -1 ? '' : `, column ${column + 1} ("${plan.headers[column] ?? ''}")`;
}

function cellWords(cells: Cells, { reason, column }: { reason: RowProblem; column: number }): string {
  if (column === -1 || !SHOWN.has(reason)) return '';
  const text = cellText(cells, column);
  return `: "${text.length > CELL_SHOWN_MAX ? `${text.slice(0, CELL_SHOWN_MAX)}…` : text}"`;
}
