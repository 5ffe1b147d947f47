/** SYNTHETIC: writes the invented border into a folder: the sources with their mappings, both versions of the districts, and the truth. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fault } from '../../base/index.ts';
import { type DemoBorder, inventBorder } from './border.ts';
import { layerFile } from './region.ts';

/** What was written. */
export interface BorderSummary {
  readonly incidents: number;
  readonly files: readonly string[];
}

/**
 * Writes the files; those of the same name are replaced. Each source is a table with its mapping file beside it.
 * @throws FILE_NOT_FOUND for a folder that cannot be made or written
 */
export async function writeBorder(seed: number, folder: string): Promise<BorderSummary> {
  const border = inventBorder(seed);
  const files = filesOf(border);
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of files) await writeFile(join(folder, name), text);
  } catch (cause) {
    throw fault('FILE_NOT_FOUND', `the folder ${folder} cannot be written`, { cause });
  }
  return { incidents: border.events.length, files: files.map(([name]) => name) };
}

function filesOf(border: DemoBorder): readonly (readonly [string, string])[] {
  const { region, sources } = border;
  return [
    ...sources.flatMap(({ fileName, csv, mapping }) => [
      [fileName, csv] as const,
      [fileName.replace(/\.csv$/, '.mapping.json'), jsonText(mapping)] as const,
    ]),
    ...region.layers.map(
      (layer, at) => [`SYNTHETIC-demo-districts-${at + 1}.geojson`, layerFile(layer)] as const,
    ),
    ['SYNTHETIC-truth.json', jsonText(truthOf(border))] as const,
  ];
}

/** What was planted: the process with its surges and measure, the split, and the ids that sources give to one incident. */
function truthOf({ seed, truth, region, duplicates }: DemoBorder): object {
  return {
    ...{ note: 'SYNTHETIC: everything in these files is invented', seed, process: truth },
    splitOn: region.splitOn,
    sameIncident: duplicates.map((pair) => pair.map(({ ref }) => ref)),
  };
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
