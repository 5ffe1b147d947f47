import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIsoDay } from '../../base/index.ts';
import { foldDigits } from './cell-values.ts';
import { dayNumber, readDaySpan, shiftDay } from './day-span.ts';

const DAYS = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const MONTH_NAMES = [
  'January',
  'Feb',
  'mar',
  'April',
  'MAY',
  'June',
  'Jul',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
];

describe('readDaySpan()', () => {
  it.each([
    ['2018', '2018-01-01', '2018-12-31', 'year'],
    ['2018-02', '2018-02-01', '2018-02-28', 'month'],
    ['2016-02', '2016-02-01', '2016-02-29', 'month'],
    ['2018-00-00', '2018-01-01', '2018-12-31', 'year'],
    ['2018-05-00', '2018-05-01', '2018-05-31', 'month'],
    ['2018-05-31 00:00:00.000', '2018-05-31', '2018-05-31', 'day'],
    ['2018-05-31T23:59:59Z', '2018-05-31', '2018-05-31', 'day'],
    ['2018/5/3', '2018-05-03', '2018-05-03', 'day'],
    ['05 June 2018', '2018-06-05', '2018-06-05', 'day'],
    ['June 5, 2018', '2018-06-05', '2018-06-05', 'day'],
    ['June 2018', '2018-06-01', '2018-06-30', 'month'],
    ['۲۰۱۸-۰۵-۳۱', '2018-05-31', '2018-05-31', 'day'],
  ])('reads %s', (text, from, to, known) => {
    expect(readDaySpan(foldDigits(text), 'year-first')).toEqual({ from, to, known });
  });

  it.each([
    '',
    '18',
    '2018-13',
    '2018-02-30',
    '2018-00-05',
    '0000',
    'May',
    '31/05/2018',
    '2018-05-31-1',
    'soon',
  ])('refuses %s, and guesses nothing', (text) => {
    expect(readDaySpan(text, 'year-first')).toBeNull();
  });

  it('reads every day in every order back', () => {
    fc.assert(
      fc.property(DAYS, (day) => {
        const [year = '', month = '', date = ''] = day.split('-');
        const whole = { from: day, to: day, known: 'day' };
        expect(readDaySpan(day, 'month-first')).toEqual(whole);
        expect(readDaySpan(`${date}/${month}/${year}`, 'day-first')).toEqual(whole);
        expect(readDaySpan(`${Number(month)}.${Number(date)}.${year}`, 'month-first')).toEqual(whole);
        expect(readDaySpan(`${date} ${MONTH_NAMES[Number(month) - 1]} ${year}`, 'year-first')).toEqual(whole);
      }),
    );
  });

  it('answers days that exist, in their order, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9/. -]{0,12}$/)),
        fc.constantFrom('year-first' as const, 'day-first' as const, 'month-first' as const),
        (text, order) => {
          const span = readDaySpan(text, order);
          if (span === null) return;
          expect(isIsoDay(span.from) && isIsoDay(span.to) && span.from <= span.to).toBe(true);
        },
      ),
    );
  });
});

describe('shiftDay()', () => {
  it('moves by days', () => {
    fc.assert(
      fc.property(DAYS, fc.integer({ min: -1_000, max: 1_000 }), (day, days) => {
        expect(dayNumber(shiftDay(day, days))).toBe(dayNumber(day) + days);
      }),
    );
  });
});
