/** The spans in which an entry was listed, on a line of time up to today; the words below say the same. */

import { useFormats } from '../../i18n/format.ts';
import style from './listing-line.module.css';
import type { Entity } from './model.ts';

const DAY_MS = 86_400_000;
/** Days shown before the first known day, where a listing began on a day that is not known. */
const UNKNOWN_DAYS = 180;
/** Percent of the line past which a year has no room for its number. */
const LABEL_END = 94;

/** The line; nothing where the list names no day. */
export function ListingLine(props: { readonly listing: NonNullable<Entity['listing']> }) {
  const formats = useFormats();
  const { periods, removedOn } = props.listing;
  const today = Date.now();
  const spans = periods.map((period) => ({
    from: period.from === null ? null : Date.parse(period.from),
    to: parseDay(period.to ?? removedOn) ?? today,
    isOpen: period.to === null && removedOn === null,
  }));
  const known = spans.flatMap(({ from, to }) => (from === null ? [to] : [from, to]));
  if (spans.every(({ from }) => from === null) || known.length === 0) return null;
  const hasUnknown = spans.some(({ from }) => from === null);
  const first = Math.min(...known) - (hasUnknown ? UNKNOWN_DAYS * DAY_MS : 0);
  const last = Math.max(today, ...known);
  const place = (at: number): number => (100 * (at - first)) / Math.max(DAY_MS, last - first);
  const years = yearsBetween(first, last);
  return (
    <div className={style['line']} aria-hidden="true">
      {years.map((at) => (
        <div key={at} className={style['year']} style={{ insetInlineStart: `${place(at)}%` }}>
          {place(at) > LABEL_END ? null : <span>{new Date(at).getUTCFullYear().toString()}</span>}
        </div>
      ))}
      {spans.map(({ from, to, isOpen }, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: spans have no other name, and never move
          key={at}
          className={`${style['span']} ${isOpen ? style['open'] : ''} ${from === null ? style['blurred'] : ''}`}
          style={{
            insetInlineStart: `${place(from ?? first)}%`,
            inlineSize: `${Math.max(0.5, place(to) - place(from ?? first))}%`,
          }}
        />
      ))}
      <div className={style['ends']}>
        <span>{formats.day(new Date(first).toISOString().slice(0, 10))}</span>
        <span>{formats.day(new Date(last).toISOString().slice(0, 10))}</span>
      </div>
    </div>
  );
}

function parseDay(day: string | null): number | null {
  return day === null ? null : Date.parse(day);
}

/** New years between two instants, at most a dozen of them. */
function yearsBetween(first: number, last: number): readonly number[] {
  const [from, to] = [new Date(first).getUTCFullYear() + 1, new Date(last).getUTCFullYear()];
  const step = Math.max(1, Math.ceil((to - from + 1) / 12));
  const count = Math.max(0, Math.ceil((to - from + 1) / step));
  return Array.from({ length: count }, (_, at) => Date.UTC(from + at * step, 0, 1));
}
