/** Texts of the console as tests look for them. */

/** A text with its places filled. */
export function fill(text: string, places: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(places[name] ?? `{{${name}}}`));
}

/** Finds a text whatever stands in its places. */
export function withAnyPlaces(text: string): RegExp {
  const parts = text.split(/\{\{[^}]+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.+'));
}

/** A value as the console sets it in a sentence: apart from the direction around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
