import { defineConfig } from 'vitest/config';

const SHARED = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...SHARED,
          name: 'unit',
          // Files of one worker share what they import: modules keep no state, and importing all anew for each file took a quarter of the time.
          isolate: false,
          include: [
            'src/**/*.test.ts',
            'tools/**/*.test.ts',
            'test/**/*.test.ts',
            'console/src/**/*.test.{ts,tsx}',
          ],
          exclude: ['test/browser/**'],
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
      {
        test: {
          ...SHARED,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/global-setup.ts'],
        },
      },
    ],
  },
});
