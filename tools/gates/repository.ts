/** Rules over the repository's own files: the lock file, and paths of a machine. */

import type { Gate, Violation } from '../gate.ts';
import { findMissing } from '../lock-file.ts';
import type { SourceTree } from '../source-tree.ts';

/** The lock file names no registry host, so that any registry serves it. */
export const lockFile: Gate = { name: 'lock file', run: checkLockFile };

/** No tracked file names a folder of somebody's machine. */
export const machinePaths: Gate = { name: 'machine paths', run: checkMachinePaths };

const HOME_PATH = /(?<![\w.:/~-])\/(?:work|home|root|Users)\/[\w.-]+/;

function checkLockFile(tree: SourceTree): readonly Violation[] {
  const path = 'package-lock.json';
  if (!tree.paths.includes(path)) return [{ file: path, line: null, message: 'the lock file is missing' }];
  const text = tree.read(path);
  return [...hostsIn(path, text), ...missingIn(path, text)];
}

function missingIn(path: string, text: string): readonly Violation[] {
  return findMissing(text).map(({ name }) => ({
    file: path,
    line: null,
    message: `lacks the optional package ${name}, and npm ci would refuse it: npm run lock`,
  }));
}

function hostsIn(path: string, lock: string): readonly Violation[] {
  return lock.split('\n').flatMap((text, at) =>
    /"resolved":\s*"(https?|git)[:+]/.test(text)
      ? [
          {
            file: path,
            line: at + 1,
            message: 'names a registry host; install with omit-lockfile-registry-resolved',
          },
        ]
      : [],
  );
}

function checkMachinePaths(tree: SourceTree): readonly Violation[] {
  const own = tree.root !== null && tree.root.lastIndexOf('/') > 0 ? `${tree.root}/` : null;
  return tree.paths.flatMap((path) =>
    tree
      .read(path)
      .split('\n')
      .flatMap((text, at) => {
        const found = HOME_PATH.exec(text)?.[0] ?? (own !== null && text.includes(own) ? own : null);
        return found === null
          ? []
          : [{ file: path, line: at + 1, message: `names a path of a machine: ${found}` }];
      }),
  );
}
