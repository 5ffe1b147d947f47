/** Signs that no font of a report has, as Latin letters in square brackets: a name in Chinese must not be a row of question marks. */

import anyAscii from 'any-ascii';

/** Signs that are drawn with what stands before them, or not at all. */
const UNDRAWN = /^[\p{M}\p{Cc}\p{Cf}\p{Z}]$/u;

/** The text with each run of such signs romanised, isolated from the direction around it; what has no Latin letters shows its number. */
export function romanise(given: string, hasFace: (codePoint: number) => boolean): string {
  const signs = [...given.normalize('NFC').toWellFormed()];
  let [text, run] = ['', ''];
  const endRun = (): void => {
    if (run !== '') text += `\u2066[${latinOf(run)}]\u2069`;
    run = '';
  };
  for (const sign of signs) {
    const codePoint = sign.codePointAt(0) ?? 0;
    if (UNDRAWN.test(sign) ? run !== '' && /\p{M}/u.test(sign) : !hasFace(codePoint)) run += sign;
    else {
      endRun();
      text += sign;
    }
  }
  endRun();
  return text;
}

function latinOf(run: string): string {
  return [...run]
    .map((sign) => {
      const latin = anyAscii(sign);
      if (latin !== '' || /\p{M}/u.test(sign)) return latin;
      return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    })
    .join('');
}
