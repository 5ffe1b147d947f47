import { describe, expect, it } from 'vitest';
import { fixtureFile } from '../../../test/support/fixture-file.ts';
import type { ListEntry, ParsedList } from '../model.ts';
import { readList } from '../read-list.ts';

function read(path: string, options = {}): Promise<ParsedList> {
  return readList(fixtureFile(import.meta.url, `../fixtures/${path}`), options);
}

function entry(list: ParsedList, ref: string): ListEntry {
  const found = list.entries.find((one) => one.ref === ref);
  if (found === undefined) expect.unreachable(`no entry ${ref}`);
  return found;
}

/** `prop` to its values, in order. */
function valuesOf(found: ListEntry): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const { prop, value } of found.values) {
    values[prop] ??= [];
    values[prop].push(value);
  }
  return values;
}

describe('parseUnXml()', () => {
  it('reads header, names, aliases by quality, dates, documents and listing', async () => {
    const list = await read('un.xml');
    expect(list.header).toMatchObject({ id: 'un', format: 'un-xml', publishedOn: '2026-01-31' });
    expect(list.entries.map((one) => [one.ref, one.schema])).toEqual([
      ['XAi.001', 'Person'],
      ['XCi.002', 'Person'],
      ['XQe.003', 'Organization'],
    ]);
    const first = entry(list, 'XAi.001');
    expect(valuesOf(first)).toEqual({
      name: ['ZARGHUN SHAH MARWANDI', 'زرغون شاه مروندي'],
      previousName: ['Zarghun Marwand', 'Zarghun Khel'],
      alias: ['Zarghoon Shah', 'Zargun Schah', 'Z. Shah Marwandi', 'Zarghun Jan', 'زرغون جان'],
      weakAlias: ['Abu Marwa', 'ابو مروه'],
      fatherName: ['Lal Shah'],
      motherName: ['Bibi Gul'],
      title: ['Maulavi', 'Haji'],
      position: ['Deputy keeper of an invented store'],
      nationality: ['af'],
      gender: ['male'],
      birthDate: ['1960', 'c. 1961', '1958-01-01..1963-12-31'],
      birthPlace: ['Spin Boldak, Kandahar, Afghanistan'],
      birthCountry: ['af'],
      passportNumber: ['OA000001'],
      idNumber: ['000123'],
      address: ['Quetta, Pakistan'],
      country: ['pk'],
      notes: ['Father’s name is Lal Shah. Mother’s name: Bibi Gul. […] Review concluded.'],
    });
    expect(first.listings).toEqual([
      { from: '2011-03-04', to: null, program: 'Taliban', authority: 'United Nations Security Council' },
    ]);
    expect(first.values.find((one) => one.value === 'زرغون شاه مروندي')?.lang).toBe('Arab');
    expect(first.values.find((one) => one.prop === 'passportNumber')?.original).toBe(
      'Passport OA000001 (Afghanistan)',
    );
    expect(first.values.find((one) => one.prop === 'fatherName')?.original).toBe('Father’s name is Lal Shah');
    expect(first.place).toEqual({ file: 'un.xml', line: 4, ref: 'XAi.001' });
  });

  it('reads a listing day with a time zone, an exact birth day and escaped characters', async () => {
    const second = entry(await read('un.xml'), 'XCi.002');
    expect(second.listings[0]?.from).toBe('2020-08-05');
    expect(valuesOf(second)).toMatchObject({ name: ['OKELLO TESTA & SON'], birthDate: ['1970-02-03'] });
  });

  it('takes an acronym out of a name and leaves a place in it', async () => {
    const third = entry(await read('un.xml'), 'XQe.003');
    expect(valuesOf(third)).toMatchObject({
      name: ['INVENTED RELIEF BUREAU'],
      weakAlias: ['IRB'],
      alias: ['Bureau of Invented Relief (KENYA)'],
      address: ['House 1, Nairobi, Kenya'],
    });
  });
});

