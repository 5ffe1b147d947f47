import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../parts/map/index.ts';
import { filterIncidents, incidentsOf } from './incident-map.ts';

const columns = {
  count: 3,
  more: false,
  withoutPoint: 0,
  synthetic: true,
  kinds: ['bombing' as const, 'other' as const],
  precisions: ['near' as const, 'adm2' as const],
  origins: ['Invented News', 'Invented Register'],
  units: ['Demo-Valley'],
  ids: ['a', 'b', 'c'],
  lon: [1, 2, 3],
  lat: [1, 2, 3],
  day: [dayOf('2020-01-31'), dayOf('2020-02-01'), dayOf('2021-05-05')],
  days: [3, 1, 1],
  kind: [0, 1, 0],
  low: [1, null, 0],
  best: [2, null, 0],
  high: [3, null, 0],
  precision: [0, 1, 7],
  origin: [0, 1, 1],
  unit: [0, null, 0],
  accounts: [2, 1, 1],
  flagged: [0, 1, 0],
};

describe('incidentsOf()', () => {
  const [first, second, third] = incidentsOf(columns);

  it('reads a row of the columns', () => {
    expect(first).toMatchObject({
      id: 'incident:a',
      kind: 'bombing',
      precision: 'near',
      unit: 'Demo-Valley',
    });
  });

  it('keeps what is not said apart from nought', () => {
    expect([second?.best, third?.best]).toEqual([null, 0]);
  });

  it('takes a precision out of range for unknown', () => {
    expect(third?.precision).toBe('unknown');
  });
});

describe('filterIncidents()', () => {
  const all = incidentsOf(columns);

  it('shows an incident of several days where any of them is', () => {
    const span = [dayOf('2020-02-02'), dayOf('2020-02-28')] as const;
    expect(filterIncidents(all, { kind: null, origin: null, unit: null, span }).map(({ id }) => id)).toEqual([
      'incident:a',
    ]);
  });

  it('goes by district', () => {
    const found = filterIncidents(all, { kind: null, origin: null, unit: 'Demo-Valley', span: null });
    expect(found.map(({ id }) => id)).toEqual(['incident:a', 'incident:c']);
  });

  it('goes by kind and by source', () => {
    const asked = { kind: 'bombing', origin: 'Invented Register', unit: null, span: null } as const;
    const found = filterIncidents(all, asked);
    expect(found.map(({ id }) => id)).toEqual(['incident:c']);
  });
});
