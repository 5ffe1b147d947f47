import { describe, expect, it } from 'vitest';
import { chooseLayers, unitKey } from './choose-layers.ts';
import type { BoundaryLayer } from './places-api.ts';

function layerOf(id: string, given: Partial<BoundaryLayer>): BoundaryLayer {
  const base = { id, levels: ['adm2'], standing: 'holds', retracted: null, box: boxAt(70) };
  return { ...base, ...given } as BoundaryLayer;
}

function boxAt(west: number) {
  return { west, south: 30, east: west + 4, north: 34 };
}

describe('chooseLayers()', () => {
  it('takes of two layers over the same ground the newest import', () => {
    const found = chooseLayers([layerOf('new', {}), layerOf('old', {})]);
    expect(found.layers.map(({ id }) => id)).toEqual(['new']);
    expect(found.hold).toBe(true);
  });

  it('takes neighbours together', () => {
    const found = chooseLayers([layerOf('east', {}), layerOf('west', { box: boxAt(66.2) })]);
    expect(found.layers).toHaveLength(2);
  });

  it('says so where no layer holds for the day', () => {
    const found = chooseLayers([
      layerOf('later', { standing: 'not-yet' }),
      layerOf('past', { standing: 'over' }),
    ]);
    expect([found.hold, found.layers.map(({ id }) => id)]).toEqual([false, ['later']]);
  });

  it('leaves out what was taken back and what has no districts', () => {
    const ended = { reason: 'wrong file', by: 'demo', at: '2026-01-01T00:00:00Z' };
    expect(
      chooseLayers([layerOf('a', { retracted: ended }), layerOf('b', { levels: ['adm1'] })]).layers,
    ).toEqual([]);
  });
});

describe('unitKey()', () => {
  it('compares names without capitals and kind of unit, and changes nothing else', () => {
    expect(unitKey('Demo Valley District')).toBe(unitKey('demo valley'));
    expect(unitKey('Demo Upper Valley')).not.toBe(unitKey('Demo Valley'));
  });
});
