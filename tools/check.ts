/** `npm run check`: runs the gates and prints a line for each, with the places where one is broken. */

import { join } from 'node:path';
import { formatOutcome, runGates } from './gate.ts';
import { GATES } from './gates.ts';
import { openSourceTree } from './source-tree.ts';

const only = process.argv.slice(2);
const gates =
  only.length === 0 ? GATES : GATES.filter((gate) => only.some((word) => gate.name.includes(word)));
const tree = openSourceTree(join(import.meta.dirname, '..'));
const outcomes = await runGates(gates, tree, (outcome) => console.log(formatOutcome(outcome)));
const failed = outcomes.filter((outcome) => outcome.violations.length > 0);
console.log(`${outcomes.length - failed.length} gates ok, ${failed.length} failed`);
process.exitCode = failed.length === 0 && outcomes.length > 0 ? 0 : 1;
