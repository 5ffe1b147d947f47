/** Series of areas under a measure, cut out of monthly numbers of units, as the estimates of its effect read them. */

import { fault } from '../../base/index.ts';
import type { UnitSeries } from './forecast/unit-series.ts';
import type { InterruptedSeries } from './interrupted-series.ts';
import type { SyntheticControlInput } from './synthetic-control.ts';
import { monthText } from './unit-months.ts';

/** Where and when a measure held. Months are months since year 0: `2021-05` is 2021 * 12 + 4. */
export interface MeasureFacts {
  /** Names of the units under the measure. */
  readonly units: readonly string[];
  /** First month under it. */
  readonly began: number;
  /** First and last month that are read; all where left out. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** What is compared with the areas under the measure, and what could not be. */
export interface MeasureComparison {
  readonly input: SyntheticControlInput;
  /** Units with an unknown month: a mix cannot hold them. */
  readonly leftOut: readonly string[];
}

interface Window {
  readonly first: number;
  readonly length: number;
  readonly measureFrom: number;
  readonly periods: readonly string[];
}

/**
 * The sum of the units; a month is unknown where that of one of them is.
 * @throws REQUEST_INVALID for a unit that is not in the series, or months that are not
 */
export function seriesUnderMeasure(series: UnitSeries, facts: MeasureFacts): InterruptedSeries {
  const { first, length, measureFrom, periods } = windowOf(series, facts);
  const values = sumOf(series, facts.units).subarray(first, first + length);
  return {
    periods,
    counts: Array.from(values, (value) => (Number.isNaN(value) ? null : value)),
    measureFrom,
  };
}

/**
 * The sum of the units, against every other unit, or those of `donors`. Names of donors that are under the measure are refused.
 * @throws REQUEST_INVALID for a unit that is not in the series, or months that are not
 */
export function seriesAgainstOthers(
  series: UnitSeries,
  facts: MeasureFacts,
  donors: readonly string[] = series.units.filter((unit) => !facts.units.includes(unit)),
): MeasureComparison {
  const { first, length, measureFrom, periods } = windowOf(series, facts);
  const both = donors.find((unit) => facts.units.includes(unit));
  if (both !== undefined)
    throw fault('REQUEST_INVALID', `${both} is under the measure, and no unit to compare with`);
  const cut = (units: readonly string[]): readonly number[] => [
    ...sumOf(series, units).subarray(first, first + length),
  ];
  const others = donors.map((area) => ({ area, values: cut([area]) }));
  const isKnown = ({ values }: { readonly values: readonly number[] }): boolean =>
    !values.some((value) => Number.isNaN(value));
  const treated = { area: facts.units.join(' + '), values: cut(facts.units) };
  return {
    input: { periods, treated, donors: others.filter(isKnown), measureFrom },
    leftOut: others.filter((other) => !isKnown(other)).map(({ area }) => area),
  };
}

function windowOf({ firstMonth, months }: UnitSeries, { began, from, to }: MeasureFacts): Window {
  if (months === 0) throw fault('REQUEST_INVALID', 'there is no incident in this file');
  const [start, end] = [from ?? firstMonth, to ?? firstMonth + months - 1];
  if (start < firstMonth || end >= firstMonth + months || start > end)
    throw fault(
      'REQUEST_INVALID',
      `months from ${monthText(firstMonth)} to ${monthText(firstMonth + months - 1)} are known, not ${monthText(start)} to ${monthText(end)}`,
    );
  if (began <= start || began > end)
    throw fault('REQUEST_INVALID', `the measure began in ${monthText(began)}, outside of what is read`);
  const length = end - start + 1;
  const periods = Array.from({ length }, (_, at) => monthText(start + at));
  return { first: start - firstMonth, length, measureFrom: began - start, periods };
}

/** NaN, which is unknown, stays so in a sum. */
function sumOf({ units, values, months }: UnitSeries, names: readonly string[]): Float64Array {
  if (names.length === 0) throw fault('REQUEST_INVALID', 'name at least one unit');
  const sum = new Float64Array(months);
  for (const name of new Set(names)) {
    const own = values[units.indexOf(name)];
    if (own === undefined) throw fault('REQUEST_INVALID', `no unit is called ${name}`);
    for (const [month, value] of own.entries()) sum[month] = (sum[month] ?? 0) + value;
  }
  return sum;
}
