import { describe, expect, it } from 'vitest';
import { fileWarnings } from './file-warnings.ts';
import { formatMapping, mappingKey, parseMapping, suggestedMapping, withField, withName } from './mapping.ts';
import type { Preview } from './use-preview.ts';

const COLUMNS = ['First', 'Last', 'DOB', 'Remark'];

/** SYNTHETIC: an invented file as the server tells of it. */
function previewOf(sample: readonly (readonly string[])[], more: Partial<Preview> = {}): Preview {
  return {
    ...{ fileName: 'invented.csv', format: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null },
    ...{ otherSheets: 0, formulas: 0, columns: COLUMNS, rows: sample.length, rowsMax: 100_000 },
    ...{ truncated: false, mapping: { name: 'First', born: 'DOB' } },
    sample: sample.map((cells, at) => ({ line: at + 2, cells: [...cells], refusal: null })),
    ...more,
  };
}

const PREVIEW = previewOf([]);

describe('a mapping', () => {
  it('begins as the server suggests, and names headers when it is sent', () => {
    const mapping = suggestedMapping(PREVIEW);
    expect(mapping).toEqual({ names: [0], fields: { born: 2 } });
    expect(JSON.parse(formatMapping(mapping, COLUMNS))).toEqual({ name: 'First', born: 'DOB' });
  });

  it('puts a name together of several columns, each once, in their order', () => {
    const twice = withName(withName(suggestedMapping(PREVIEW), 1, 1), 2, 0);
    expect(twice.names).toEqual([0, 1]);
    expect(JSON.parse(formatMapping(twice, COLUMNS))).toMatchObject({ name: ['First', 'Last'] });
    expect(withName(twice, 0, null).names).toEqual([1]);
  });

  it('loses a field that is no longer chosen', () => {
    const mapping = withField(suggestedMapping(PREVIEW), 'born', null);
    expect(mapping.fields).toEqual({});
    expect(withField(mapping, 'country', 3).fields).toEqual({ country: 3 });
  });

  it('is read from a draft, as far as it fits the columns', () => {
    const kept = JSON.stringify({ names: [1, 9, 'x'], fields: { born: 2, kind: 7, other: 1 } });
    expect(parseMapping(kept, COLUMNS)).toEqual({ names: [1], fields: { born: 2 } });
    for (const broken of ['', '{', 'null', '{"names":1,"fields":{}}', '[]'])
      expect(parseMapping(broken, COLUMNS)).toBeNull();
  });

  it('is kept under a key that shows no header', () => {
    const key = mappingKey(['Zargoon Shah']);
    expect(key).not.toMatch(/zargoon/i);
    expect(key).not.toBe(mappingKey(['Zargoon Khan']));
    expect(key).toBe(mappingKey(['Zargoon Shah']));
  });
});

describe('fileWarnings()', () => {
  const kinds = (preview: Preview, mapping = suggestedMapping(preview)) =>
    fileWarnings(preview, mapping).map((warning) => warning.kind);

  it('finds nothing to say of a good file', () => {
    expect(kinds(previewOf([['Zargoon', 'Shah', '1979-03-14', '']]))).toEqual([]);
  });

  it.each(['1979', '14.03.1979', '14/3/79', '3 March 79', '١٩٧٩', 'about 1970'])(
    'reads a year in %s',
    (date) => {
      expect(kinds(previewOf([['Zargoon', '', date, '']]))).toEqual([]);
    },
  );

  it.each(['unknown', '14.03', '-'])('finds no year in %s', (date) => {
    expect(kinds(previewOf([['Zargoon', '', date, '']]))).toEqual(['no-year']);
  });

  it('counts empty names, names without letters, formulas and sheets that are not read', () => {
    const rows = [
      ['', 'Shah', '', ''],
      ['0300-1', '', '', '=1+1'],
    ];
    const preview = previewOf(rows, { formulas: 2, otherSheets: 1 });
    expect(fileWarnings(preview, suggestedMapping(preview))).toEqual([
      { kind: 'empty-names', count: 1, of: 2 },
      { kind: 'no-letters', count: 1, of: 2 },
      { kind: 'formulas', count: 2, of: 2 },
      { kind: 'formula-text', count: 1, of: 2 },
      { kind: 'other-sheets', count: 1, of: 2 },
    ]);
  });

  it('names a column that stands for two things', () => {
    const mapping = withField(suggestedMapping(PREVIEW), 'father', 0);
    expect(fileWarnings(PREVIEW, mapping)).toEqual([{ kind: 'shared-column', column: 'First' }]);
  });
});
