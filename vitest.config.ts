import { defineConfig } from 'vitest/config';

const SHARED = { testTimeout: 30_000, hookTimeout: 60_000 };

/** Tests that open stores, servers and processes: each file in a process of its own, which ends with what it left open. */
const STORE_TESTS = [
  'test/flows/**/*.test.ts',
  'src/{access,api,cli,demo,evidence,findings,store}/**/*.test.ts',
  'src/*/store/**/*.test.ts',
  'src/lists/*.test.ts',
];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...SHARED,
          name: 'unit',
          // Files of one worker share what they import: modules keep no state, and importing all anew for each file takes as long as the tests.
          isolate: false,
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'console/src/**/*.test.{ts,tsx}'],
          exclude: STORE_TESTS,
        },
      },
      {
        test: {
          ...SHARED,
          name: 'store',
          include: STORE_TESTS,
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
