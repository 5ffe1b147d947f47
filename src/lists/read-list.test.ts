import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunked, fixtureFile } from '../../test/support/fixture-file.ts';
import { sharedData } from '../../test/support/shared-data.ts';
import { Fault } from '../base/index.ts';
import type { ParsedList } from './model.ts';
import { openList, type ReadListOptions, readList } from './read-list.ts';

const FIXTURES = [
  'un.xml',
  'ofac/sdn.csv',
  'ofac-sdn.xml',
  'ofac-enhanced.xml',
  'eu.xml',
  'uk.xml',
  'entities.ftm.json',
  'delta.ftm.json',
  'targets.simple.csv',
  'national-urdu.csv',
] as const;

function bytesOf(name: string): Buffer {
  return readFileSync(fixtureFile(import.meta.url, `fixtures/${name}`));
}

function readBytes(content: string | Uint8Array, options: ReadListOptions = {}): Promise<ParsedList> {
  return readList('-', { ...options, stdin: chunked(content, 1000) });
}

function record(ref: string, more = ''): string {
  return `<INDIVIDUAL><FIRST_NAME>A ${ref}</FIRST_NAME><REFERENCE_NUMBER>${ref}</REFERENCE_NUMBER>${more}</INDIVIDUAL>`;
}

function unList(records: string): string {
  return `<CONSOLIDATED_LIST dateGenerated="2026-01-01"><INDIVIDUALS>\n${records}</INDIVIDUALS></CONSOLIDATED_LIST>`;
}

/** Name, content, code, what the message says. */
const REFUSED: readonly (readonly [string, string | Uint8Array, string, RegExp])[] = [
  ['an empty file', '', 'INPUT_FORMAT_UNKNOWN', /empty/],
  ['a web page', '<html><body>not found</body></html>', 'INPUT_FORMAT_UNKNOWN', /web page/],
  ['another XML', '<?xml version="1.0"?><rss/>', 'INPUT_FORMAT_UNKNOWN', /"rss"/],
  ['an export that is not of the EU', '<export xmlns="urn:x"/>', 'INPUT_FORMAT_UNKNOWN', /namespace/],
  ['JSON that is no entity', '{"a":1}\n', 'INPUT_FORMAT_UNKNOWN', /FollowTheMoney/],
  ['a JSON array', '[{"id":1}]', 'INPUT_FORMAT_UNKNOWN', /array/],
  ['a PDF', '%PDF-1.7\n', 'INPUT_FORMAT_UNKNOWN', /PDF/],
  ['binary', Uint8Array.of(1, 2, 3, 4, 5, 0, 1), 'INPUT_FORMAT_UNKNOWN', /no text/],
  ["OFAC's alt file alone", '36,12,"aka","AERO",-0- \n', 'INPUT_FORMAT_UNKNOWN', /sdn\.csv/],
  ['XML that ends in its head', '<?xml version="1.0"?>', 'INPUT_TRUNCATED', /first element/],
];

