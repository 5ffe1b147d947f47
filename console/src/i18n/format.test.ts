import { describe, expect, it } from 'vitest';
import { formatsOf } from './format.ts';

const { duration } = formatsOf('en-GB');
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

describe('formatsOf().duration()', () => {
  it('says the two largest units', () => {
    expect(duration(MINUTE_MS + SECOND_MS)).toBe('1 min 1 sec');
    expect(duration(2 * HOUR_MS + 5 * MINUTE_MS + 40 * SECOND_MS)).toBe('2 hrs 5 mins');
  });

  it('leaves the lesser unit out where it is nothing', () => {
    expect(duration(MINUTE_MS)).toBe('1 min');
    expect(duration(59.6 * SECOND_MS)).toBe('1 min');
    expect(duration(HOUR_MS + 30 * SECOND_MS)).toBe('1 hr');
    expect(formatsOf('ur-PK').duration(MINUTE_MS)).not.toMatch(/[0۰]/u);
  });

  it('says seconds alone below a minute, and never less than nothing', () => {
    expect(duration(0)).toBe('0 secs');
    expect(duration(-SECOND_MS)).toBe('0 secs');
    expect(duration(59.4 * SECOND_MS)).toBe('59 secs');
  });
});
