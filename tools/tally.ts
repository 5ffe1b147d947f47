/** Counts of tests and the reasons of those that did not run. */

/** What came of one test, gate or step; `detail` is the reason of a failure or of a skip. */
export interface TestResult {
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly detail: string;
}

/** The skipped tests with their reasons, gathered by reason. */
export function formatSkipped(results: readonly TestResult[]): string {
  const skipped = results.filter((result) => result.state === 'skipped');
  const reasons = new Map<string, string[]>();
  for (const result of skipped) {
    const names = reasons.get(result.detail) ?? [];
    reasons.set(result.detail, [...names, result.name]);
  }
  const blocks = [...reasons].map(([reason, names]) =>
    [
      `SKIPPED ${names.length}: ${reason === '' ? 'no reason given' : reason}`,
      ...names.map((name) => `  ${name}`),
    ].join('\n'),
  );
  return blocks.join('\n');
}

/** The failed tests with what they said. */
export function formatFailed(results: readonly TestResult[]): string {
  const failed = results.filter((result) => result.state === 'failed');
  return failed
    .map((result) => `FAILED ${result.name}\n  ${result.detail.split('\n', 1)[0] ?? ''}`)
    .join('\n');
}

/** The last line of a run: `N passed, N failed, N skipped`. */
export function formatTally(results: readonly TestResult[]): string {
  const count = (state: TestResult['state']) => results.filter((result) => result.state === state).length;
  return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
}