describe('readList()', () => {
  it.each(REFUSED)('refuses %s, saying what was seen', async (_name, ...[content, code, message]) => {
    await expect(readBytes(content)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('refuses an entity bomb at its document type', async () => {
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n${unList(record('1'))}`;
    await expect(readBytes(bomb)).rejects.toMatchObject({ code: 'INPUT_MALFORMED', place: { line: 2 } });
    const late = unList(record('1', '<GENDER>&b;</GENDER>'));
    await expect(readBytes(late)).rejects.toMatchObject({ code: 'INPUT_MALFORMED', place: { line: 2 } });
  });

  it('names the place where XML breaks off or is not well-formed', async () => {
    const whole = unList(`${record('1')}\n${record('2')}`);
    await expect(readBytes(whole.slice(0, -60))).rejects.toMatchObject({
      code: 'INPUT_TRUNCATED',
      place: { line: 3 },
    });
    await expect(readBytes(whole.replace('</INDIVIDUALS>', '</X>'))).rejects.toMatchObject({
      code: 'INPUT_MALFORMED',
      place: { line: 3, column: expect.any(Number) },
    });
  });

  it('refuses XML that is too deep, a value and a record that are too long', async () => {
    const deep = unList(record('1', `${'<a>'.repeat(70)}${'</a>'.repeat(70)}`));
    await expect(readBytes(deep)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
    // Read to its end, this one would take minutes.
    await expect(readBytes(unList(record('1', '<a>'.repeat(200_000))))).rejects.toMatchObject({
      code: 'INPUT_TOO_LARGE',
      place: { line: expect.any(Number) },
    });
    const long = unList(record('1', `<COMMENTS1>${'x'.repeat(1_000_001)}</COMMENTS1>`));
    await expect(readBytes(long)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
    const wide = unList(record('1', '<N>xxxxxxxxxx</N>'.repeat(900_000)));
    await expect(readBytes(wide)).rejects.toMatchObject({ code: 'INPUT_TOO_LARGE' });
    const endless = `<CONSOLIDATED_LIST dateGenerated="${'x'.repeat(9_000_000)}`;
    await expect(readBytes(endless)).rejects.toMatchObject({
      code: expect.stringMatching(/INPUT_TOO_LARGE|INPUT_TRUNCATED/),
    });
  });

  it('leaves a malformed record out only when asked, and names it', async () => {
    const list = unList(
      `${record('1')}\n${record('')}\n${record('3', '<LISTED_ON>2020-13-01</LISTED_ON>')}\n${record('1')}`,
    );
    await expect(readBytes(list)).rejects.toMatchObject({ code: 'INPUT_MALFORMED', place: { line: 3 } });
    const read = await readBytes(list, { skipBad: true });
    expect(read.entries.map((entry) => entry.ref)).toEqual(['1']);
    expect(read.refused.map((refused) => refused.place.line)).toEqual([3, 4, 5]);
  });

  it('reads UTF-16, gzip and a byte-order mark alike, with the hash of the bytes as stored', async () => {
    const plain = bytesOf('un.xml');
    const text = plain.toString('utf8').replace('encoding="UTF-8" ', '');
    const expected = (await readBytes(plain)).entries.map((entry) => entry.contentHash);
    for (const bytes of [
      gzipSync(plain),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
    ]) {
      expect((await readBytes(bytes)).entries.map((entry) => entry.contentHash)).toEqual(expected);
    }
    expect((await readBytes(gzipSync(plain))).sha256).not.toBe((await readBytes(plain)).sha256);
  });

  it("reads OFAC's primary file without the files beside it", async () => {
    const list = await readBytes(bytesOf('ofac/sdn.csv'));
    expect(list.entries).toHaveLength(3);
    expect(list.entries[0]?.values.some((value) => value.prop === 'alias')).toBe(false);
  });

  it('gives another id when asked', async () => {
    expect((await readBytes(bytesOf('un.xml'), { id: 'un-old' })).header.id).toBe('un-old');
  });

  it.each(FIXTURES)('gives a list or a coded fault for every cut of %s', async (name) => {
    const bytes = bytesOf(name);
    for (let length = 0; length < bytes.byteLength; length += 41)
      await expectListOrFault(bytes.subarray(0, length));
  });

  it.each(FIXTURES)('gives a list or a coded fault for bent bytes of %s', async (name) => {
    const bytes = bytesOf(name);
    const change = fc.tuple(
      fc.nat(bytes.byteLength - 1),
      fc.oneof(fc.nat(255), fc.constantFrom(60, 62, 34, 38, 10, 0, 123, 44, 59)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (changes, skipBad) => {
          const bent = Buffer.from(bytes);
          for (const [at, byte] of changes) bent[at] = byte;
          await expectListOrFault(bent, skipBad);
        },
      ),
      { numRuns: 60 },
    );
  });
});

async function expectListOrFault(bytes: Uint8Array, skipBad = false): Promise<void> {
  const outcome = await readBytes(bytes, { skipBad }).catch((cause: unknown) => cause);
  if (outcome instanceof Error) {
    expect(outcome).toBeInstanceOf(Fault);
    if (outcome instanceof Fault) {
      expect(outcome.code).toMatch(/^INPUT_/);
      expect(outcome.place?.file ?? outcome.place?.line ?? outcome.place?.offset).toBeDefined();
    }
  } else expect(outcome).toMatchObject({ entries: expect.any(Array) });
}

describe('openList()', () => {
  it('yields the header first and entries before the file has been read to its end', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('<CONSOLIDATED_LIST dateGenerated="2026-01-01"><INDIVIDUALS>');
      for (;;) {
        given += 1;
        yield Buffer.from(record(`r${given}`).repeat(1) + ' '.repeat(200));
      }
    }
    const stream = await openList('-', { stdin: endless() });
    const kinds: string[] = [];
    for await (const item of stream.items) {
      kinds.push(item.kind);
      if (kinds.length === 400) break;
    }
    expect(kinds[0]).toBe('header');
    expect(kinds.slice(1).every((kind) => kind === 'entry')).toBe(true);
    expect(given).toBeLessThan(2000);
  });
});

const REAL: readonly (readonly [string, string, number, number])[] = [
  ['lists/un/un-consolidated-2025-11-15.xml', 'un', 727, 273],
  ['lists/un/un-consolidated-2026-02-27.xml', 'un', 730, 273],
  ['lists/ofac/sdn.csv', 'ofac-sdn', 3845, 3534],
  ['lists/ofac/cons-enhanced-2025-01-10.xml.gz', 'ofac-cons', 80, 363],
  ['lists/fixtures/eu_fsf_1_1_sample.xml', 'eu', 1, 0],
  ['lists/fixtures/uk_sanctions_list_sample.xml', 'uk', 1, 1],
];

describe.each(REAL)('readList() of the published %s', (path, ...[id, persons, others]) => {
  const file = sharedData(path);
  it(`has ${persons} persons and ${others} others, and refuses none`, async (context) => {
    if (file === null) return context.skip('the published lists are not here (SILSILA_DATA)');
    const list = await readList(file ?? '');
    expect(list.header.id).toBe(id);
    expect(list.entries.filter((entry) => entry.schema === 'Person')).toHaveLength(persons);
    expect(list.entries.filter((entry) => entry.schema !== 'Person')).toHaveLength(others);
    expect(list.refused).toEqual([]);
    for (const entry of list.entries) expect(entry.values[0]?.prop).toBe('name');
  });
});

describe('readList() of the published UN list', () => {
  const file = sharedData('lists/un/un-consolidated-2026-02-27.xml');
  it('holds the names that its fields hide', async (context) => {
    if (file === null) return context.skip('the published lists are not here (SILSILA_DATA)');
    const list = await readList(file ?? '');
    const names = (ref: string): readonly string[] =>
      list.entries.find((entry) => entry.ref === ref)?.values.map((value) => value.value) ?? [];
    expect(names('QDe.137')).toEqual(expect.arrayContaining(['Jabhat al-Nusrah', 'جبهة النصرة', 'HTS']));
    expect(names('IRi.034')).toEqual(expect.arrayContaining(['Mohammad Sabet', 'M. Javad Kareemi Sabet']));
    expect(names('QDi.396')).toEqual(expect.arrayContaining(['Amir Khazmat', 'Амир Хазмат']));
    expect(
      list.entries.flatMap((entry) => entry.values).filter((value) => value.prop === 'fatherName').length,
    ).toBeGreaterThan(60);
  });
});
