import { describe, expect, it } from 'vitest';
import { indexEntries, inventEntry, inventList } from '../../test/support/screening.ts';
import { buildScreeningIndex, isInForce, isListedOn, nameKindOf, normaliseId } from './screening-index.ts';

describe('buildScreeningIndex()', () => {
  it('refuses two lists with one id', () => {
    const lists = ['inv', 'other', 'inv'].map((id) => inventList(id, []));
    expect(() => buildScreeningIndex(lists)).toThrow(expect.objectContaining({ code: 'INPUT_DUPLICATE' }));
  });

  it('takes no lists and lists without entries', () => {
    expect(buildScreeningIndex([]).parties).toEqual([]);
    expect(buildScreeningIndex([inventList('inv', [])]).entryCounts).toEqual([[0]]);
  });

  it('indexes each name once, with the line on which it stands', () => {
    const index = indexEntries([
      { ref: '1', names: ['Zarmast', 'Torgul', 'Zarmast'], values: [['previousName', 'Wardak']] },
    ]);
    expect(index.names.names.map((name) => name.text)).toEqual(['Zarmast', 'Torgul', 'Wardak']);
    expect([...index.nameLines]).toEqual([10, 11, 13]);
  });

  it('gives an entry without a name an empty name of its own', () => {
    const index = indexEntries([
      { ref: '1', schema: 'CryptoWallet', values: [['publicKey', 'INVENTED0001']] },
      { ref: '2', names: ['Zarmast'] },
    ]);
    expect(index.names.names.map((name) => name.text)).toEqual(['', 'Zarmast']);
  });

  it('reads what a party is compared by, and leaves out a date that is none', () => {
    const index = indexEntries([
      {
        ref: '1',
        names: ['Zarmast'],
        values: [
          ['birthDate', '1980-02'],
          ['birthDate', '31 February'],
          ['nationality', 'PK'],
          ['fatherName', 'Torgul'],
          ['passportNumber', 'ab 12-345'],
          ['idNumber', '12'],
        ],
      },
    ]);
    const [party] = index.parties;
    expect(party?.births.map((date) => date.from)).toEqual(['1980-02-01']);
    expect([...(party?.countries ?? [])]).toEqual(['pk']);
    expect(party?.fathers.map((name) => name.text)).toEqual(['Torgul']);
    expect([...(party?.ids ?? [])]).toEqual(['AB12345']);
    expect(index.byId.get('AB12345')).toEqual([0]);
  });

  it('counts the entries of each list under each marking', () => {
    const marked = inventList('inv', [{ ref: '1' }, { ref: '2' }, { ref: '3' }], {
      markingOf: (entry) => (entry.ref === '1' ? null : 'restricted'),
    });
    const index = buildScreeningIndex([inventList('open', [{ ref: '1' }]), marked]);
    expect(index.markings).toEqual(['', 'restricted']);
    expect(index.entryCounts.map((row) => row.slice(0, 2).map((count) => count ?? 0))).toEqual([
      [1, 0],
      [1, 2],
    ]);
  });

  it.each([
    ['Person', 'person'],
    ['Vessel', 'vessel'],
    ['Airplane', 'vehicle'],
    ['Vehicle', 'vehicle'],
    ['Company', 'organisation'],
    ['Organization', 'organisation'],
    ['LegalEntity', 'any'],
    ['CryptoWallet', 'any'],
  ] as const)('takes a %s for the kind %s', (schema, kind) => {
    expect(indexEntries([{ ref: '1', schema, names: ['Zarmast'] }]).parties[0]?.kind).toBe(kind);
  });
});

describe('normaliseId()', () => {
  it('keeps capital letters and digits of any script', () => {
    expect(normaliseId(' ab-12 345/x ')).toBe('AB12345X');
    expect(normaliseId('ＡＢ１２３４')).toBe('AB1234');
  });

  it('is empty for a number too short to identify', () => {
    for (const text of ['', '1234', '-- 12', '😀😀😀😀😀😀']) expect(normaliseId(text)).toBe('');
  });
});

describe('isListedOn() and isInForce()', () => {
  const period = { from: '2010-05-01', to: '2020-05-01' };

  it('begin on the day of listing and end before the day of lifting', () => {
    const days = ['2010-04-30', '2010-05-01', '2020-04-30', '2020-05-01'];
    expect(days.map((day) => isInForce(period, day))).toEqual([false, true, true, false]);
  });

  it('take an open beginning for long ago and an open end for now', () => {
    expect(isInForce({ from: null, to: '2020-05-01' }, '1900-01-01')).toBe(true);
    expect(isInForce({ from: '2010-05-01', to: null }, '2999-01-01')).toBe(true);
  });

  it('take an entry without any listing for listed, and one listed twice for listed in either time', () => {
    expect(isListedOn(inventEntry({ ref: '1' }), '2000-01-01')).toBe(true);
    const twice = inventEntry({ ref: '1', listings: [period, { from: '2022-01-01', to: null }] });
    expect(['2015-01-01', '2021-01-01', '2023-01-01'].map((day) => isListedOn(twice, day))).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('nameKindOf()', () => {
  it('is any where no kind is asked for', () => {
    expect([nameKindOf(undefined), nameKindOf('any'), nameKindOf('vessel')]).toEqual([
      'any',
      'any',
      'vessel',
    ]);
  });
});
