import { describe, expect, it } from 'vitest';
import { PROSCRIBED_BODIES, PROSCRIPTION_SOURCES } from './data/proscribed-pakistan.ts';
import { readProscribedPakistan } from './read-proscribed.ts';

describe('readProscribedPakistan()', () => {
  const list = readProscribedPakistan();
  const find = (ref: string) => list.entries.find((entry) => entry.ref === ref);

  it('holds 83 proscribed bodies, 11 affiliates, 4 under observation and 2 of resolution 1267', () => {
    const counts = Object.groupBy(PROSCRIBED_BODIES, (body) => body.kind);
    expect(Object.entries(counts).map(([kind, bodies]) => [kind, bodies?.length])).toEqual([
      ['proscribed', 83],
      ['affiliate', 11],
      ['observation', 4],
      ['unscr-1267', 2],
    ]);
    expect(new Set(list.entries.map((entry) => entry.ref)).size).toBe(list.entries.length);
  });

  it('keeps both periods of TLP', () => {
    expect(find('PK-83')?.listings.map(({ from, to }) => [from, to])).toEqual([
      ['2021-04-15', '2021-11-07'],
      ['2025-10-24', null],
    ]);
  });

  it('marks the contested entry and says what a body under observation is', () => {
    expect(list.entries.filter((entry) => entry.contested !== undefined).map((entry) => entry.ref)).toEqual([
      'PK-82',
    ]);
    expect(find('PK-O01')?.listings[0]?.program).toContain('not proscribed');
  });

  it('carries the verification of every row, and sources for all that is not recalled', () => {
    for (const entry of list.entries)
      expect(entry.values.some((value) => value.prop === 'verification')).toBe(true);
    for (const body of PROSCRIBED_BODIES) {
      if (body.verification !== 'recalled') expect(body.sources.length).toBeGreaterThan(0);
    }
    for (const source of Object.values(PROSCRIPTION_SOURCES)) expect(source.url).toMatch(/^https?:\/\//);
  });

  it('gives the span of the day that is not known', () => {
    expect(find('PK-78')?.listings[0]).toMatchObject({ from: '2020-01-01', fromLatest: '2020-12-31' });
  });
});
