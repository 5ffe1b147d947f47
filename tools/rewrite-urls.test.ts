import { describe, expect, it } from 'vitest';
import { rewriteSiblingUrls } from './rewrite-urls.ts';

describe('rewriteSiblingUrls()', () => {
  it('names the compiled worker', () => {
    const text = "new Worker(new URL('./embedded-worker.ts', import.meta.url), {})";
    expect(rewriteSiblingUrls(text)).toBe("new Worker(new URL('./embedded-worker.js', import.meta.url), {})");
  });

  it('leaves other addresses and data files alone', () => {
    const text = "new URL('https://example.org/a.ts'); new URL('./a.csv', import.meta.url); 'see ./a.ts'";
    expect(rewriteSiblingUrls(text)).toBe(text);
  });
});
