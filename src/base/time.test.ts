import { describe, expect, it } from 'vitest';
import { isIsoDay, readInstant } from './time.ts';

describe('isIsoDay()', () => {
  it.each(['0001-01-01', '2024-02-29', '9999-12-31'])('takes %s', (day) => expect(isIsoDay(day)).toBe(true));
  it.each(['0000-01-01', '2023-02-29', '2024-13-01', '2024-1-1', '10000-01-01', '-0001-01-01', ''])(
    'refuses "%s"',
    (day) => expect(isIsoDay(day)).toBe(false),
  );
});

describe('readInstant()', () => {
  it.each([
    ['2026-03-01T10:20:00Z', '2026-03-01T10:20:00.000Z'],
    ['2026-03-01T15:20+05:00', '2026-03-01T10:20:00.000Z'],
    ['2026-03-01T10:20:00.123456789Z', '2026-03-01T10:20:00.123Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('reads %s', (text, at) => expect(readInstant(text)?.toISOString()).toBe(at));
  it.each([
    ...['0000-01-01T00:00:00Z', '0001-01-01T00:00:00+01:00', '9999-12-31T23:59:59-14:00'],
    ...['-100000-01-01T00:00:00Z', '+275760-09-13T00:00:00Z', '2024-02-30T00:00:00Z', '2024-01-01T25:00Z'],
    ...['2024-01-01T10:00:00', '2024-01-01', 'yesterday', '1e9', ''],
  ])('has none for "%s"', (text) => expect(readInstant(text)).toBe(null));
});
