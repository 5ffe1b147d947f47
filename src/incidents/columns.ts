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
import type { IncidentAreas } from './security-index/sum-incidents.ts';

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
  /** The provinces that the source codes, whatever the units are. */
  readonly provinces: IncidentAreas;
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

const FIELDS = [
  'province',
  'day',
  'dayTo',
  'lon',
  'lat',
  'unit',
  'placePrecision',
  'timePrecision',
  'low',
  'best',
  'high',
  'injuredLow',
  'injured',
  'injuredHigh',
  'hostages',
  'property',
] as const;
type Field = (typeof FIELDS)[number];

/** Incidents in numbers, in the order in which they came: a million of them take a tenth of what as many objects would. */
interface Gathered {
  readonly fields: ReadonlyMap<Field, number[]>;
  readonly refs: string[];
}

interface ColumnsMaking {
  add(account: Account): void;
  finish(): ColumnsMade;
}

function openColumns(options: ColumnOptions): ColumnsMaking {
  const reasonOf = openFilter(options);
  const [units, provinces] = [openUnits(), openUnits()];
  const provinceOf = codedUnit('adm1');
  const unitOf = options.locate ?? codedUnit(options.unit ?? 'adm2');
  const gathered: Gathered = { fields: new Map(FIELDS.map((field) => [field, []])), refs: [] };
  const leftOut = new Map<LeftOutReason, number>();
  let accounts = 0;
  return {
    add(account) {
      accounts += 1;
      const reason = reasonOf(account);
      if (reason !== null) {
        leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
        return;
      }
      const { country } = account;
      gather(gathered, account, {
        unit: units.numberOf(unitOf(account), options.locate === undefined ? country : null),
        province: provinces.numberOf(provinceOf(account), country),
      });
    },
    finish: () => ({
      ...columnsOf(gathered, { units: units.names(), provinces: provinces.names() }),
      accounts,
      leftOut: LEFT_OUT_REASONS.flatMap((because) => {
        const count = leftOut.get(because);
        return count === undefined ? [] : [{ because, count }];
      }),
      unitUndetermined: fieldOf(gathered, 'unit').filter((unit) => unit === NOT_SAID).length,
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

function gather(
  gathered: Gathered,
  account: Account,
  areas: { readonly unit: number; readonly province: number },
): void {
  const { killed, injured } = account;
  const row: Readonly<Record<Field, number>> = {
    ...areas,
    day: dayNumber(account.from),
    dayTo: dayNumber(account.to),
    lon: account.lon ?? Number.NaN,
    lat: account.lat ?? Number.NaN,
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
  };
  for (const [field, values] of gathered.fields) values.push(row[field]);
  gathered.refs.push(account.ref);
}

function columnsOf(
  gathered: Gathered,
  names: { readonly units: readonly string[]; readonly provinces: readonly string[] },
): Pick<ColumnsMade, 'columns' | 'provinces'> {
  const order = orderOf(gathered);
  const sorted = (field: Field): readonly number[] => {
    const values = fieldOf(gathered, field);
    return Array.from(order, (at) => values[at] ?? NOT_SAID);
  };
  const said = (field: Field): boolean => fieldOf(gathered, field).some((value) => value !== NOT_SAID);
  const columns: IncidentColumns = {
    count: order.length,
    day: Int32Array.from(sorted('day')),
    dayTo: Int32Array.from(sorted('dayTo')),
    lon: Float64Array.from(sorted('lon')),
    lat: Float64Array.from(sorted('lat')),
    unit: Int32Array.from(sorted('unit')),
    units: names.units,
    placePrecision: Uint8Array.from(sorted('placePrecision')),
    timePrecision: Uint8Array.from(sorted('timePrecision')),
    low: Int32Array.from(sorted('low')),
    best: Int32Array.from(sorted('best')),
    high: Int32Array.from(sorted('high')),
    injured: Int32Array.from(sorted('injured')),
    ...(said('injuredLow') ? { injuredLow: Int32Array.from(sorted('injuredLow')) } : {}),
    ...(said('injuredHigh') ? { injuredHigh: Int32Array.from(sorted('injuredHigh')) } : {}),
    ...(said('hostages') ? { hostages: Int32Array.from(sorted('hostages')) } : {}),
    ...(said('property') ? { property: Int8Array.from(sorted('property')) } : {}),
    refs: Array.from(order, (at) => gathered.refs[at] ?? ''),
  };
  return { columns, provinces: { of: Int32Array.from(sorted('province')), names: names.provinces } };
}

/** Places of the incidents in order of time; a sort is stable. */
function orderOf(gathered: Gathered): Uint32Array {
  const [day, dayTo] = [fieldOf(gathered, 'day'), fieldOf(gathered, 'dayTo')];
  const order = Uint32Array.from(day, (_, at) => at);
  return order.sort(
    (left, right) =>
      (day[left] ?? 0) - (day[right] ?? 0) || (dayTo[left] ?? 0) - (dayTo[right] ?? 0) || left - right,
  );
}

function fieldOf({ fields }: Gathered, field: Field): readonly number[] {
  return fields.get(field) ?? [];
}
