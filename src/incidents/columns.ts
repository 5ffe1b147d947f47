/** Accounts of one source as the columns that statistics read: filtered, given units, in order of time. */

import { parsePartialDate } from '../base/index.ts';
import { dayNumber } from './import/day-span.ts';
import {
  type Account,
  type IncidentColumns,
  type IncidentKind,
  PLACE_PRECISIONS,
  type PlacePrecision,
  TIME_PRECISIONS,
  type TimePrecision,
} from './model.ts';

/** Which unit an incident counts for: as its source codes it. */
export type CodedUnit = 'adm2' | 'adm1' | 'country';

/** Which accounts become columns, and how. */
export interface ColumnOptions {
  /** The source's own coding; `adm2` by default. A name that two countries use is followed by the country's code. */
  readonly unit?: CodedUnit | undefined;
  /** Instead of the source's coding: the unit's name or code, or null where it cannot be determined. */
  readonly locate?: ((account: Account) => string | null) | undefined;
  /** ISO 3166-1 alpha-2, lower case; all when left out. */
  readonly countries?: readonly string[] | undefined;
  readonly kinds?: readonly IncidentKind[] | undefined;
  /** The coarsest precision that is taken; `unknown`, which is all of them, by default. */
  readonly placePrecision?: PlacePrecision | undefined;
  /** The coarsest precision that is taken; `year`, which is all of them, by default. */
  readonly timePrecision?: TimePrecision | undefined;
  /** First day of incidents that are taken: a day, a month or a year; the first day of an incident counts. */
  readonly from?: string | undefined;
  /** Last day, included: a day, or the end of a month or year. */
  readonly to?: string | undefined;
}

/** Why an account is in no column. */
export type LeftOutReason = 'country' | 'kind' | 'place-precision' | 'time-precision' | 'before' | 'after';

/** Columns, and what is not in them. */
export interface ColumnsMade {
  readonly columns: IncidentColumns;
  /** Accounts that came in. */
  readonly accounts: number;
  /** By the first reason that holds; reasons that hold for none are left out. */
  readonly leftOut: readonly { readonly because: LeftOutReason; readonly count: number }[];
  /** Incidents in the columns whose unit is not known. */
  readonly unitUndetermined: number;
}

const LEFT_OUT_REASONS: readonly LeftOutReason[] = [
  'before',
  'after',
  'country',
  'kind',
  'place-precision',
  'time-precision',
];
/** Stands for a count that the source does not give. */
const NOT_SAID = -1;

/**
 * Columns of accounts, sorted by first day, then last day, then in the order in which they came.
 * @throws INPUT_MALFORMED for a `from` or `to` that is no date
 */
export function toColumns(accounts: Iterable<Account>, options: ColumnOptions = {}): ColumnsMade {
  const making = openColumns(options);
  for (const account of accounts) making.add(account);
  return making.finish();
}

/** {@link toColumns} of accounts that are read in blocks: none of them is held. */
export async function blocksToColumns(
  blocks: AsyncIterable<readonly Account[]>,
  options: ColumnOptions = {},
): Promise<ColumnsMade> {
  const making = openColumns(options);
  for await (const block of blocks) for (const account of block) making.add(account);
  return making.finish();
}

/** One incident, in numbers; a field for each column. */
interface Row {
  readonly day: number;
  readonly dayTo: number;
  readonly lon: number;
  readonly lat: number;
  readonly unit: number;
  readonly placePrecision: number;
  readonly timePrecision: number;
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly injuredLow: number;
  readonly injured: number;
  readonly injuredHigh: number;
  readonly hostages: number;
  readonly property: number;
  readonly ref: string;
}

interface ColumnsMaking {
  add(account: Account): void;
  finish(): ColumnsMade;
}

function openColumns(options: ColumnOptions): ColumnsMaking {
  const reasonOf = openFilter(options);
  const units = openUnits();
  const unitOf = options.locate ?? codedUnit(options.unit ?? 'adm2');
  const rows: Row[] = [];
  const leftOut = new Map<LeftOutReason, number>();
  let accounts = 0;
  return {
    add(account) {
      accounts += 1;
      const reason = reasonOf(account);
      if (reason !== null) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
      else rows.push(rowOf(account, units.numberOf(unitOf(account), account.country)));
    },
    finish: () => ({
      columns: columnsOf(rows, units.names()),
      accounts,
      leftOut: LEFT_OUT_REASONS.flatMap((because) => {
        const count = leftOut.get(because);
        return count === undefined ? [] : [{ because, count }];
      }),
      unitUndetermined: rows.filter(({ unit }) => unit === NOT_SAID).length,
    }),
  };
}

