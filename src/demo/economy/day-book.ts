/** SYNTHETIC: payments by day, kept only until their day is written. */

import { DAY_MINUTES, type Emit, type Transfer } from './transfer.ts';

/** Payments of one day as columns, in the order of their minutes. */
export interface DayPayments {
  readonly count: number;
  /** Minutes of the day. */
  readonly minutes: Uint16Array;
  readonly payers: Uint32Array;
  readonly payees: Uint32Array;
  /** Rupees. */
  readonly values: Float64Array;
  readonly formats: Uint8Array;
}

/** A calendar of payments; days are taken in order, and what falls after the last day is left out. */
export interface DayBook {
  readonly add: Emit;
  /** Payments that stand on a day so far. */
  countOf(day: number): number;
  /** Takes a day out of the calendar, sorted by the minute; payments of one minute keep the order in which they came. */
  take(day: number): DayPayments;
}

interface Page {
  count: number;
  minutes: Uint16Array;
  payers: Uint32Array;
  payees: Uint32Array;
  values: Float64Array;
  formats: Uint8Array;
}

const FIRST_CAPACITY = 256;

/** Opens a calendar of that many days. */
export function openDayBook(days: number): DayBook {
  const pages = new Map<number, Page>();
  return {
    add(transfer) {
      const day = Math.floor(transfer.at / DAY_MINUTES);
      if (day < 0 || day >= days) return;
      let page = pages.get(day);
      if (page === undefined || page.count === page.minutes.length) {
        page = page === undefined ? openPage(FIRST_CAPACITY) : grown(page);
        pages.set(day, page);
      }
      write(page, transfer);
    },
    countOf: (day) => pages.get(day)?.count ?? 0,
    take(day) {
      const page = pages.get(day) ?? openPage(0);
      pages.delete(day);
      return sorted(page);
    },
  };
}

function write(page: Page, transfer: Transfer): void {
  const at = page.count++;
  page.minutes[at] = transfer.at % DAY_MINUTES;
  page.payers[at] = transfer.payer;
  page.payees[at] = transfer.payee;
  page.values[at] = transfer.value;
  page.formats[at] = transfer.format;
}

function openPage(capacity: number): Page {
  return {
    count: 0,
    minutes: new Uint16Array(capacity),
    payers: new Uint32Array(capacity),
    payees: new Uint32Array(capacity),
    values: new Float64Array(capacity),
    formats: new Uint8Array(capacity),
  };
}

function grown(page: Page): Page {
  const larger = openPage(page.minutes.length * 2);
  larger.count = page.count;
  larger.minutes.set(page.minutes);
  larger.payers.set(page.payers);
  larger.payees.set(page.payees);
  larger.values.set(page.values);
  larger.formats.set(page.formats);
  return larger;
}

/** Counting sort by the minute. */
function sorted(page: Page): DayPayments {
  const { count } = page;
  const starts = new Uint32Array(DAY_MINUTES + 1);
  for (let at = 0; at < count; at++) {
    const minute = page.minutes[at] ?? 0;
    starts[minute + 1] = (starts[minute + 1] ?? 0) + 1;
  }
  for (let minute = 0; minute < DAY_MINUTES; minute++)
    starts[minute + 1] = (starts[minute + 1] ?? 0) + (starts[minute] ?? 0);
  const out = openPage(count);
  out.count = count;
  for (let at = 0; at < count; at++) {
    const minute = page.minutes[at] ?? 0;
    const to = starts[minute] ?? 0;
    starts[minute] = to + 1;
    out.minutes[to] = minute;
    out.payers[to] = page.payers[at] ?? 0;
    out.payees[to] = page.payees[at] ?? 0;
    out.values[to] = page.values[at] ?? 0;
    out.formats[to] = page.formats[at] ?? 0;
  }
  return out;
}
