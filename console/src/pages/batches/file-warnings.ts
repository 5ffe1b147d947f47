/** What the first rows of a file give reason to look at before it is screened. */

import type { Mapping } from './mapping.ts';
import type { Preview } from './use-preview.ts';

/** A warning, with how many of the shown rows it is about. */
export type FileWarning =
  | { readonly kind: 'shared-column'; readonly column: string }
  | {
      readonly kind:
        | 'empty-names'
        | 'no-letters'
        | 'no-year'
        | 'unreadable-rows'
        | 'formulas'
        | 'formula-text'
        | 'other-sheets';
      readonly count: number;
      readonly of: number;
    };

/** Four digits in a row, or three groups of digits: in one of them there is a year. Digits of any script. */
const HAS_YEAR = /\p{Nd}{4}|\p{Nd}{1,2}\D+\p{Nd}{1,2}\D+\p{Nd}{2}|\p{Nd}{1,2}\D+\p{L}{3,}\D+\p{Nd}{2}/u;
const HAS_LETTER = /\p{L}/u;

/** The warnings of a file under a choice of columns; what matters most comes first. */
export function fileWarnings(preview: Preview, mapping: Mapping): readonly FileWarning[] {
  const rows = preview.sample.filter(({ refusal }) => refusal === null);
  const of = preview.sample.length;
  const name = (cells: readonly string[]): string =>
    mapping.names
      .map((at) => cells[at] ?? '')
      .join(' ')
      .trim();
  const names = rows.map(({ cells }) => name(cells));
  const { born } = mapping.fields;
  const dates = born === undefined ? [] : rows.map(({ cells }) => (cells[born] ?? '').trim());
  const isMapped = mapping.names.length > 0;
  const found: FileWarning[] = [];
  const add = (kind: Extract<FileWarning, { count: number }>['kind'], count: number): void => {
    if (count > 0) found.push({ kind, count, of });
  };
  for (const column of sharedColumns(preview, mapping)) found.push({ kind: 'shared-column', column });
  add('unreadable-rows', of - rows.length);
  add('empty-names', isMapped ? names.filter((text) => text === '').length : 0);
  add('no-letters', isMapped ? names.filter((text) => text !== '' && !HAS_LETTER.test(text)).length : 0);
  add('no-year', dates.filter((text) => text !== '' && !HAS_YEAR.test(text)).length);
  add('formulas', preview.formulas);
  add('formula-text', rows.flatMap(({ cells }) => cells).filter((cell) => cell.startsWith('=')).length);
  add('other-sheets', preview.otherSheets);
  return found;
}

function sharedColumns(preview: Preview, mapping: Mapping): readonly string[] {
  const places = [...mapping.names, ...Object.values(mapping.fields)];
  const shared = places.filter((place, at) => places.indexOf(place) !== at);
  return [...new Set(shared)].flatMap((place) => preview.columns[place] ?? []);
}
