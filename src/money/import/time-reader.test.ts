import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, emptyCells } from '../columns/cells.ts';
import { createTimeReader, type TimeStyle } from './time-reader.ts';

const STYLE: TimeStyle = { format: 'YYYY/MM/DD HH:mm', zone: 'UTC', stepsFrom: null, stepSeconds: 1 };

function read(text: string, style: Partial<TimeStyle> = {}): string | number {
  const cells: Cells = emptyCells(1);
  cells.bytes = new TextEncoder().encode(text);
  cells.ends[0] = cells.bytes.length;
  const seconds = createTimeReader({ ...STYLE, ...style })(cells, 0);
  return Number.isNaN(seconds) ? 'no time' : new Date(seconds * 1000).toISOString();
}

describe('createTimeReader()', () => {
  it('reads every minute as the calendar has it', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), (seconds) => {
        const iso = new Date(Math.floor(seconds / 60) * 60_000).toISOString();
        expect(read(iso.slice(0, 16).replace('T', ' ').replaceAll('-', '/'))).toBe(iso);
      }),
    );
  });

  it.each([
    ['2022/09/01 00:20', {}, '2022-09-01T00:20:00.000Z'],
    ['2022/09/01 00:20', { zone: '+05:00' }, '2022-08-31T19:20:00.000Z'],
    ['2022/09/01 00:20', { zone: 'Asia/Karachi' }, '2022-08-31T19:20:00.000Z'],
    ['2022/09/01 00:20', { zone: 'Asia/Kabul' }, '2022-08-31T19:50:00.000Z'],
    ['2022/07/01 12:00', { zone: 'Europe/Berlin' }, '2022-07-01T10:00:00.000Z'],
    ['2022/10/30 02:30', { zone: 'Europe/Berlin' }, '2022-10-30T00:30:00.000Z'],
    ['2022/03/27 02:30', { zone: 'Europe/Berlin' }, '2022-03-27T01:30:00.000Z'],
    ['31-12-2021 23:59:60', { format: 'DD-MM-YYYY HH:mm:ss' }, '2022-01-01T00:00:00.000Z'],
    ['20220901', { format: 'YYYYMMDD' }, '2022-09-01T00:00:00.000Z'],
    ['2022-09-01T10:00:00.123+05:00', { format: 'iso' }, '2022-09-01T05:00:00.000Z'],
    ['2022-09-01 10:00', { format: 'iso', zone: '+01:00' }, '2022-09-01T09:00:00.000Z'],
    ['2022-09-01T10:00:00Z', { format: 'iso', zone: '+01:00' }, '2022-09-01T10:00:00.000Z'],
    ['1661990400', { format: 'epoch-seconds' }, '2022-09-01T00:00:00.000Z'],
    ['1661990400999', { format: 'epoch-milliseconds' }, '2022-09-01T00:00:00.000Z'],
    ['25', { format: 'steps', stepsFrom: '2017-01-01', stepSeconds: 3600 }, '2017-01-02T01:00:00.000Z'],
  ])('reads %s by %o', (text, style, instant) => {
    expect(read(text, style)).toBe(instant);
  });

  it.each([
    ['2022/02/30 00:00', {}],
    ['2022/13/01 00:00', {}],
    ['2022/00/01 00:00', {}],
    ['2022/09/01 24:00', {}],
    ['2022/09/01 00:60', {}],
    ['2022-09-01 00:00', {}],
    ['2022/9/1 00:00', {}],
    ['1969/12/31 23:59', {}],
    ['2106/03/01 00:00', {}],
    ['1970/01/01 00:00', { zone: '+05:00' }],
    ['', {}],
    ['', { format: 'steps', stepsFrom: '2017-01-01' }],
    ['-1', { format: 'epoch-seconds' }],
    ['1.5', { format: 'epoch-seconds' }],
    ['99999999999', { format: 'epoch-seconds' }],
    ['2022-09-01T10:00:00+15:00', { format: 'iso' }],
    ['2022-02-30T10:00:00Z', { format: 'iso' }],
    ['2022-02-30 25:00', { format: 'iso', zone: 'Asia/Karachi' }],
  ])('finds no time in "%s" by %o', (text, style) => {
    expect(read(text, style)).toBe('no time');
  });

  it.each([
    [{ format: 'YYYY/DD' }],
    [{ format: 'YYYY/MM/DD mm' }],
    [{ format: 'YYYY/MM/DD DD' }],
    [{ zone: 'Asia/Nowhere' }],
    [{ zone: '+15:00' }],
    [{ format: 'steps', stepsFrom: '2017-02-30' }],
  ])('refuses the style %o', (style) => {
    expect(() => createTimeReader({ ...STYLE, ...style })).toThrow(
      expect.objectContaining({ code: 'INPUT_MALFORMED' }),
    );
  });
});
