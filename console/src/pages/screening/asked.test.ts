import { describe, expect, it } from 'vitest';
import { countMore, formatAsked, NOTHING_ASKED, parseAsked, queryOf } from './asked.ts';

const ASKED = {
  ...NOTHING_ASKED,
  name: 'Zarghun Shah',
  kind: 'Person',
  born: '1979',
  customer: ' C-7 ',
} as const;

describe('parseAsked()', () => {
  it('reads what formatAsked() kept', () => {
    expect(parseAsked(formatAsked(ASKED))).toEqual(ASKED);
  });

  it('takes nothing for nothing, and drops what is of another shape', () => {
    expect(parseAsked('')).toEqual(NOTHING_ASKED);
    expect(parseAsked('{"name":7,"kind":"Ghost","father":"Mirwais"}')).toEqual({
      ...NOTHING_ASKED,
      father: 'Mirwais',
    });
  });
});

describe('formatAsked()', () => {
  it('keeps nothing where nothing is asked', () => {
    expect(formatAsked(NOTHING_ASKED)).toBe('');
  });
});

describe('queryOf()', () => {
  it('sends what is given and leaves out what is empty', () => {
    expect(queryOf(ASKED)).toEqual({
      schema: 'Person',
      properties: { name: 'Zarghun Shah', birthDate: '1979' },
      id: 'C-7',
    });
  });
});

describe('countMore()', () => {
  it('counts the fields beside the name, with the kind', () => {
    expect(countMore(NOTHING_ASKED)).toBe(0);
    expect(countMore(ASKED)).toBe(3);
  });
});
