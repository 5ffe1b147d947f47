import { describe, expect, it } from 'vitest';
import { decodePng, encodePalette } from './png.ts';

/** Pixels of a picture with a palette, read by its own plain rows. */
const colours = (count: number): Uint8Array =>
  Uint8Array.from({ length: count * 3 }, (_, at) =>
    at % 3 === 0 ? Math.floor(at / 3) % 256 : Math.floor(at / 768),
  );

describe('encodePalette()', () => {
  it('writes a picture with a palette, as small as its colours are few', () => {
    const white = { width: 640, height: 400, rgb: new Uint8Array(640 * 400 * 3).fill(255) };
    const png = encodePalette(white);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.length).toBeLessThan(1_000);
    expect(png.toString('latin1')).toContain('PLTE');
  });

  it('keeps at most 256 colours', () => {
    const png = encodePalette({ width: 64, height: 64, rgb: colours(64 * 64) });
    const at = png.indexOf('PLTE', 0, 'latin1');
    expect(png.readUInt32BE(at - 4)).toBeLessThanOrEqual(256 * 3);
  });
});

describe('decodePng()', () => {
  it('refuses what is no PNG, and a PNG of another kind', () => {
    expect(() => decodePng(new Uint8Array(20))).toThrow(/no PNG/);
    const palette = encodePalette({ width: 1, height: 1, rgb: Uint8Array.of(1, 2, 3) });
    expect(() => decodePng(palette)).toThrow(/another kind/);
  });
});
