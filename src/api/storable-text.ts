/** Text that no database takes: it is refused at the edge, wherever in a request it stands. */

/** Deepest nesting of a request that is looked through; schemas admit far less. */
const DEPTH_MAX = 32;

/** True for text that can be stored: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** True when every text in a value, keys included, can be stored. */
export function holdsStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth > DEPTH_MAX) return false;
  if (Array.isArray(value)) return value.every((item) => holdsStorable(item, depth + 1));
  return Object.entries(value).every(([key, item]) => isStorable(key) && holdsStorable(item, depth + 1));
}
