/** The fonts of reports: Inter for Latin, Cyrillic and Greek letters, Vazirmatn for Arabic script. They are embedded. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import bidiFactory from 'bidi-js';
import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { fault } from '../../base/index.ts';
import type { Faces } from './order-line.ts';

/** A font, in its two weights. */
export interface FontFace {
  readonly name: string;
  readonly joins: boolean;
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/** The fonts, with what each has. */
export interface ReportFonts extends Faces {
  readonly faces: readonly FontFace[];
}

/** The parts of the two families that are used, the usual ones first. */
const PARTS = [
  { family: 'inter', part: 'latin', joins: false },
  { family: 'vazirmatn', part: 'arabic', joins: true },
  { family: 'inter', part: 'latin-ext', joins: false },
  { family: 'inter', part: 'cyrillic', joins: false },
  { family: 'inter', part: 'cyrillic-ext', joins: false },
  { family: 'inter', part: 'greek', joins: false },
  { family: 'inter', part: 'vietnamese', joins: false },
] as const;

const RANGES = Compile(Type.Record(Type.String(), Type.String()));

/** Reads the fonts from their packages. */
export async function openFonts(): Promise<ReportFonts> {
  const ranges = new Map<string, readonly (readonly [number, number])[]>();
  for (const family of new Set(PARTS.map(({ family: name }) => name))) {
    const parts: unknown = JSON.parse((await readPackaged(`@fontsource/${family}/unicode.json`)).toString());
    if (!RANGES.Check(parts)) throw fault('INTERNAL', `the ranges of the font ${family} cannot be read`);
    for (const [part, text] of Object.entries(parts)) ranges.set(`${family}-${part}`, readRanges(text));
  }
  const known = new Map<number, number | null>();
  const faces = await Promise.all(PARTS.map(openFace));
  return {
    faces,
    bidi: bidiFactory(),
    faceOf: (codePoint) => {
      const before = known.get(codePoint);
      if (before !== undefined) return before;
      const at = faces.findIndex(({ name }) =>
        ranges.get(name)?.some(([from, to]) => from <= codePoint && codePoint <= to),
      );
      const face = at < 0 ? null : at;
      known.set(codePoint, face);
      return face;
    },
    joins: (face) => faces[face]?.joins ?? false,
  };
}

async function openFace({ family, part, joins }: (typeof PARTS)[number]): Promise<FontFace> {
  const file = (weight: number) =>
    readPackaged(`@fontsource/${family}/files/${family}-${part}-${weight}-normal.woff`);
  return { name: `${family}-${part}`, joins, regular: await file(400), bold: await file(700) };
}

function readPackaged(path: string): Promise<Buffer> {
  return readFile(fileURLToPath(import.meta.resolve(path)));
}

/** `U+0600-06FF,U+200C`: from and to. */
function readRanges(text: string): readonly (readonly [number, number])[] {
  return text.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}
