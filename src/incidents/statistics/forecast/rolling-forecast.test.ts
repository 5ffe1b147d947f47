import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../../test/support/shared-data.ts';
import { quietWork } from '../../../base/index.ts';
import { readIncidentColumns } from '../../read-columns.ts';
import { drawPoisson, openRandom } from '../random.ts';
import { averageScores } from './average-scores.ts';
import {
  FORECAST_METHODS,
  type ForecastMethod,
  type ForecastRow,
  forecastMonths,
  type MonthForecast,
} from './rolling-forecast.ts';
import { countSeries, type UnitSeries } from './unit-series.ts';

const FIRST = 2010 * 12;
const UCDP = sharedData('incidents/ucdp-ged-pakistan-1989-2021.csv');

/** Invented units: each row of numbers is one of them. */
function seriesOf(...values: readonly (readonly number[])[]): UnitSeries {
  return {
    count: 'incidents',
    firstMonth: FIRST,
    months: values[0]?.length ?? 0,
    units: values.map((_, at) => `Demo-${at}`),
    values: values.map((own) => Float64Array.from(own)),
    leftOut: { place: 0, time: 0 },
    unsaid: 0,
  };
}

function forecasts(rows: Iterable<ForecastRow>): readonly MonthForecast[] {
  return [...rows].map((row) => {
    if (row.kind === 'undetermined') throw new Error(row.because);
    return row;
  });
}

function constant(value: number, months = 36): readonly number[] {
  return Array.from({ length: months }, () => value);
}

describe('forecastMonths()', () => {
  it('reads nothing of the month that it forecasts, nor of later ones', () => {
    const random = openRandom(3);
    const past = Array.from({ length: 30 }, () => drawPoisson(random, 2));
    const [calm, wild] = [seriesOf([...past, 0, 0, 0]), seriesOf([...past, 90, 80, 70])];
    for (const method of FORECAST_METHODS) {
      const range = { from: FIRST + 12, to: FIRST + 30 };
      const [one, other] = [calm, wild].map((series) =>
        forecasts(forecastMonths(series, range, method)).map(({ mean, quantiles }) => ({ mean, quantiles })),
      );
      expect(one).toEqual(other);
    }
  });

  it('forecasts the same whether or not units are named that begin later', () => {
    const [own, later] = [constant(2), [...constant(0, 35), 9]];
    const range = { from: FIRST + 12, to: FIRST + 35 };
    for (const method of FORECAST_METHODS) {
      const alone = forecasts(forecastMonths(seriesOf(own), range, method));
      const beside = forecasts(forecastMonths(seriesOf(own, later, later), range, method)).slice(0, 24);
      for (const [at, { mean, probabilityOfAny }] of alone.entries()) {
        expect(beside[at]?.mean).toBeCloseTo(mean, 9);
        expect(beside[at]?.probabilityOfAny).toBeCloseTo(probabilityOfAny, 9);
      }
    }
  });

  it('forecasts the month after the last one, without an actual number', () => {
    const range = { from: FIRST + 36, to: FIRST + 36 };
    const [only] = forecasts(forecastMonths(seriesOf(constant(3)), range));
    expect(only).toMatchObject({ actual: null, score: null, month: FIRST + 36 });
    expect(only?.quantiles).toEqual(only?.quantiles.toSorted((one, other) => one - other));
  });

  it('orders units by name and months by time', () => {
    const range = { from: FIRST + 20, to: FIRST + 21 };
    const rows = [...forecastMonths({ ...seriesOf(constant(1), constant(2)), units: ['b', 'a'] }, range)];
    expect(rows.map(({ unit, month }) => `${unit} ${month - FIRST}`)).toEqual([
      'a 20',
      'a 21',
      'b 20',
      'b 21',
    ]);
  });

  it('keeps a unit of noughts low, but not impossible, beside units with incidents', () => {
    const range = { from: FIRST + 36, to: FIRST + 36 };
    const [silent, busy] = forecasts(forecastMonths(seriesOf(constant(0), constant(5)), range));
    expect(silent?.probabilityOfAny).toBeGreaterThan(0);
    expect(silent?.probabilityOfAny).toBeLessThan(0.13);
    expect(busy?.probabilityOfAny).toBeGreaterThan(0.9);
  });

  it('follows a unit that rises and one that falls', () => {
    const rising = [...constant(0, 24), ...constant(8, 12)];
    const range = { from: FIRST + 36, to: FIRST + 36 };
    const [up, down] = forecasts(forecastMonths(seriesOf(rising, rising.toReversed()), range));
    expect(up?.mean).toBeGreaterThan(5);
    expect(down?.mean).toBeLessThan(1);
  });

  it('is undetermined without a year of history, or where nothing was ever counted', () => {
    const early = [...forecastMonths(seriesOf(constant(1)), { from: FIRST + 11, to: FIRST + 12 })];
    expect(early.map(({ kind }) => kind)).toEqual(['undetermined', 'forecast']);
    expect(early[0]).toMatchObject({ because: '11 months are known before; 12 are needed' });
    const [silent] = forecastMonths(seriesOf(constant(0)), { from: FIRST + 20, to: FIRST + 20 });
    expect(silent).toMatchObject({ kind: 'undetermined', because: 'nothing was counted anywhere before' });
  });

  it('is undetermined where a typing error makes numbers that cannot be', () => {
    const broken = [...constant(1, 35), 90_000_000];
    const [row] = forecastMonths(seriesOf(broken), { from: FIRST + 36, to: FIRST + 36 });
    expect(row).toMatchObject({ kind: 'undetermined', because: 'numbers before are too large to be right' });
    const large = [...constant(1, 35), 10_000];
    const [other] = forecasts(forecastMonths(seriesOf(large), { from: FIRST + 36, to: FIRST + 36 }));
    expect(other?.mean).toBeGreaterThan(3_000);
  });

  it('takes an unknown month for unknown and not for 0', () => {
    const holed = constant(4).map((value, at) => (at >= 33 ? Number.NaN : value));
    const range = { from: FIRST + 35, to: FIRST + 36 };
    for (const method of FORECAST_METHODS) {
      const [last, next] = forecasts(forecastMonths(seriesOf(holed, constant(0)), range, method));
      expect(last).toMatchObject({ actual: null, score: null });
      expect(next?.mean).toBeCloseTo(method === 'zero' ? 0 : 4, 0);
    }
  });

  it.each([
    ['the first month', { from: FIRST, to: FIRST + 20 }],
    ['two months ahead', { from: FIRST + 20, to: FIRST + 37 }],
    ['no month', { from: FIRST + 20, to: FIRST + 19 }],
  ])('refuses %s', (_, range) => {
    expect(() => [...forecastMonths(seriesOf(constant(1)), range)]).toThrow(
      expect.objectContaining({ code: 'REQUEST_INVALID' }),
    );
  });

  it('refuses a table without an incident', () => {
    expect(() => [...forecastMonths(seriesOf(), { from: FIRST, to: FIRST })]).toThrow('no incident');
  });
});

