import { describe, expect, it } from 'vitest';
import { isWithinCountry } from './within-country.ts';

describe('isWithinCountry()', () => {
  it('holds for a point in the country or a little outside its box', () => {
    expect(isWithinCountry('pk', { lon: 71.5, lat: 34 })).toBe(true);
    expect(isWithinCountry('pk', { lon: 60.7, lat: 25 })).toBe(true);
    expect(isWithinCountry('pk', { lon: 34, lat: 71.5 })).toBe(false);
    expect(isWithinCountry('pk', { lon: Number.NaN, lat: 34 })).toBe(false);
  });

  it('says nothing of a country that it does not know', () => {
    for (const country of ['', 'zz', 'constructor', '__proto__']) {
      expect(isWithinCountry(country, { lon: 71.5, lat: 34 })).toBeNull();
    }
  });
});
