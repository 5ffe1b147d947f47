import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, weighLoads } from './console-sizes.ts';

const MANIFEST = {
  'index.html': { file: 'main.js', isEntry: true, imports: ['_shared.js'], css: ['main.css'] },
  '_shared.js': { file: 'shared.js', imports: ['index.html'] },
  'src/pages/desk/desk-page.tsx': { file: 'desk.js', isDynamicEntry: true, imports: ['_shared.js'] },
  'src/pages/lists/lists-page.tsx': { file: 'lists.js', isDynamicEntry: true, css: ['lists.css'] },
  'src/parts/chart.tsx': { file: 'chart.js', isDynamicEntry: true },
};

describe('filesOf()', () => {
  it('follows what is imported at once, each file once', () => {
    expect(filesOf(MANIFEST, 'src/pages/desk/desk-page.tsx')).toEqual([
      'desk.js',
      'shared.js',
      'main.js',
      'main.css',
    ]);
  });
});

describe('weighLoads()', () => {
  it('weighs the shell, the first page with it, and names the page that needs most', () => {
    const folder = mkdtempSync(join(tmpdir(), 'silsila-sizes-'));
    try {
      const sizes = {
        'main.js': 100,
        'main.css': 10,
        'shared.js': 50,
        'desk.js': 5,
        'lists.js': 900,
        'lists.css': 7,
      };
      for (const [file, size] of Object.entries(sizes)) writeFileSync(join(folder, file), 'a'.repeat(size));
      const loads = weighLoads(folder, MANIFEST);
      expect(loads.shell.rawBytes).toBe(160);
      expect(loads.first.rawBytes).toBe(165);
      expect([loads.heaviest.rawBytes, loads.heaviestPage]).toEqual([1067, 'src/pages/lists/lists-page.tsx']);
      expect(loads.first.gzipBytes).toBeGreaterThan(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