describe('parseOfacCsv()', () => {
  it('joins the files beside it and the comments that spill over', async () => {
    const list = await read('ofac/sdn.csv');
    expect(list.header).toMatchObject({ id: 'ofac-sdn', format: 'ofac-csv', publishedOn: null });
    expect(valuesOf(entry(list, '101'))).toEqual({
      name: ['Invented Abdul QASEM'],
      alias: ['Invented QASIM'],
      previousName: ['Abdul QASEMI'],
      weakAlias: ['ABU TEST'],
      birthDate: ['c. 1959-01-01..1962-12-31', '1960-08-04'],
      birthPlace: ['Goma, Democratic Republic of the Congo'],
      birthCountry: ['cd'],
      nationality: ['ir'],
      passportNumber: ['X0000001'],
      idNumber: ['000-11'],
      gender: ['male'],
      notes: ['[…]'],
      linkedTo: ['INVENTED RELIEF BUREAU'],
      address: ['1 Test Road, Mashhad, Iran'],
      country: ['ir'],
    });
    expect(entry(list, '101').listings.map((span) => span.program)).toEqual(['SDGT', 'SDT']);
    expect(list.notes).toEqual([
      '1 entries of the comments file are not in sdn.csv: the files are of different dates',
    ]);
  });

  it('reads vessels and organisations, with the null mark left out', async () => {
    const list = await read('ofac/sdn.csv');
    expect(entry(list, '102').schema).toBe('Vessel');
    expect(valuesOf(entry(list, '102'))).toEqual({
      name: ['MV INVENTED'],
      callSign: ['T0ST1'],
      type: ['General Cargo'],
      tonnage: ['1234'],
      grossRegisteredTonnage: ['999'],
      flag: ['pa'],
      ownerName: ['Invented Owner Co.'],
      imoNumber: ['0000011'],
      mmsi: ['000000012'],
      pastFlags: ['mt'],
    });
    expect(valuesOf(entry(list, '103'))).toMatchObject({
      alias: ['I.R.B.'],
      taxNumber: ['55-01'],
      website: ['www.example.org'],
      address: ['Damascus, Syria'],
      country: ['sy'],
    });
  });
});

describe('parseOfacXml()', () => {
  it('reads names, weak aliases, documents and vessels', async () => {
    const list = await read('ofac-sdn.xml');
    expect(list.header).toMatchObject({ id: 'ofac-sdn', format: 'ofac-xml', publishedOn: '2025-10-31' });
    expect(list.notes).toEqual([]);
    expect(valuesOf(entry(list, '201'))).toEqual({
      name: ['Invented QASEM'],
      alias: ['Invented QASIM'],
      weakAlias: ['ABU TEST'],
      previousName: ['QASEMI'],
      position: ['Director'],
      birthDate: ['c. 1960'],
      birthPlace: ['Goma, Congo, Democratic Republic of the'],
      birthCountry: ['cd'],
      nationality: ['ir'],
      passportNumber: ['X0000002'],
      gender: ['male'],
      address: ['Mashhad, Iran'],
      country: ['ir'],
    });
    expect(valuesOf(entry(list, '202'))).toMatchObject({
      imoNumber: ['0000011'],
      flag: ['pa'],
      type: ['Tanker'],
    });
  });
});

describe('parseOfacEnhancedXml()', () => {
  it('reads prefixed names, translations, features and the day of listing', async () => {
    const list = await read('ofac-enhanced.xml');
    expect(list.header).toMatchObject({
      id: 'ofac-sdn',
      format: 'ofac-enhanced-xml',
      publishedOn: '2025-01-10',
    });
    const found = entry(list, '301');
    expect(valuesOf(found)).toEqual({
      name: ['Invented QASEM', 'قاسم'],
      weakAlias: ['ABU TEST'],
      birthDate: ['c. 1960-01-01..1962-12-31'],
      nationality: ['ir'],
      passportNumber: ['X0000003'],
      linkedTo: ['INVENTED RELIEF BUREAU'],
      position: ['Director'],
      address: ['Mashhad, Iran'],
      country: ['ir'],
    });
    expect(found.listings[0]).toMatchObject({ from: '2006-04-12', program: 'SDGT' });
  });
});

