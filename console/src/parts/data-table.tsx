/**
 * The table of the console: sortable, filterable, exportable, for ten rows or a hundred thousand (only what is in sight is drawn), with the
 * keyboard from row to row.
 */

import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import { LANGUAGES } from '../i18n/namespaces.ts';
import { currentLanguage } from '../i18n/start.ts';
import { Button } from './button.tsx';
import style from './data-table.module.css';
import { rowFinder } from './filter-rows.ts';
import { saveCsv } from './save-csv.ts';
import { sortRows } from './sort-rows.ts';

/** A column: `value` is what is sorted, `words` what is filtered, exported and, without a `cell`, shown where that differs. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row) => string | number | null;
  readonly words?: (row: Row) => string;
  readonly cell?: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** Width as CSS; the others share what is left. */
  readonly width?: string;
}

/** What a table is made of. Keep `columns` and `rows` stable (useMemo). */
export interface DataTableProps<Row> {
  /** What the table is of: its name for those who cannot see it, and the name of its export. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  /** Id of the row that is open beside the table. */
  readonly openId?: string | null;
  /** Rows there are in all, when `rows` is only a part of them. */
  readonly total?: number;
  readonly toolbar?: ReactNode;
  readonly empty?: ReactNode;
  readonly firstSort?: TableSort;
  /** Ids of the columns that are shown, where there is no room for all; sorting and filtering know all of them. */
  readonly only?: ReadonlySet<string> | undefined;
}

/** By which column a table is sorted. */
export interface TableSort {
  readonly id: string;
  readonly desc: boolean;
}

/** Height of a row in pixels. */
const ROW_HEIGHT = 44;
/** Least width of a column that has none of its own. */
const COLUMN_WIDTH_MIN = '10rem';
/** Rows drawn above and below what is in sight: enough for a turn of a wheel, few enough that a long way is drawn within a frame or two. */
const OVERSCAN = 12;

