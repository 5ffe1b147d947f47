/** The gates of `npm run check`, in their order. */

import { boundaries } from './check-boundaries.ts';
import type { Gate } from './gate.ts';
import { browserTypes, consoleTypes, formatAndLint, types } from './gates/commands.ts';
import { consoleLook } from './gates/console-look.ts';
import { consoleTexts } from './gates/console-texts.ts';
import { docs } from './gates/docs.ts';
import { examples } from './gates/examples.ts';
import { forbiddenFields } from './gates/forbidden.ts';
import { generated } from './gates/generated.ts';
import { lockFile, machinePaths } from './gates/repository.ts';
import { sizes } from './gates/sizes.ts';
import { style } from './gates/style.ts';

/** Format and lint first, then types, boundaries, sizes, style, documents and the repository's own rules. */
export const GATES: readonly Gate[] = [
  formatAndLint,
  types,
  consoleTypes,
  browserTypes,
  boundaries,
  sizes,
  style,
  consoleTexts,
  consoleLook,
  docs,
  examples,
  generated,
  forbiddenFields,
  lockFile,
  machinePaths,
];
