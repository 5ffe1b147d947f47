/**
 * Text of mixed direction as pieces from left to right, each of one font. The letters within a piece are joined by the font itself.
 * Source: Unicode Standard Annex 9, Unicode Bidirectional Algorithm, rules L1, L2 and L4.
 */

import type bidiFactory from 'bidi-js';

/** The direction of a paragraph. */
export type Direction = 'ltr' | 'rtl';

/** A piece of a line, to be drawn with one font. */
export interface Piece {
  /** In the order of reading; a font turns Arabic script around by itself. */
  readonly text: string;
  /** Number of the font; null for a sign that no font has. */
  readonly face: number | null;
}

/** A paragraph, ready to be cut into lines. */
export interface Paragraph {
  readonly text: string;
  /** Places in the text where a line may begin, and the place behind its end. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
  /** The pieces of a span of the text, from left to right. */
  pieces(start: number, end: number): readonly Piece[];
}

/** The algorithm; made once, since its tables take long to unpack. */
export type Bidi = ReturnType<typeof bidiFactory>;

/** What is known of the fonts, and the algorithm. */
export interface Faces {
  readonly bidi: Bidi;
  /** The number of the font that has a sign; null where none has it. */
  faceOf(codePoint: number): number | null;
  /** Whether a font joins and turns letters by itself. */
  joins(face: number): boolean;
}

interface Sign {
  readonly text: string;
  readonly face: number | null;
  readonly level: number;
  readonly isSpace: boolean;
}

/** Joiners shape Arabic letters; isolates and marks steer the order and are not drawn. */
const STEERING = /[\u061C\u200B\u200E\u200F\u2066-\u2069\uFEFF]/;
/** Overrides and embeddings are how a text pretends to be another; they are taken out before anything else. */
const OVERRIDES = /[\u202A-\u202E]/g;
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/** The parts of a date keep their order among letters that are read from right to left: each date is isolated. */
const DATES = /\d{4}-\d{2}(?:-\d{2})?/g;
/** Letters and marks by which a text is not read from left to right throughout: Hebrew to Arabic, and their presentation forms. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200F\u2067\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Every sign is of level 0: places beyond the end of the array are, too. */
const LEVEL = { levels: new Uint8Array(0) };
const MARK = /^[\p{M}\u200C\u200D]$/u;

/** Prepares a paragraph. */
export function readParagraph(given: string, direction: Direction, faces: Faces): Paragraph {
  const plain = given.normalize('NFC').replace(OVERRIDES, '').replace(CONTROLS, ' ').toWellFormed();
  const text = plain.replace(DATES, '\u2066$&\u2069');
  const { bidi } = faces;
  const { levels } =
    direction === 'ltr' && !RIGHT_TO_LEFT.test(text) ? LEVEL : bidi.getEmbeddingLevels(text, direction);
  const mirror = (sign: string): string => bidi.getMirroredCharacter(sign) ?? sign;
  const words = [...text.matchAll(/[^ ]+/g)].map((word) => ({
    start: word.index,
    end: word.index + word[0].length,
  }));
  return {
    text,
    words,
    pieces: (start, end) => {
      const signs = readSigns({ text, levels, start, end }, faces, mirror);
      return reorder(joinSigns(signs, faces)).map(({ text: piece, face }) => ({ text: piece, face }));
    },
  };
}

function readSigns(
  line: { readonly text: string; readonly levels: Uint8Array; readonly start: number; readonly end: number },
  faces: Faces,
  mirror: (sign: string) => string,
): readonly Sign[] {
  const signs: Sign[] = [];
  let at = line.start;
  for (const text of line.text.slice(line.start, line.end)) {
    const level = line.levels[at] ?? 0;
    at += text.length;
    if (STEERING.test(text)) continue;
    const before = signs.at(-1);
    const own = faces.faceOf(text.codePointAt(0) ?? 0);
    const face = MARK.test(text) && before !== undefined && !before.isSpace ? before.face : own;
    const isMirrored = level % 2 === 1 && !(face !== null && faces.joins(face));
    signs.push({ text: isMirrored ? mirror(text) : text, face, level, isSpace: text === ' ' });
  }
  return signs;
}

/** Neighbours of one font and level become one piece; what a font would turn around wrongly stays apart. */
function joinSigns(signs: readonly Sign[], faces: Faces): readonly Sign[] {
  const joined: Sign[] = [];
  for (const sign of signs) {
    const before = joined.at(-1);
    if (before === undefined || !belongTogether(before, sign, faces)) joined.push(sign);
    else joined[joined.length - 1] = { ...before, text: before.text + sign.text };
  }
  return joined;
}

function belongTogether(before: Sign, sign: Sign, faces: Faces): boolean {
  if (MARK.test(sign.text)) return before.face === sign.face && !before.isSpace;
  if (before.face !== sign.face || before.level !== sign.level || sign.face === null) return false;
  const isRightToLeft = sign.level % 2 === 1;
  // A joining font draws from right to left and the others from left to right: against that a piece is one sign long.
  if (faces.joins(sign.face) !== isRightToLeft) return false;
  return !isRightToLeft || (!before.isSpace && !sign.isSpace);
}

/** From the highest level down to the lowest odd one, every span of at least that level is turned around (L2). */
function reorder(pieces: readonly Sign[]): readonly Sign[] {
  const levels = pieces.map(({ level }) => level);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1));
  let ordered = [...pieces];
  for (let level = Math.max(0, ...levels); level >= lowestOdd; level -= 1)
    ordered = turnSpans(ordered, level);
  return ordered;
}

function turnSpans(pieces: readonly Sign[], level: number): Sign[] {
  const turned: Sign[] = [];
  let span: Sign[] = [];
  for (const piece of pieces) {
    if (piece.level >= level) {
      span.unshift(piece);
      continue;
    }
    turned.push(...span, piece);
    span = [];
  }
  turned.push(...span);
  return turned;
}
