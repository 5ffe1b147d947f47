/** One row of a table becomes an account, or the reason why it does not. */

import type { Account, AccountFlag, CountClaim } from '../model.ts';
import type { AccountColumn } from './account-mapping.ts';
import { type CountCell, foldDigits, readCount, readDegrees, readText } from './cell-values.ts';
import { flagsOf } from './flag-account.ts';
import { readRowDates } from './row-dates.ts';
import {
  cellOf,
  codeOf,
  countryOf,
  joinedText,
  openRowReading,
  ownText,
  type RowReading,
  unknownWords,
} from './row-values.ts';
import type { TablePlan } from './table-plan.ts';

/** Why a row is not read, and in which column (from 0; -1: in the whole row). */
export interface RowProblem {
  readonly column: number;
  /** As it follows "line 7, column 3": `has no id`. */
  readonly because: string;
}

/** Reads rows of one table. */
export interface RowReader {
  /** The account of a row's cells, or what is wrong with them. */
  read(cells: readonly string[], row: number): Account | RowProblem;
  /** Values of coded columns that are not known, in words; complete once all rows are read. */
  notes(): readonly string[];
}

/** Longest id of an event, in UTF-16 units. */
const REF_LENGTH_MAX = 200;
/** A number that a spreadsheet has shortened. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d+$/i;
/** Letters of a cell in a message. */
const CELL_SHOWN = 40;
/** Words for no number, as systems write them. */
const NO_NUMBER = /^(?:nan|na|n\/a|null|none|-)?$/i;

/** A reader of rows by a plan; `today` is the ISO day after which a day lies in the future. */
export function openRowReader(plan: TablePlan, today: string): RowReader {
  const reading = openRowReading(plan, today);
  return {
    read: (cells, row) => readRow(reading, cells, row),
    notes: () => unknownWords(reading),
  };
}

function readRow(reading: RowReading, cells: readonly string[], row: number): Account | RowProblem {
  const ref = refOf(reading, cells, row);
  if (typeof ref !== 'string') return ref;
  const dates = readRowDates(reading, cells);
  if ('because' in dates) return dates;
  const counts = countsOf(reading, cells);
  if ('because' in counts) return counts;
  const account = reading.plan.format.finish(
    {
      ref,
      row,
      ...kindOf(reading, cells),
      from: dates.from,
      to: dates.to,
      timePrecision: dates.precision,
      timePrecisionOriginal: joinedText(reading, cells, 'timePrecision'),
      ...placeOf(reading, cells),
      ...partiesOf(reading, cells),
      ...counts.claims,
      propertyBand: codeOf(reading, cells, { column: 'property', codes: reading.bands }) ?? null,
    },
    (header) => (cells[reading.plan.besides.get(header) ?? -1] ?? '').trim(),
  );
  const reversed: readonly AccountFlag[] = dates.reversed ? ['date-order'] : [];
  return { ...account, flags: [...counts.flags, ...reversed, ...flagsOf(account, reading.today)] };
}

/** Without a column of ids, rows are named by their number. */
function refOf(reading: RowReading, cells: readonly string[], row: number): string | RowProblem {
  const [column] = reading.plan.places.ref;
  if (column === undefined) return `row-${row}`;
  const ref = readText(cells[column] ?? '') ?? '';
  if (ref === '') return { column, because: 'has no id' };
  if (ref.length > REF_LENGTH_MAX)
    return { column, because: `has an id of more than ${REF_LENGTH_MAX} letters` };
  if (SHORTENED.test(ref))
    return {
      column,
      because: `has the id "${ref}", which a spreadsheet has shortened: export the column as text`,
    };
  return ref;
}

/** The source's codes from the widest to the narrowest, with its words for them. */
function kindOf(reading: RowReading, cells: readonly string[]): Pick<Account, 'kind' | 'kindOriginal'> {
  const original = reading.plan.places.kind
    .map((at) => (cells[at] ?? '').trim())
    .filter((text) => text !== '')
    .map((text) => `${text} ${ownText(reading.mapping.words?.kind, text) ?? ''}`.trim());
  return {
    kind:
      codeOf(reading, cells, { column: 'kind', codes: reading.kinds }) ??
      reading.mapping.constants?.kind ??
      'unknown',
    kindOriginal: readText(original.toReversed().join(' / ')) ?? '',
  };
}

