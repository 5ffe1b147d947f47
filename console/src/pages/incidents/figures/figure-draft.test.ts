import { describe, expect, it } from 'vitest';
import { emptyFigure, figureBody, findFigureProblems } from './figure-draft.ts';

const FULL = {
  ...emptyFigure({ subject: 'Demo-Westland', metric: 'attacks' }),
  ...{ nature: 'flow', low: '1,600', unit: 'attacks', from: '2023-01-01', to: '2023-12-31' },
  ...{ attributedTo: 'Demo-Gazette', document: 'Invented yearbook', verification: 'looked-up' },
};

describe('findFigureProblems()', () => {
  it('finds nothing wrong with a whole figure', () => {
    expect(findFigureProblems(FULL)).toEqual({});
  });

  it.each([
    [{ low: 'many' }, { low: 'number' }],
    [{ high: '12' }, { high: 'order' }],
    [{ to: '2022-12-31' }, { to: 'days' }],
    [{ publishedOn: 'May 2023' }, { publishedOn: 'published' }],
    [{ reliability: 'B' }, { credibility: 'grade' }],
    [{ measure: 'killed' }, { country: 'country' }],
    [
      { document: ' ', verification: '' },
      { document: 'missing', verification: 'missing' },
    ],
  ])('says what is wrong with %j', (change, problems) => {
    expect(findFigureProblems({ ...FULL, ...change })).toEqual(problems);
  });
});

describe('figureBody()', () => {
  it('keeps an open end open, and makes no number of what is not told', () => {
    expect(figureBody(FULL)).toMatchObject({ low: 1_600, high: null, definition: null, ownCount: null });
  });

  it('is none while it is not said how the figure was seen', () => {
    expect(figureBody({ ...FULL, verification: '' })).toBeNull();
  });
});
