/** Where a value stands in the text of a JSON document, so that a message can name its line. */

/** Lines and columns count from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Strings and signs of a document that is known to be JSON; other values are of no interest here. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]/g;

/** An object or array that is open: the key or index at hand, and whether the next string is a key. */
interface Level {
  readonly isObject: boolean;
  key: string;
  expectsKey: boolean;
  index: number;
}

/**
 * Finds the value at a JSON pointer, or the innermost one on the way to it that is there.
 * Source: RFC 6901.
 */
export function locatePointer(text: string, pointer: string): TextPlace {
  const wanted = pointer.split('/').slice(1).map(unescapePart);
  const levels: Level[] = [];
  let [best, bestDepth] = [0, 0];
  const note = (offset: number): void => {
    const depth = levels.length;
    const isOnTheWay = depth <= wanted.length && levels.every((level, at) => keyOf(level) === wanted[at]);
    if (isOnTheWay && depth > bestDepth) [best, bestDepth] = [offset, depth];
  };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === ':') note(index);
    else if (token === ',' && level !== undefined) {
      level.index++;
      level.expectsKey = level.isObject;
      if (!level.isObject) note(index);
    } else if (token === '}' || token === ']') levels.pop();
    else if (token === '{' || token === '[') {
      levels.push({ isObject: token === '{', key: '', expectsKey: token === '{', index: 0 });
      if (token === '[') note(index);
    } else if (level?.expectsKey === true) {
      level.key = parseKey(token);
      level.expectsKey = false;
    }
  }
  const after = bestDepth === 0 ? 0 : best + 1;
  return placeOf(text, after + (/\S/.exec(text.slice(after))?.index ?? 0));
}

/** Line and column of an offset. */
export function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function keyOf({ isObject, key, index }: Level): string {
  return isObject ? key : String(index);
}

function parseKey(token: string): string {
  return JSON.parse(token) as string;
}

function unescapePart(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