function placeOf(reading: RowReading, cells: readonly string[]) {
  const { constants = {} } = reading.mapping;
  const precision = codeOf(reading, cells, { column: 'placePrecision', codes: reading.placePrecisions });
  return {
    ...pointOf(reading, cells),
    placePrecision: precision ?? constants.placePrecision ?? 'unknown',
    placePrecisionOriginal: joinedText(reading, cells, 'placePrecision'),
    placeName: joinedText(reading, cells, 'placeName'),
    country: countryOf(reading, cells, 'country'),
    codedAdm1: joinedText(reading, cells, 'adm1') ?? constants.adm1 ?? null,
    codedAdm2: joinedText(reading, cells, 'adm2') ?? constants.adm2 ?? null,
    originCountry: countryOf(reading, cells, 'originCountry'),
  };
}

/** What is no point of the globe is kept as written. */
function pointOf(
  { plan: { places } }: RowReading,
  cells: readonly string[],
): Pick<Account, 'lon' | 'lat' | 'coordinatesOriginal'> {
  const latText = foldDigits(cells[places.lat[0] ?? -1] ?? '');
  const lonText = foldDigits(cells[places.lon[0] ?? -1] ?? '');
  const [lat, lon] = [readDegrees(latText), readDegrees(lonText)];
  if (Math.abs(lat) <= 90 && Math.abs(lon) <= 180) return { lon, lat, coordinatesOriginal: null };
  const isStated = !NO_NUMBER.test(latText) || !NO_NUMBER.test(lonText);
  return { lon: null, lat: null, coordinatesOriginal: isStated ? readText(`${latText}, ${lonText}`) : null };
}

function partiesOf(reading: RowReading, cells: readonly string[]) {
  const text = (column: AccountColumn): string | null => joinedText(reading, cells, column);
  return {
    sideA: text('sideA'),
    sideB: text('sideB'),
    claimedBy: text('claimedBy'),
    blamed: text('blamed'),
    weapon: text('weapon'),
    target: text('target'),
    text: text('text'),
    citedSources: text('citedSources'),
  };
}

const COUNT_COLUMNS = [
  'killedLow',
  'killed',
  'killedHigh',
  'killedCivilians',
  'injuredLow',
  'injured',
  'injuredHigh',
  'hostages',
] as const;

type Counts = Pick<Account, 'killed' | 'killedCivilians' | 'injured' | 'hostages'>;

function countsOf(
  reading: RowReading,
  cells: readonly string[],
): { readonly claims: Counts; readonly flags: readonly AccountFlag[] } | RowProblem {
  const found: CountCell[] = [];
  for (const column of COUNT_COLUMNS) {
    const text = cellOf(reading, cells, column);
    const count = readCount(foldDigits(text));
    if (count === undefined) {
      const because = `has "${text.slice(0, CELL_SHOWN)}" where a number of persons is needed`;
      return { column: reading.plan.places[column][0] ?? -1, because };
    }
    found.push(count);
  }
  const [killedLow, killed, killedHigh, civilians, injuredLow, injured, injuredHigh, hostages] = found;
  return {
    claims: {
      killed: claimOf(killedLow, killed, killedHigh),
      killedCivilians: civilians?.best ?? null,
      injured: claimOf(injuredLow, injured, injuredHigh),
      hostages: hostages?.best ?? null,
    },
    flags: [...new Set(found.flatMap(({ flag }) => flag ?? []))],
  };
}

/** Low and high are what their own columns say, or the whole neighbours of a fraction. */
function claimOf(
  low: CountCell | undefined,
  best: CountCell | undefined,
  high: CountCell | undefined,
): CountClaim {
  const between = best?.flag === 'fractional-count' ? best : null;
  return {
    low: low?.low ?? between?.low ?? null,
    best: best?.best ?? null,
    high: high?.high ?? between?.high ?? null,
  };
}
