import { describe, expect, it } from 'vitest';
import { displayWidth, formatTable, wrapText } from './format-table.ts';

describe('formatTable()', () => {
  it('aligns columns under their headings', () => {
    expect(formatTable(['name', 'n'], [{ cells: ['a', '1'] }, { cells: ['long', '22'] }], 80)).toBe(
      'name  n\na     1\nlong  22\n',
    );
  });

  it('stays within the width and keeps every letter', () => {
    const long = 'abcdefghij'.repeat(20);
    const text = formatTable(['name', 'score'], [{ cells: [long, '0.9'] }], 60);
    expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(60);
    expect([...text].filter((letter) => letter === 'j')).toHaveLength(20);
  });

  it('shows control and direction characters as replacement characters', () => {
    expect(formatTable(['n'], [{ cells: ['a\u001b[2Jb\u202ec\nd'] }], 60)).toBe(
      'n\na\ufffd[2Jb\ufffdc\ufffdd\n',
    );
  });

  it('isolates right-to-left text line by line', () => {
    expect(formatTable(['name', 'n'], [{ cells: ['زبیر', '1'] }], 60)).toBe('name  n\n\u2068زبیر\u2069  1\n');
  });

  it('puts details below their row, indented and wrapped', () => {
    const text = formatTable(
      ['n'],
      [{ cells: ['1'], details: ['one two three', 'four'] }, { cells: ['2'] }],
      14,
    );
    expect(text).toBe('n\n1\n     one two\n     three\n     four\n2\n');
  });

  it('fills what a row lacks', () => {
    expect(formatTable(['a', 'b'], [{ cells: ['1'] }], 60)).toBe('a  b\n1\n');
  });
});

describe('wrapText()', () => {
  it('breaks between words, and inside a word that is too long', () => {
    expect(wrapText('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrapText('', 4)).toEqual(['']);
  });

  it('counts wide and combining letters as a terminal does', () => {
    expect(displayWidth('金正')).toBe(4);
    expect(displayWidth('e\u0301')).toBe(1);
  });
});
