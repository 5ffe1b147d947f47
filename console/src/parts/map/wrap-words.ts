/** Lines of a note that are no longer than there is room for. */

/** The text in lines of at most `letters` letters, broken between words; a longer word stands alone. */
export function wrapWords(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > letters) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
