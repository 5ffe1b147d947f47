/** The part of bidi-js that is used; the package has no types of its own. */

declare module 'bidi-js' {
  interface EmbeddingLevels {
    readonly levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl' | 'auto'): EmbeddingLevels;
    getMirroredCharacter(character: string): string | null;
  }
  function bidiFactory(): Bidi;

  // biome-ignore lint/style/noDefaultExport: so the package exports it.
  export { bidiFactory as default };
}
