/** A prepared name as it is written: its parts in their own order and script, with what only connects between them. */

import type { PartRole, PreparedName, WrittenPart, WrittenRole } from './model.ts';
import { compoundWords, PARTS_MAX } from './prepare-name.ts';
import { comparedText, splitWords, type Word } from './split-words.ts';

/** Letters shown of what is beyond the limit. */
const LEFT_OUT_SHOWN_MAX = 200;

const WRITTEN_ROLES: Readonly<Record<PartRole, WrittenRole>> = {
  core: 'name',
  title: 'honorific',
  word: 'word',
  initial: 'initial',
  number: 'number',
  kunya: 'kunya',
};

/**
 * The parts of a prepared name as they are written: compared parts in their order and between them what only connects; everything beyond the
 * limit as one last part. The texts are those of the cleaned name (see {@link cleanText}).
 */
export function writtenParts(name: PreparedName): readonly WrittenPart[] {
  const text = comparedText(name.text);
  const words = splitWords(text);
  const joined = compoundWords(words, name.kind);
  const compared = joined.slice(0, PARTS_MAX);
  const rest = joined[PARTS_MAX];
  const end = rest?.start ?? text.length;
  const within = (word: Word): boolean =>
    word.start < end && !joined.some((part) => word.start < part.end && part.start < word.end);
  const written = [
    ...compared.map((word, part) => ({
      start: word.start,
      text: text.slice(word.start, word.end),
      role: WRITTEN_ROLES[name.parts[part]?.role ?? 'core'],
      part,
    })),
    ...words.filter(within).map(({ start, end: wordEnd }) => ({
      start,
      text: text.slice(start, wordEnd),
      role: 'connector' as const,
      part: null,
    })),
  ].sort((a, b) => a.start - b.start);
  const parts = written.map(({ text: own, role, part }): WrittenPart => ({ text: own, role, part }));
  if (rest === undefined) return parts;
  return [...parts, { text: text.slice(end, end + LEFT_OUT_SHOWN_MAX), role: 'left-out', part: null }];
}
