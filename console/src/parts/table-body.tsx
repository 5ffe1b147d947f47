/**
 * The rows of a table, of which only those in sight are drawn. A long table stands still in its frame while the frame scrolls, and its rows
 * are moved along: however fast somebody scrolls, rows are there, if late by a frame, and never a blank.
 */

import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import style from './data-table.module.css';
import { type DataTableProps, type TableColumn, type TableSort, wordsOf } from './table-column.ts';
import { HeadCells } from './table-head.tsx';

/** Height of a row in pixels. */
const ROW_HEIGHT = 44;
/** From so many rows on the table stands still and its rows are moved: then each row has one line. */
const LONG_ROWS = 300;
/** Rows drawn above and below what is in sight: more in a short table, which scrolls by itself and may be ahead of its rows. */
const OVERSCAN = { short: 12, long: 4 } as const;
/** Least width of a column that has none of its own. */
const COLUMN_WIDTH_MIN = '10rem';

/** A table with its rows in order. */
export interface TableBodyProps<Row> extends DataTableProps<Row> {
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
}

/** The table in its frame. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const [KeptRow] = useState(() => memo(TableRow<Row>));
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState(0);
  const isLong = props.rows.length > LONG_ROWS;
  const sizes = useFrameSizes(scroller);
  const virtual = useVirtualizer({
    count: props.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: isLong ? OVERSCAN.long : OVERSCAN.short,
    scrollPaddingEnd: sizes.head,
  });
  const items = virtual.getVirtualItems();
  useNearEnd(items.at(-1)?.index ?? -1, props);
  const [first, last] = [items[0], items.at(-1)];
  const [start, end] = [first?.start ?? 0, last?.end ?? 0];
  useMovedRows({ scroller, body, start, isLong });
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
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
    });
  };
  useOpenInSight(props, (index) => {
    if (scroller.current?.contains(document.activeElement) === true) focusRow(index);
    else {
      setActive(index);
      virtual.scrollToIndex(index);
    }
  });
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
  const minInlineSize = leastWidth(props.columns);
  const height = sizes.head + virtual.getTotalSize();
  return (
    // A row that scrolls out of sight hands the focus to the frame, and its keys with it.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      ref={scroller}
      data-table-frame=""
      tabIndex={-1}
      className={style['scroller']}
      onKeyDown={onKeyDown}
      onFocus={holdFocus}
      onBlur={holdFocus}
    >
      <div style={isLong ? { blockSize: height, minInlineSize } : { minInlineSize }}>
        <div className={isLong ? style['still'] : ''} style={isLong ? { blockSize: sizes.frame } : {}}>
          <table
            role="grid"
            aria-label={props.label}
            aria-rowcount={(props.remote === undefined ? props.rows.length : rowsOfAll(props)) + 1}
            className={style['table']}
          >
            <thead>
              <tr aria-rowindex={1}>
                <HeadCells {...props} />
              </tr>
            </thead>
            <tbody ref={body}>
              {start > 0 && !isLong ? <tr aria-hidden="true" style={{ height: start }} /> : null}
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
              {end < virtual.getTotalSize() && !isLong ? (
                <tr aria-hidden="true" style={{ height: virtual.getTotalSize() - end }} />
              ) : null}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}

/** Brings the row that is open into sight, whoever opened it. */
function useOpenInSight<Row>(
  { rows, rowId, openId = null }: TableBodyProps<Row>,
  bring: (index: number) => void,
): void {
  const bringOpen = useEffectEvent((id: string) => {
    const index = rows.findIndex((row) => rowId(row) === id);
    if (index >= 0) bring(index);
  });
  useEffect(() => {
    if (openId !== null) bringOpen(openId);
  }, [openId]);
}

/** Rows before the last one that is here at which further ones are asked for. */
const NEAR_END_ROWS = 30;

/** Asks for further rows of the server when the last ones that are here come near. */
function useNearEnd<Row>(lastDrawn: number, { rows, remote }: TableBodyProps<Row>): void {
  const isNear = remote !== undefined && lastDrawn >= 0 && lastDrawn >= rows.length - NEAR_END_ROWS;
  const onNearEnd = useSteady(remote === undefined ? undefined : () => remote.onNearEnd());
  useEffect(() => {
    if (isNear) onNearEnd(rows.length);
  }, [isNear, rows.length, onNearEnd]);
}

/** The rows there are in all, as far as it is known; never fewer than are here. */
function rowsOfAll<Row>({ rows, total }: TableBodyProps<Row>): number {
  return Math.max(rows.length, total ?? 0);
}

/** The heights of the frame and of the head, as they come out. */
function useFrameSizes(scroller: RefObject<HTMLDivElement | null>): {
  readonly frame: number;
  readonly head: number;
} {
  const [sizes, setSizes] = useState({ frame: 0, head: 0 });
  useLayoutEffect(() => {
    const frame = scroller.current;
    const head = frame?.querySelector('thead') ?? null;
    if (frame === null || head === null) return undefined;
    const measure = (): void => {
      const now = { frame: frame.clientHeight, head: head.offsetHeight };
      setSizes((known) => (known.frame === now.frame && known.head === now.head ? known : now));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    observer.observe(head);
    return () => observer.disconnect();
  }, [scroller]);
  return sizes;
}

/** Moves the rows of a long table to where the frame has been scrolled. `start` is where the first drawn row begins. */
function useMovedRows(options: {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly start: number;
  readonly isLong: boolean;
}): void {
  const { scroller, body, start, isLong } = options;
  const latest = useRef({ start, isLong });
  const move = useCallback((): void => {
    const [frame, rows] = [scroller.current, body.current];
    if (frame === null || rows === null) return;
    const { start: from, isLong: moves } = latest.current;
    rows.style.transform = moves ? `translateY(${from - frame.scrollTop}px)` : '';
  }, [scroller, body]);
  useLayoutEffect(() => {
    latest.current = { start, isLong };
    move();
  }, [start, isLong, move]);
  useEffect(() => {
    const frame = scroller.current;
    frame?.addEventListener('scroll', move, { passive: true });
    return () => frame?.removeEventListener('scroll', move);
  }, [scroller, move]);
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

/** The width below which the table scrolls sideways in its frame: columns without a width of their own are never squeezed to nothing. */
function leastWidth<Row>(columns: readonly TableColumn<Row>[]): string {
  const widths = columns.map(({ width }) =>
    width === undefined || width.endsWith('%') ? COLUMN_WIDTH_MIN : width,
  );
  return `calc(${widths.join(' + ')})`;
}
