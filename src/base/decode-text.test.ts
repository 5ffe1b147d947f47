import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunked, memoryText } from '../../test/support/fixture-file.ts';
import { decodeText, openText, type TextStream } from './decode-text.ts';
import { Fault } from './errors.ts';

async function read(text: TextStream): Promise<string> {
  const parts: string[] = [];
  for await (const chunk of text.chunks) parts.push(chunk);
  return parts.join('');
}

async function refusal(text: TextStream): Promise<Fault> {
  const cause = await read(text).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(cause instanceof Fault)) expect.unreachable('the text was read');
  return cause;
}

/** Encodes by the table that TextDecoder has. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text].map((char) => codes.get(char) ?? 63));
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

const ARABIC = 'محمد بن سعيد الكعبي، عبد العزيز الحربي، خالد بن عبد الرحمن الدوسري وأحمد الزهراني'.repeat(4);

/** Name, bytes, encoding, text. */
const ENCODED: readonly (readonly [string, Uint8Array, string, string])[] = [
  ['UTF-8', Buffer.from('نام,علی é'), 'utf-8', 'نام,علی é'],
  ['UTF-8 with a mark', Buffer.from('\ufeffname'), 'utf-8', 'name'],
  ['UTF-16 LE with a mark', utf16('name,علی', 'le', true), 'utf-16le', 'name,علی'],
  ['UTF-16 BE with a mark', utf16('name,علی', 'be', true), 'utf-16be', 'name,علی'],
  ['UTF-16 LE without a mark', utf16('<a>علی</a>', 'le', false), 'utf-16le', '<a>علی</a>'],
  ['UTF-16 BE without a mark', utf16('<a>علی</a>', 'be', false), 'utf-16be', '<a>علی</a>'],
  ['windows-1256', encode(`name\n${ARABIC}`, 'windows-1256'), 'windows-1256', `name\n${ARABIC}`],
  [
    'declared ISO-8859-1',
    encode('<?xml version="1.0" encoding="ISO-8859-1"?><a>Pérez</a>', 'windows-1252'),
    'windows-1252',
    '<?xml version="1.0" encoding="ISO-8859-1"?><a>Pérez</a>',
  ],
  ['ASCII', Buffer.from('name,born'), 'us-ascii', 'name,born'],
  ['nothing', Buffer.alloc(0), 'us-ascii', ''],
  ['gzip', gzipSync('نام'), 'utf-8', 'نام'],
];

describe('decodeText()', () => {
  it.each(ENCODED)('reads %s and names the encoding', async (_name, ...[bytes, encoding, expected]) => {
    for (const chunkBytes of [1, 5, 4096]) {
      const text = memoryText('x', bytes, chunkBytes);
      expect(await read(text)).toBe(expected);
      expect(text.facts()).toMatchObject({ encoding, bytes: bytes.byteLength });
    }
  });

  it('guesses windows-1252 for a Spanish table', async () => {
    const line =
      'Pérez Núñez, José María; Peña Muñoz, Ramón; Gutiérrez Ibáñez, Ángel. El señor está en la ciudad también.\n';
    const text = memoryText('x', encode(line.repeat(10), 'windows-1252'), 64);
    expect(await read(text)).toBe(line.repeat(10));
    expect(text.facts().encoding).toBe('windows-1252');
  });

  it('refuses an invalid byte in UTF-8 text with its offset, wherever the chunks end', async () => {
    const good = Buffer.from('علی حسن و محمد');
    const bytes = Buffer.concat([good, Buffer.from([0xff]), good]);
    for (const chunkBytes of [1, 2, 3, 1000]) {
      const found = await refusal(memoryText('x.csv', bytes, chunkBytes));
      expect(found.code).toBe('INPUT_ENCODING');
      expect(found.place).toEqual({ file: 'x.csv', offset: good.byteLength });
    }
  });

  it('says that a text ends inside a character', async () => {
    const bytes = Buffer.from('علی').subarray(0, 5);
    expect((await refusal(memoryText('x', bytes))).code).toBe('INPUT_TRUNCATED');
  });

  it('refuses an XML declaration that the bytes contradict', async () => {
    const found = await refusal(memoryText('x', '<?xml version="1.0" encoding="UTF-16"?><a/>'));
    expect(found.code).toBe('INPUT_ENCODING');
    expect((await refusal(memoryText('x', '<?xml version="1.0" encoding="klingon"?><a/>'))).code).toBe(
      'INPUT_ENCODING',
    );
  });

  it('refuses a broken gzip file as such', async () => {
    const bytes = gzipSync('x'.repeat(10_000));
    expect((await refusal(memoryText('x', bytes.subarray(0, bytes.length - 9)))).code).toBe(
      'INPUT_TRUNCATED',
    );
    const bent = Buffer.from(bytes);
    bent[12] = 0xff;
    expect((await refusal(memoryText('x', bent))).code).toBe('INPUT_MALFORMED');
  });

  it('refuses a gzip file that unpacks to a multiple of its size', async () => {
    const found = await refusal(memoryText('x', gzipSync(Buffer.alloc(40 * 1024 ** 2)), 4096));
    expect(found.code).toBe('INPUT_TOO_LARGE');
  });

  it('refuses more bytes than the bound, stored or unpacked', async () => {
    const options = { file: 'x', bytesMax: 1000 };
    expect((await refusal(decodeText(chunked('x'.repeat(1001), 100), options))).code).toBe('INPUT_TOO_LARGE');
    expect((await refusal(decodeText(chunked(gzipSync('x'.repeat(1001)), 100), options))).code).toBe(
      'INPUT_TOO_LARGE',
    );
    expect(await read(decodeText(chunked('x'.repeat(1000), 100), options))).toHaveLength(1000);
  });

  it('gives back any text whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (body, size) => {
          const expected = `نa${body.replace(/^\ufeff+/, '')}`;
          expect(await read(memoryText('x', expected, size))).toBe(expected);
        },
      ),
    );
  });

  it('reads or refuses any bytes with a coded fault', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.integer({ min: 1, max: 50 }),
        async (bytes, size) => {
          const outcome = await read(memoryText('x', bytes, size)).catch((cause: unknown) => cause);
          if (typeof outcome !== 'string') expect(outcome).toBeInstanceOf(Fault);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('openText()', () => {
  it('refuses a file that is not there and a folder', async () => {
    await expect(openText('/nowhere/at/all.csv')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(openText(import.meta.dirname)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
    await expect(openText('-')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' });
  });

  it('reads standard input for -', async () => {
    const text = await openText('-', { stdin: chunked('name\nA', 3) });
    expect(text.file).toBe('-');
    expect(await read(text)).toBe('name\nA');
  });
});
