import { describe, expect, it } from 'vitest';
import { parseMapSearch } from './map-search.ts';

describe('parseMapSearch()', () => {
  it('reads days and a district', () => {
    const asked = { from: '2024-11-01', to: '2024-11-30', unit: 'Demo-Bhala' };
    expect(parseMapSearch(asked)).toEqual(asked);
  });

  it.each([
    { from: '2024-02-30', to: '2024-03-01' },
    { from: '2024-03-02', to: '2024-03-01' },
    { from: '2024-03-01' },
    { from: 20_240_301, to: '2024-03-02', unit: '' },
    { unit: 'x'.repeat(201) },
  ])('leaves out what is no span of days and no name: %j', (asked) => {
    expect(parseMapSearch(asked)).toEqual({});
  });
});
