import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureCases, fixtureLines } from '../../../test/support/fixture-lines.ts';
import { isIsoDay, parsePartialDate } from '../../base/index.ts';
import { readPublishedDate, readPublishedDay } from './published-date.ts';

describe('readPublishedDate()', () => {
  it.each(fixtureCases(import.meta.url, '../fixtures/published-dates/valid.txt'))(
    'reads %s',
    (text, expected) => {
      expect(readPublishedDate(text)).toBe(expected);
    },
  );

  it.each(fixtureLines(import.meta.url, '../fixtures/published-dates/invalid.txt'))(
    'refuses "%s"',
    (text) => {
      expect(readPublishedDate(text)).toBeNull();
    },
  );

  it('answers null or a date that parsePartialDate reads, for any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-zA-Z./ -]{0,20}$/), (text) => {
        const read = readPublishedDate(text);
        if (read !== null) expect(parsePartialDate(read).from <= parsePartialDate(read).to).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back every day written day first', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const [year, month, dayOfMonth] = day.split('-');
          expect(readPublishedDay(`${dayOfMonth}/${month}/${year}`)).toBe(day);
          expect(isIsoDay(readPublishedDay(day) ?? '')).toBe(true);
        },
      ),
    );
  });
});

describe('readPublishedDay()', () => {
  it('answers null where only the year is known', () => {
    expect(readPublishedDay('2020')).toBeNull();
  });
});
