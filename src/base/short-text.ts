/** Texts of others in messages and previews: as much of them as a person reads, whole characters only. */

/** The beginning of a text, at most so many UTF-16 units; what is cut off is shown by an ellipsis. */
export function shortText(text: string, lengthMax: number): string {
  return text.length <= lengthMax ? text : `${wholeStart(text, lengthMax)}…`;
}

/** A cut never leaves half of a character. */
function wholeStart(text: string, lengthMax: number): string {
  const isHalved = /[\uD800-\uDBFF]$/.test(text.slice(0, lengthMax));
  return text.slice(0, isHalved ? lengthMax - 1 : lengthMax).toWellFormed();
}