describe('parseEuFsfXml()', () => {
  it('reads strong and weak names, spans of birth and the first legal act', async () => {
    const list = await read('eu.xml');
    expect(list.header).toMatchObject({ id: 'eu', format: 'eu-fsf-xml', publishedOn: '2025-06-30' });
    const found = entry(list, 'EU.1.11');
    expect(valuesOf(found)).toMatchObject({
      name: ['Zarghun Shah Marwandi'],
      weakAlias: ['Abu Marwa'],
      alias: ['Zarghoon Shah'],
      title: ['Maulavi'],
      position: ['Keeper'],
      gender: ['male'],
      birthDate: ['c. 1961', '1958-01-01..1963-12-31'],
      birthPlace: ['Spin Boldak, Kandahar, AFGHANISTAN'],
      nationality: ['af'],
      passportNumber: ['OA000001'],
      address: ['Road 1, Quetta, PAKISTAN'],
      unscId: ['XAi.001'],
    });
    expect(found.listings).toMatchObject([{ from: '2011-03-19', program: 'TAQA' }]);
    expect(found.values.find((one) => one.value === 'Abu Marwa')?.lang).toBe('ps');
    expect(entry(list, '77')).toMatchObject({ schema: 'Organization', listings: [{ from: '2019-09-10' }] });
  });
});

describe('parseUkXml()', () => {
  it('reads day-first dates with unknown parts, alias strengths and ships', async () => {
    const list = await read('uk.xml');
    expect(list.header).toMatchObject({ id: 'uk', format: 'uk-xml', publishedOn: '2026-02-09' });
    const found = entry(list, 'XAF0001');
    expect(valuesOf(found)).toMatchObject({
      name: ['ZARGHUN SHAH MARWANDI', 'زرغون شاه مروندي'],
      alias: ['Zarghoon Shah', 'Zarghun Shahi'],
      weakAlias: ['Abu Marwa'],
      birthDate: ['1961', '1962-03', '1960-08-04'],
      passportNumber: ['OA000001'],
      birthPlace: ['Spin Boldak, Afghanistan'],
      gender: ['male'],
      unscId: ['XAi.001'],
    });
    expect(found.listings).toMatchObject([{ from: '2012-06-29', program: 'An invented regime' }]);
    expect(valuesOf(entry(list, 'XSH0002'))).toMatchObject({ imoNumber: ['0000011'], flag: ['pa'] });
  });
});

describe('parseFtmJsonl()', () => {
  it('joins sanctions and passports to their party and leaves religion out', async () => {
    const list = await read('entities.ftm.json');
    expect(list.header).toMatchObject({ id: 'invented', format: 'ftm-jsonl' });
    const found = entry(list, 'inv-1');
    expect(valuesOf(found)).toEqual({
      name: ['Zarghun Shah', 'زرغون شاه'],
      fatherName: ['Lal Shah'],
      birthDate: ['1961'],
      nationality: ['af'],
      topics: ['sanction'],
      passportNumber: ['OA000001'],
    });
    expect(found.listings).toEqual([
      {
        from: '2011-03-04',
        to: '2020-05-06',
        program: 'Invented programme',
        authority: 'Invented authority',
      },
    ]);
    expect(valuesOf(entry(list, 'inv-2'))['name']).toEqual(['Invented Relief Bureau']);
    expect(list.notes).toEqual([
      'the property "religion" was left out: religion and belief are not recorded',
    ]);
  });
});

describe('parseFtmDeltaJsonl()', () => {
  it('reads additions, changes and removals', async () => {
    const list = await read('delta.ftm.json');
    expect(list.header.format).toBe('ftm-delta-jsonl');
    expect(list.entries.map((one) => one.ref)).toEqual(['inv-3', 'inv-1']);
    expect(list.removed).toEqual(['inv-2']);
  });
});

describe('parseTargetsSimpleCsv()', () => {
  it('splits cells with quoted separators', async () => {
    const list = await read('targets.simple.csv');
    expect(list.header).toMatchObject({ id: 'targets', format: 'targets-simple-csv' });
    expect(valuesOf(entry(list, 'inv-1'))).toEqual({
      name: ['Zarghun Shah'],
      alias: ['Zarghoon Shah', 'Shah; Zarghun'],
      address: ['Road 1, Quetta'],
      idNumber: ['OA000001'],
      notes: ['Invented programme - 2011-03-04'],
      email: ['a@example.org'],
      birthDate: ['1961', '1962-03'],
      country: ['af', 'pk'],
    });
    expect(entry(list, 'inv-1').listings).toEqual([{ from: null, to: null, program: 'INV-PROG' }]);
    expect(entry(list, 'inv-2').schema).toBe('Vessel');
  });
});
