/** Finding rows by what is typed: case, marks and the forms that letters have in Arabic, Persian and Urdu keyboards make no difference. */

/** Letters that look alike and have a code each, and the one they are read as here. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ە: 'ہ',
};
const OTHER_LETTERS = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu');

const PLAIN = /^[ -~]*$/;

/** A function that gives the rows in which every typed word stands; what a row says is gathered once, when it is first asked for. */
export function rowFinder<Row>(
  rows: readonly Row[],
  textsOf: (row: Row) => readonly (string | number | null)[],
): (typed: string) => readonly Row[] {
  let gathered: readonly string[] | null = null;
  return (typed) => {
    const words = foldText(typed)
      .split(' ')
      .filter((word) => word !== '');
    if (words.length === 0) return rows;
    gathered ??= rows.map((row) => foldText(textsOf(row).join(' ')));
    const texts = gathered;
    return rows.filter((_row, at) => {
      const text = texts[at] ?? '';
      return words.every((word) => text.includes(word));
    });
  };
}

/** A text as it is compared. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(OTHER_LETTERS, (letter) => SAME_LETTER[letter] ?? letter);
}