describe('averageScores()', () => {
  it('counts what could not be scored, and answers null where nothing could', () => {
    const rows = [...forecastMonths(seriesOf(constant(1)), { from: FIRST + 11, to: FIRST + 36 })];
    expect(averageScores(rows)).toMatchObject({ forecasts: 24, notScored: 2 });
    expect(averageScores([])).toBeNull();
  });
});

describe.skipIf(UCDP === null)('forecasts of killed by district (SKIPPED without the shared data)', () => {
  it('reproduce the baselines and beat them from 2014 to 2021', async () => {
    const { columns } = await readIncidentColumns(UCDP ?? '', { unit: 'adm2' }, quietWork());
    const series = countSeries(columns, { count: 'killed' });
    const range = { from: 2014 * 12, to: 2021 * 12 + 11 };
    const score = (method: ForecastMethod) => averageScores(forecastMonths(series, range, method));
    expect(series.units).toHaveLength(110);
    expect(series.leftOut).toEqual({ place: 175, time: 10 });
    expect(score('zero')?.crps).toBeCloseTo(0.895, 3);
    expect(score('last')?.crps).toBeCloseTo(1.065, 3);
    const usual = score('negative-binomial-12');
    expect(usual?.crps).toBeCloseTo(0.723, 3);
    const own = score('silsila');
    expect(own?.forecasts).toBe(10_560);
    expect(own?.crps).toBeLessThan(0.7);
    expect(own?.brier).toBeLessThan(usual?.brier ?? 0);
  });
});
