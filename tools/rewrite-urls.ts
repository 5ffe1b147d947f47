/** The one thing that the compiler leaves alone: the names of worker files. */

/** Brings `new URL('./worker.ts', import.meta.url)` to the compiled file's name; imports are the compiler's work. */
export function rewriteSiblingUrls(text: string): string {
  return text.replace(
    /(new URL\(\s*)(['"])(\.{1,2}\/[^'"]+)\.ts\2(\s*,\s*import\.meta\.url)/g,
    '$1$2$3.js$2$4',
  );
}
