import { describe, expect, it } from 'vitest';
import { mayCoincide, requireDay, standingOn } from './standing.ts';

describe('standingOn()', () => {
  it.each([
    [null, null, '1900-01-01', 'holds'],
    ['2018-05-31', null, '2018-05-30', 'not-yet'],
    ['2018-05-31', null, '2018-05-31', 'holds'],
    [null, '2018-05-31', '2018-05-30', 'holds'],
    [null, '2018-05-31', '2018-05-31', 'over'],
    ['2022-10', null, '2022-09-30', 'not-yet'],
    ['2022-10', null, '2022-10-01', 'undetermined'],
    ['2022-10', null, '2022-10-30', 'undetermined'],
    ['2022-10', null, '2022-10-31', 'holds'],
    [null, '2022-10', '2022-09-30', 'holds'],
    [null, '2022-10', '2022-10-13', 'undetermined'],
    [null, '2022-10', '2022-10-31', 'over'],
    ['2017', null, '2017-06-01', 'undetermined'],
    ['2022..2023', null, '2023-12-31', 'holds'],
    ['2022..2023', null, '2023-12-30', 'undetermined'],
  ])('from %s to %s on %s is %s', (validFrom, validTo, day, standing) => {
    expect(standingOn({ validFrom, validTo }, day)).toBe(standing);
  });

  it('refuses a date that does not exist', () => {
    expect(() => standingOn({ validFrom: '2018-02-30', validTo: null }, '2018-01-01')).toThrow(/not a date/);
  });
});

describe('mayCoincide()', () => {
  it('compares what is known of both', () => {
    expect(mayCoincide('2022-10', '2022-10-13')).toBe(true);
    expect(mayCoincide('2022-10', '2022-11')).toBe(false);
    expect(mayCoincide(null, '2022')).toBe(false);
  });
});

describe('requireDay()', () => {
  it.each(['2018-05', '2018-02-30', 'today', ''])('refuses "%s"', (day) => {
    expect(() => requireDay(day)).toThrow(/no day/);
  });
});
