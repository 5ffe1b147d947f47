/** `silsila demo border` at work: the invented border, written into a folder. */

import { writeBorder } from '../../demo/index.ts';
import type { CommandDeps } from '../model.ts';

/** Writes the border and says on standard error what it holds. */
export async function writeDemoBorder(
  deps: CommandDeps,
  { seed, folder }: { readonly seed: number; readonly folder: string },
): Promise<void> {
  const { incidents, files } = await writeBorder(seed, folder);
  deps.stderr.write(
    `silsila: SYNTHETIC: ${incidents.toLocaleString('en-US')} incidents of ten years, told by three sources, in ${files.length} files\n`,
  );
}
