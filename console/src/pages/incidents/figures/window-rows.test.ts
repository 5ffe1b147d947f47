import { describe, expect, it } from 'vitest';
import type { ComparedFigure } from './figures-api.ts';
import { axisYears, layWindows } from './window-rows.ts';

/** Invented figures: their windows alone matter here. */
function figureOf(
  id: string,
  ...windows: readonly { from: string | null; to: string | null }[]
): ComparedFigure {
  const marking = {
    tlp: 'TLP:CLEAR',
    handling: [],
    note: null,
    owner: 1,
  } as unknown as ComparedFigure['figure']['marking'];
  return {
    figure: {
      ...{
        id,
        subject: 'Demo Group',
        metric: 'attacks',
        nature: 'flow',
        low: 600,
        high: null,
        unit: 'attacks',
      },
      ...{ windows: [...windows], definition: null, attributedTo: 'Demo Monitor', document: 'Demo Report' },
      ...{ symbol: null, publishedOn: null, url: null, verification: 'recalled', note: null, ownCount: null },
      ...{ synthetic: true, grade: 'ungraded', source: 'demo', recordedBy: 'demo', recordedByName: null },
      ...{ recordedAt: '2026-01-01T00:00:00Z', marking, withdrawn: null },
    },
    ownCounts: [],
  };
}

describe('layWindows()', () => {
  const figures = [
    figureOf('a', { from: '2024-01-01', to: '2024-12-31' }),
    figureOf('b', { from: '2024-07', to: '2025-06' }, { from: '2024', to: '2024' }),
    figureOf('c', { from: '2023-01-01', to: null }),
    figureOf('d', { from: null, to: null }),
  ];
  const pair = {
    left: 'a',
    right: 'b',
    relation: 'contradiction' as const,
    inEveryReading: true,
    because: [],
  };
  const axis = layWindows(figures, [pair]);

  it('gives each window of a disputed figure a bar in the same row', () => {
    expect(axis?.bars.map(({ row }) => row)).toEqual([0, 1, 1, 2]);
  });

  it('takes a month or a year whole', () => {
    const [, months, year] = axis?.bars ?? [];
    expect(new Date(months?.to ?? 0).toISOString()).toContain('2025-07-01');
    expect(new Date(year?.to ?? 0).toISOString()).toContain('2025-01-01');
  });

  it('says that an end is open, and marks what contradicts', () => {
    expect(axis?.bars.map(({ isOpen }) => isOpen)).toEqual([false, false, false, true]);
    expect(axis?.bars.map(({ contradicts }) => contradicts)).toEqual([true, true, true, false]);
  });

  it('has no axis where no window is known', () => {
    expect(layWindows([figureOf('d', { from: null, to: null })], [])).toBeNull();
  });
});

describe('axisYears()', () => {
  it('names no more years than fit', () => {
    const axis = { from: Date.UTC(1999, 6, 1), to: Date.UTC(2025, 1, 1), bars: [] };
    expect(axisYears(axis, 6)).toEqual([2000, 2005, 2010, 2015, 2020, 2025]);
  });
});