function openFilter(options: ColumnOptions): (account: Account) => LeftOutReason | null {
  const from = options.from === undefined ? '' : parsePartialDate(options.from).from;
  const to = options.to === undefined ? '9999-12-31' : parsePartialDate(options.to).to;
  const countries = options.countries === undefined ? null : new Set(options.countries);
  const kinds = options.kinds === undefined ? null : new Set(options.kinds);
  const place = PLACE_PRECISIONS.indexOf(options.placePrecision ?? 'unknown');
  const time = TIME_PRECISIONS.indexOf(options.timePrecision ?? 'year');
  return (account) => {
    if (account.from < from) return 'before';
    if (account.from > to) return 'after';
    if (countries !== null && !countries.has(account.country ?? '')) return 'country';
    if (kinds !== null && !kinds.has(account.kind)) return 'kind';
    if (PLACE_PRECISIONS.indexOf(account.placePrecision) > place) return 'place-precision';
    return TIME_PRECISIONS.indexOf(account.timePrecision) > time ? 'time-precision' : null;
  };
}

function codedUnit(unit: CodedUnit): (account: Account) => string | null {
  if (unit === 'country') return ({ country }) => country;
  return unit === 'adm1' ? ({ codedAdm1 }) => codedAdm1 : ({ codedAdm2 }) => codedAdm2;
}

interface Units {
  /** -1 for null. */
  numberOf(name: string | null, country: string | null): number;
  names(): readonly string[];
}

/** Units by name and country, in the order in which they are met. */
function openUnits(): Units {
  const numbers = new Map<string, number>();
  const found: { readonly name: string; readonly country: string | null }[] = [];
  return {
    numberOf(name, country) {
      if (name === null) return NOT_SAID;
      const key = `${country ?? ''}\n${name}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, found.length);
      return found.push({ name, country }) - 1;
    },
    names() {
      const uses = new Map<string, number>();
      for (const { name } of found) uses.set(name, (uses.get(name) ?? 0) + 1);
      return found.map(({ name, country }) => (uses.get(name) === 1 ? name : `${name} (${country ?? '?'})`));
    },
  };
}

function rowOf(account: Account, unit: number): Row {
  const { killed, injured } = account;
  return {
    day: dayNumber(account.from),
    dayTo: dayNumber(account.to),
    lon: account.lon ?? Number.NaN,
    lat: account.lat ?? Number.NaN,
    unit,
    placePrecision: PLACE_PRECISIONS.indexOf(account.placePrecision),
    timePrecision: TIME_PRECISIONS.indexOf(account.timePrecision),
    low: killed.low ?? NOT_SAID,
    best: killed.best ?? NOT_SAID,
    high: killed.high ?? NOT_SAID,
    injuredLow: injured.low ?? NOT_SAID,
    injured: injured.best ?? NOT_SAID,
    injuredHigh: injured.high ?? NOT_SAID,
    hostages: account.hostages ?? NOT_SAID,
    property: account.propertyBand ?? NOT_SAID,
    ref: account.ref,
  };
}

function columnsOf(unsorted: readonly Row[], units: readonly string[]): IncidentColumns {
  const rows = unsorted.toSorted((left, right) => left.day - right.day || left.dayTo - right.dayTo);
  const said = (column: 'injuredLow' | 'injuredHigh' | 'hostages' | 'property'): boolean =>
    rows.some((row) => row[column] !== NOT_SAID);
  return {
    count: rows.length,
    day: Int32Array.from(rows, ({ day }) => day),
    dayTo: Int32Array.from(rows, ({ dayTo }) => dayTo),
    lon: Float64Array.from(rows, ({ lon }) => lon),
    lat: Float64Array.from(rows, ({ lat }) => lat),
    unit: Int32Array.from(rows, ({ unit }) => unit),
    units,
    placePrecision: Uint8Array.from(rows, ({ placePrecision }) => placePrecision),
    timePrecision: Uint8Array.from(rows, ({ timePrecision }) => timePrecision),
    low: Int32Array.from(rows, ({ low }) => low),
    best: Int32Array.from(rows, ({ best }) => best),
    high: Int32Array.from(rows, ({ high }) => high),
    injured: Int32Array.from(rows, ({ injured }) => injured),
    ...(said('injuredLow') ? { injuredLow: Int32Array.from(rows, (row) => row.injuredLow) } : {}),
    ...(said('injuredHigh') ? { injuredHigh: Int32Array.from(rows, (row) => row.injuredHigh) } : {}),
    ...(said('hostages') ? { hostages: Int32Array.from(rows, ({ hostages }) => hostages) } : {}),
    ...(said('property') ? { property: Int8Array.from(rows, ({ property }) => property) } : {}),
    refs: rows.map(({ ref }) => ref),
  };
}
