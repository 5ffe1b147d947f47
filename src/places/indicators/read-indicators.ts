/** Tables of indicators: a row for each unit and year, read as they come. */

import { fault, shortText, type TextStream } from '../../base/index.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { type PlaceRow, readNumber, readPlaceRows } from '../import/place-table.ts';
import { indicatorProblem, sourceProblem, valueProblem } from './check-indicator.ts';
import {
  INDICATOR_MEASURES,
  type Indicator,
  type IndicatorMeasure,
  type IndicatorSeries,
  type IndicatorSource,
  type IndicatorValue,
} from './model.ts';
import { unitOfYear } from './unit-of-year.ts';

/** What a table may leave out where it is given for all rows. */
export interface IndicatorConstants {
  readonly indicator?: string;
  readonly title?: string;
  readonly definition?: string;
  readonly measure?: string;
  readonly counts?: string;
  readonly source?: string;
  readonly url?: string;
  readonly publishedOn?: string;
  readonly country?: string;
  readonly level?: string;
}

/** Most rows of a table. */
export const INDICATOR_ROWS_MAX = 200_000;

const COLUMNS = {
  ...{ indicator: ['indicator', 'code'], title: ['title'], definition: ['definition'] },
  ...{ measure: ['measure'], counts: ['counts'], unit: ['unit', 'district'], level: ['level'] },
  ...{ country: ['country'], year: ['year'], value: ['value'], source: ['source'] },
  ...{ url: ['url'], publishedOn: ['published_on', 'published'] },
} as const;
type Column = keyof typeof COLUMNS;
type Row = PlaceRow<Column>;

/**
 * Reads a table with the columns `unit`, `year` and `value`, and `indicator`, `title`, `definition`, `measure`, `counts`, `source`, and if there are any
 * `url`, `published_on`, `country`, `level`, unless they are given for all rows. Gives a series for each indicator and source, in their order. An empty
 * value is not known: it does not become 0.
 * @throws INPUT_COLUMNS; INPUT_MALFORMED with line and column for what is wrong; INPUT_TOO_LARGE beyond 200,000 rows
 */
export async function readIndicators(
  text: TextStream,
  gazetteer: Gazetteer,
  constants: IndicatorConstants = {},
): Promise<readonly IndicatorSeries[]> {
  const series = new Map<
    string,
    { indicator: Indicator; source: IndicatorSource; values: IndicatorValue[] }
  >();
  const seen = new Map<string, number>();
  for await (const row of readPlaceRows(text, COLUMNS, ['unit', 'year', 'value'])) {
    if (seen.size >= INDICATOR_ROWS_MAX)
      throw fault(
        'INPUT_TOO_LARGE',
        `${row.file} has more than ${INDICATOR_ROWS_MAX} rows: import it in parts.`,
      );
    const [indicator, source] = [readIndicator(row, constants), readSource(row, constants)];
    const value = readValue(row, gazetteer, { indicator, constants });
    const same = JSON.stringify([
      indicator.code,
      indicator.measure,
      sourceKey(source),
      value.unit,
      value.year,
    ]);
    const before = seen.get(same);
    if (before !== undefined)
      throw refuse(
        row,
        'unit',
        `line ${before} has a value of ${value.unit} in ${value.year} already: keep one.`,
      );
    seen.set(same, row.line);
    const key = JSON.stringify([indicator, source]);
    const told = series.get(key) ?? { indicator, source, values: [] };
    told.values.push(value);
    series.set(key, told);
  }
  return [...series.values()];
}

/** A text by which releases of one source find each other: letters and digits of any script, in lower case. */
export function sourceKey({ title }: Pick<IndicatorSource, 'title'>): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function readIndicator(row: Row, constants: IndicatorConstants): Indicator {
  const need = (key: 'indicator' | 'title' | 'definition' | 'measure' | 'counts'): string =>
    needed(row, key, constants[key]);
  const measure = need('measure');
  const known = INDICATOR_MEASURES.find((one) => one === measure);
  if (known === undefined)
    throw refuse(
      row,
      'measure',
      `"${shown(measure)}" is no measure: write ${INDICATOR_MEASURES.join(', ')}.`,
    );
  const indicator = {
    ...{ code: need('indicator'), title: need('title'), definition: need('definition') },
    ...{ measure: known, counts: need('counts') },
  };
  const problem = indicatorProblem(indicator);
  if (problem !== null) throw refuse(row, 'indicator', `${problem}.`);
  return indicator;
}

function readSource(row: Row, constants: IndicatorConstants): IndicatorSource {
  const source = {
    title: needed(row, 'source', constants.source),
    url: row.cell('url') ?? constants.url ?? null,
    publishedOn: row.cell('publishedOn') ?? constants.publishedOn ?? null,
  };
  const problem = sourceProblem(source);
  if (problem !== null) throw refuse(row, 'source', `${problem}.`);
  return source;
}

function readValue(
  row: Row,
  gazetteer: Gazetteer,
  { indicator, constants }: { readonly indicator: Indicator; readonly constants: IndicatorConstants },
): IndicatorValue {
  const [text, written] = [needed(row, 'unit', undefined), row.cell('value')];
  const year = readNumber(needed(row, 'year', undefined)) ?? Number.NaN;
  const value = written === null ? null : readNumber(written);
  if (written !== null && value === null)
    throw refuse(row, 'value', `"${shown(written)}" is no number: leave it empty where it is not known.`);
  requireValue(row, { year, value }, indicator.measure);
  const level = levelOf(row, row.cell('level') ?? constants.level ?? 'adm2');
  const country = (row.cell('country') ?? constants.country)?.toLowerCase();
  const asked = { text, year, level, ...(country === undefined ? {} : { country }) };
  const found = unitOfYear(gazetteer, asked);
  if (found.kind === 'refused')
    throw refuse(row, 'unit', `"${shown(text)}": ${found.because}. Write the code of a unit of ${year}.`);
  return { unit: found.unit.code, writtenAs: text, year, value };
}

function requireValue(
  row: Row,
  said: Pick<IndicatorValue, 'year' | 'value'>,
  measure: IndicatorMeasure,
): void {
  const problem = valueProblem(said, measure);
  if (problem !== null) throw refuse(row, problem.startsWith('year') ? 'year' : 'value', `${problem}.`);
}

function levelOf(row: Row, text: string): 'adm1' | 'adm2' {
  if (text === 'adm1' || text === 'adm2') return text;
  throw refuse(row, 'level', `"${shown(text)}" is no level of an indicator: write adm1 or adm2.`);
}

function needed(row: Row, key: Column, constant: string | undefined): string {
  const text = row.cell(key) ?? constant;
  if (text !== undefined) return text;
  throw refuse(
    row,
    key,
    `it has no ${key}: fill the column "${COLUMNS[key][0]}"${GIVEN.has(key) ? '' : ' or give it for the whole file'}.`,
  );
}

/** What each row gives itself. */
const GIVEN: ReadonlySet<Column> = new Set(['unit', 'year', 'value']);

function shown(text: string): string {
  return shortText(text, 60);
}

function refuse(row: Row, key: Column, because: string) {
  const { file, line } = row;
  const column = row.column(key);
  return fault('INPUT_MALFORMED', `${file}, line ${line}, ${COLUMNS[key][0]}: ${because}`, {
    place: { file, line, ...(column === undefined ? {} : { column }) },
  });
}
