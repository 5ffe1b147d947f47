import { describe, expect, it } from 'vitest';
import { chunked, fixtureFile } from '../../../test/support/fixture-file.ts';
import { refusedColumn } from '../../evidence/index.ts';
import type { ParsedList } from '../model.ts';
import { type ReadListOptions, readList } from '../read-list.ts';
import { headerKey, KNOWN_HEADERS } from './national-columns.ts';
import { parseNationalMapping } from './national-mapping.ts';

function readText(content: string, options: ReadListOptions = {}): Promise<ParsedList> {
  return readList('-', { ...options, stdin: chunked(content, 50) });
}

describe('parseNationalCsv()', () => {
  it('follows the mapping that lies beside the list', async () => {
    const list = await readList(fixtureFile(import.meta.url, '../fixtures/national.csv'));
    expect(list.header).toEqual({
      id: 'xx-schedule',
      title: 'An invented schedule',
      authority: 'Invented Home Department',
      format: 'national-csv',
      publishedOn: '2025-07-01',
    });
    expect(list.entries.map((entry) => entry.values.map(({ prop, value }) => `${prop}=${value}`))).toEqual([
      [
        'name=Aslam Invented',
        'alias=Aslam Jan',
        'alias=Chacha',
        'fatherName=Ghulam Rasool',
        'idNumber=00000-0000000-1',
        'province=Punjab',
        'district=Lahore',
      ],
      [
        'name=Aslam Invented',
        'fatherName=Noor Muhammad',
        'idNumber=00000-0000000-2',
        'province=Punjab',
        'district=Multan',
      ],
    ]);
    expect(list.entries.map((entry) => entry.listings)).toEqual([
      [{ from: '2011-03-04', to: null, authority: 'Invented Home Department' }],
      [
        {
          from: '2012-01-01',
          fromLatest: '2012-12-31',
          to: '2020-05-06',
          authority: 'Invented Home Department',
        },
      ],
    ]);
    expect(list.entries.map((entry) => entry.contested)).toEqual([
      undefined,
      'a court stayed the notification',
    ]);
    expect(list.notes).toEqual(['the column "Sect" was left out: sect is not recorded']);
  });

  it('knows Urdu headers without a mapping', async () => {
    const list = await readList(fixtureFile(import.meta.url, '../fixtures/national-urdu.csv'));
    expect(list.entries[0]).toMatchObject({ ref: '۱', schema: 'Person' });
    expect(list.entries[0]?.values.map(({ prop, value }) => `${prop}=${value}`)).toEqual([
      'name=محمد اسلم',
      'fatherName=غلام رسول',
      'idNumber=00000-0000000-1',
      'province=پنجاب',
      'district=لاہور',
    ]);
    expect(list.notes).toEqual(['the column "مسلک" was left out: sect is not recorded']);
  });

  it('reads a table with the columns of a customer file', async () => {
    const list = await readText(
      'name,kind,born,father,country,id,ref\nGul Invented,person,1970-02-03,Jan,Pakistan,77-1,A1\nInvented Trust,organisation,,,PK,,A2\nMV Test,vessel,,,,,A3\n',
      { id: 'own' },
    );
    expect(list.header.id).toBe('own');
    expect(list.entries.map((entry) => [entry.ref, entry.schema])).toEqual([
      ['A1', 'Person'],
      ['A2', 'Organization'],
      ['A3', 'Vessel'],
    ]);
    expect(list.entries[0]?.values.map(({ prop, value }) => `${prop}=${value}`)).toEqual([
      'name=Gul Invented',
      'fatherName=Jan',
      'idNumber=77-1',
      'birthDate=1970-02-03',
      'country=pk',
    ]);
  });

  it('gives rows without a reference one from their content, which stays when other rows come and go', async () => {
    const [one, two] = ['Gul Invented,Jan', 'Zar Invented,Lal'];
    const before = await readText(`name,father\n${one}\n${two}\n${two}\n`);
    const after = await readText(`name,father\n${two}\n`);
    expect(before.entries).toHaveLength(3);
    expect(new Set(before.entries.map((entry) => entry.ref)).size).toBe(3);
    expect(after.entries[0]?.ref).toBe(before.entries[1]?.ref);
    expect(after.entries[0]?.contentHash).toBe(before.entries[1]?.contentHash);
  });

  it.each([
    ['other columns', 'left,right\na,b\n', 'INPUT_COLUMNS', 1],
    ['a birth day that does not exist', 'name,born\nGul,1970-02-30\n', 'INPUT_MALFORMED', 2],
    ['a listing day that does not exist', 'name,listed on\nGul,31/02/2020\n', 'INPUT_MALFORMED', 2],
    ['an empty name', 'name,father\n ,Jan\n', 'INPUT_MALFORMED', 2],
    ['a reference that stands twice', 'name,ref\nGul,1\nZar,1\n', 'INPUT_DUPLICATE', 3],
    ['a row that is too short', 'name,father\nGul\n', 'INPUT_MALFORMED', 2],
    ['an open quotation mark', 'name,father\nGul,"Jan\n', 'INPUT_TRUNCATED', 2],
  ])('refuses %s with its line', async (_name, ...[content, code, line]) => {
    await expect(readText(content)).rejects.toMatchObject({ code, place: { line } });
  });

  it('leaves malformed rows out when asked, and says which', async () => {
    const list = await readText('name,born\nGul,1970-02-30\nZar,1971\nOnly\n', { skipBad: true });
    expect(list.entries.map((entry) => entry.place.line)).toEqual([3]);
    expect(list.refused.map((record) => record.place.line)).toEqual([2, 4]);
  });

  it('refuses a mapping that names a column which is not there', async () => {
    const mapping = parseNationalMapping(
      { id: 'x', title: 'X', authority: 'A', columns: { name: 'Nam' } },
      'm.json',
    );
    await expect(readText('name\nGul\n', { mapping })).rejects.toMatchObject({ code: 'INPUT_COLUMNS' });
  });
});

describe('parseNationalMapping()', () => {
  it.each([
    [{}, 'INPUT_MALFORMED'],
    [{ id: 'Bad Id', title: 'X', authority: 'A', columns: { name: 'N' } }, 'INPUT_MALFORMED'],
    [{ id: 'x', title: 'X', authority: 'A', columns: {} }, 'INPUT_MALFORMED'],
    [{ id: 'x', title: 'X', authority: 'A', columns: { name: 'N', religion: 'R' } }, 'INPUT_MALFORMED'],
    [
      { id: 'x', title: 'X', authority: 'A', publishedOn: '2020-02-30', columns: { name: 'N' } },
      'INPUT_MALFORMED',
    ],
  ])('refuses mapping %#', (mapping, code) => {
    expect(() => parseNationalMapping(mapping, 'm.json')).toThrow(expect.objectContaining({ code }));
  });
});

describe('headerKey()', () => {
  it('brings spellings of a header together', () => {
    expect(headerKey("Father's Name")).toBe('fathersname');
    expect(headerKey('father_name')).toBe('fathername');
    expect(headerKey('شناختي كارڈ نمبر')).toBe('شناختیکارڈنمبر');
  });
});

describe('KNOWN_HEADERS', () => {
  it('names no column that is never recorded', () => {
    for (const name of Object.values(KNOWN_HEADERS).flat()) expect(refusedColumn(name)).toBeNull();
  });
});