/** The table. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [filter, setFilter] = useState('');
  const deferredFilter = useDeferredValue(filter);
  const [sort, setSort] = useState<TableSort | null>(props.firstSort ?? null);
  const find = useMemo(
    () => rowFinder(props.rows, (row) => props.columns.map((column) => wordsOf(column, row))),
    [props.rows, props.columns],
  );
  const found = useMemo(() => find(deferredFilter), [find, deferredFilter]);
  const rows = useMemo(() => {
    const column = props.columns.find(({ id }) => id === sort?.id);
    if (column === undefined || sort === null) return found;
    return sortRows(found, {
      value: column.value,
      desc: sort.desc,
      locale: LANGUAGES[currentLanguage()].locale,
    });
  }, [found, sort, props.columns]);
  const { columns, only } = props;
  const shown = useMemo(
    () => (only === undefined ? columns : columns.filter(({ id }) => only.has(id))),
    [columns, only],
  );
  const total = props.total ?? props.rows.length;
  return (
    <div className={style['holder']}>
      <div className={style['tools']}>
        <input
          type="search"
          className={style['filter']}
          aria-label={t('table.filter')}
          placeholder={t('table.filterHint')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        {props.toolbar}
        <span role="status" className={style['count']}>
          {rows.length === total
            ? t('table.rows', { count: total, shown: formats.number(total) })
            : t('table.rowsOf', { shown: formats.number(rows.length), total: formats.number(total) })}
        </span>
        <Button
          tone="quiet"
          onPress={() =>
            saveCsv(
              props.label,
              props.columns.map((column) => ({ header: column.header, value: column.words ?? column.value })),
              rows,
            )
          }
        >
          {t('action.export')}
        </Button>
      </div>
      {rows.length === 0 && props.empty !== undefined ? (
        props.empty
      ) : (
        <TableBody {...props} columns={shown} rows={rows} sort={sort} onSort={setSort} />
      )}
    </div>
  );
}

interface TableBodyProps<Row> extends DataTableProps<Row> {
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
}

function TableBody<Row>(props: TableBodyProps<Row>) {
  const [KeptRow] = useState(() => memo(TableRow<Row>));
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: props.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const before = first?.start ?? 0;
  const after = virtual.getTotalSize() - (last?.end ?? 0);
  const current = Math.min(active, props.rows.length - 1);
  // One row is always on the way of the Tab key: the one in hand, or the first that is drawn when that one is not.
  const isDrawn =
    first !== undefined && last !== undefined && first.index <= current && current <= last.index;
  const reachable = isDrawn ? current : (first?.index ?? 0);
  const onOpen = useSteady(props.onOpen);
  const holdFocus = useHeldFocus(scroller, isDrawn);
  const focusRow = (index: number): void => {
    setActive(index);
    virtual.scrollToIndex(index);
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus();
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // Keys pressed on a button or menu within a row are its own.
    if (!(event.target instanceof HTMLTableRowElement) && event.target !== scroller.current) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      focusRow(Math.max(0, Math.min(props.rows.length - 1, step(current, props.rows.length))));
    }
    const row = props.rows[current];
    if (event.key === 'Enter' && row !== undefined) onOpen(row);
  };
  return (
    // A row that scrolls out of sight hands the focus to the frame, and its keys with it.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      ref={scroller}
      tabIndex={-1}
      className={style['scroller']}
      onKeyDown={onKeyDown}
      onFocus={holdFocus}
      onBlur={holdFocus}
    >
      <table
        role="grid"
        aria-label={props.label}
        aria-rowcount={props.rows.length + 1}
        className={style['table']}
        style={{ minInlineSize: leastWidth(props.columns) }}
      >
        <TableHead {...props} />
        <tbody>
          {before > 0 ? <tr aria-hidden="true" style={{ height: before }} /> : null}
          {items.map((item) => {
            const row = props.rows[item.index];
            if (row === undefined) return null;
            const id = props.rowId(row);
            return (
              <KeptRow
                key={id}
                row={row}
                index={item.index}
                columns={props.columns}
                isOpen={props.openId === id}
                isReachable={item.index === reachable}
                opens={props.onOpen !== undefined}
                onOpen={onOpen}
                onActive={setActive}
              />
            );
          })}
          {after > 0 ? <tr aria-hidden="true" style={{ height: after }} /> : null}
        </tbody>
      </table>
    </div>
  );
}

interface TableRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly TableColumn<Row>[];
  readonly isOpen: boolean;
  readonly isReachable: boolean;
  readonly opens: boolean;
  readonly onOpen: (row: Row) => void;
  readonly onActive: (index: number) => void;
}

/** One row, drawn once: while others scroll past it, it stays as it is. */
function TableRow<Row>(props: TableRowProps<Row>) {
  const { row, index } = props;
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={props.isOpen}
      tabIndex={props.isReachable ? 0 : -1}
      className={props.opens ? style['opens'] : ''}
      onClick={(event) => {
        props.onActive(index);
        if (!isControl(event.target)) props.onOpen(row);
      }}
      onFocus={() => props.onActive(index)}
    >
      {props.columns.map((column) => (
        <td key={column.id} className={column.align === 'end' ? style['end'] : ''}>
          {column.cell === undefined ? wordsOf(column, row) : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** Keeps the focus in the table when the row that has it is no longer drawn; to be called when the focus comes and goes. */
function useHeldFocus(
  scroller: RefObject<HTMLDivElement | null>,
  isDrawn: boolean,
): (event: FocusEvent<HTMLElement>) => void {
  const isHeld = useRef(false);
  useLayoutEffect(() => {
    if (!isDrawn && isHeld.current && document.activeElement === document.body) {
      scroller.current?.focus({ preventScroll: true });
    }
  }, [isDrawn, scroller]);
  return useCallback((event) => {
    isHeld.current = event.type === 'focus';
  }, []);
}

/** A function that stays the same while what it does may change, so that rows need not be drawn again for it. */
function useSteady<Row>(act: ((row: Row) => void) | undefined): (row: Row) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  }, [act]);
  return useCallback((row: Row) => latest.current?.(row), []);
}

function TableHead<Row>(props: TableBodyProps<Row>) {
  const { t } = useTranslation();
  const { sort } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {props.columns.map((column) => {
          const isSorted = sort?.id === column.id;
          const order = !isSorted ? 'none' : sort.desc ? 'descending' : 'ascending';
          return (
            <th
              key={column.id}
              scope="col"
              aria-sort={order}
              className={column.align === 'end' ? style['end'] : ''}
              {...(column.width === undefined ? {} : { style: { inlineSize: column.width } })}
            >
              <button
                type="button"
                className={style['sort']}
                aria-label={t('table.sortBy', { column: column.header })}
                onClick={() => props.onSort(nextSort(column.id, order))}
              >
                {column.header}
                <span aria-hidden="true" className={style[order]} />
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index) => index + 1,
  j: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  k: (index) => index - 1,
  PageDown: (index) => index + 10,
  PageUp: (index) => index - 10,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Whether a click fell on something within a row that has its own answer to it, or on a menu that opened from there. */
function isControl(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('tr') === null || target.closest('button, a, input, [role="menuitem"]') !== null;
}

function wordsOf<Row>(column: TableColumn<Row>, row: Row): string | number | null {
  return column.words === undefined ? column.value(row) : column.words(row);
}

/** The width below which the table scrolls sideways in its frame: columns without a width of their own are never squeezed to nothing. */
function leastWidth<Row>(columns: readonly TableColumn<Row>[]): string {
  const widths = columns.map(({ width }) =>
    width === undefined || width.endsWith('%') ? COLUMN_WIDTH_MIN : width,
  );
  return `calc(${widths.join(' + ')})`;
}

function nextSort(id: string, order: 'none' | 'ascending' | 'descending'): TableSort | null {
  if (order === 'none') return { id, desc: false };
  return order === 'ascending' ? { id, desc: true } : null;
}
