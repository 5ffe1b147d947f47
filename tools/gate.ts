/** What a gate is: a named rule over the files of the repository that answers with the places where it is broken. */

import type { SourceTree } from './source-tree.ts';

/** One place where a rule is broken; `line` counts from 1, null where the rule concerns the whole file. */
export interface Violation {
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

/** A rule over the repository. It answers an empty list when the rule holds. */
export interface Gate {
  readonly name: string;
  readonly run: (tree: SourceTree) => readonly Violation[] | Promise<readonly Violation[]>;
}

/** What came of one gate. */
export interface GateOutcome {
  readonly name: string;
  readonly violations: readonly Violation[];
  readonly elapsedMs: number;
}

/** Runs the gates in order; a gate that crashes counts as failed, with the reason. */
export async function runGates(
  gates: readonly Gate[],
  tree: SourceTree,
  report: (outcome: GateOutcome) => void,
): Promise<readonly GateOutcome[]> {
  const outcomes: GateOutcome[] = [];
  for (const gate of gates) {
    const startedAt = performance.now();
    const violations = await runGate(gate, tree);
    const outcome = { name: gate.name, violations, elapsedMs: performance.now() - startedAt };
    report(outcome);
    outcomes.push(outcome);
  }
  return outcomes;
}

/** One line for the gate, then one for each place. */
export function formatOutcome(outcome: GateOutcome): string {
  const seconds = (outcome.elapsedMs / 1000).toFixed(1);
  if (outcome.violations.length === 0) return `ok      ${outcome.name.padEnd(14)} ${seconds} s`;
  const places = [
    ...new Set(outcome.violations.map((violation) => `          ${formatViolation(violation)}`)),
  ];
  return [`failed  ${outcome.name.padEnd(14)} ${seconds} s, ${places.length} place(s)`, ...places].join('\n');
}

function formatViolation(violation: Violation): string {
  const line = violation.line === null ? '' : `:${violation.line}`;
  return `${violation.file}${line}  ${violation.message}`;
}

async function runGate(gate: Gate, tree: SourceTree): Promise<readonly Violation[]> {
  try {
    return await gate.run(tree);
  } catch (cause) {
    return [{ file: gate.name, line: null, message: `the gate itself failed: ${String(cause)}` }];
  }
}
