/** Texts of the console as tests look for them. */

/** A text with its places filled. */
export function fill(text: string, places: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(places[name] ?? `{{${name}}}`));
}
