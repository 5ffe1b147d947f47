/** Names for statements that are sent again and again: the database parses and plans a named one once for each connection. */

/** Statements named at most, so that a connection of the database stays small. */
const NAMED_MAX = 300;
/** Texts watched at most; those beyond are never named. */
const WATCHED_MAX = 3_000;
/** Longer texts (rows written out one by one) are not sent again. */
const TEXT_LENGTH_MAX = 8_000;

/** Gives a statement a name from the second time on that it is asked for; undefined until then and when there are enough names. */
export class StatementNames {
  readonly #names = new Map<string, string | null>();
  #named = 0;

  nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (typeof known === 'string') return known;
    if (known === undefined) {
      if (text.length <= TEXT_LENGTH_MAX && this.#names.size < WATCHED_MAX) this.#names.set(text, null);
      return undefined;
    }
    if (this.#named >= NAMED_MAX) return undefined;
    this.#named += 1;
    const name = `silsila_${this.#named}`;
    this.#names.set(text, name);
    return name;
  }
}
