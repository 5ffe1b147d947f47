/** A boundary file that a verb reads without a store: the area as a layer, and the unit in which an account lies. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fault } from '../base/index.ts';
import { type Account, type CodedUnit, type ColumnsRead, PLACE_PRECISIONS } from '../incidents/index.ts';
import { type BoundaryLayer, locate, openLocator, readBoundaries } from '../places/index.ts';
import { type IncidentFile, readIncidentFile } from './incident-file.ts';
import type { CommandDeps } from './model.ts';

/** Which boundaries are read. */
export interface AreaFile {
  readonly path: string;
  /** ISO 3166-1 alpha-2, lower case: its units alone; null for all. */
  readonly country: string | null;
}

/**
 * Reads the layer.
 * @throws FILE_NOT_FOUND; REQUEST_INVALID where the country has no unit; the faults of {@link readBoundaries}
 */
export async function readAreaFile({ path, country }: AreaFile): Promise<BoundaryLayer> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw fault('FILE_NOT_FOUND', `cannot read the boundaries ${path}`, { cause, place: { file: path } });
  });
  const facts = { title: basename(path), source: path, licence: null, validFrom: null, validTo: null };
  const layer = await readBoundaries(bytes, { fileName: path, ...facts });
  if (country === null) return layer;
  const own = layer.boundaries.filter((boundary) => boundary.country === country);
  if (own.length === 0) throw fault('REQUEST_INVALID', `${path} has no unit of the country ${country}`);
  return { ...layer, boundaries: own };
}

/**
 * Reads a table of incidents into columns, by the units that the source codes or by those of a boundary file.
 * @throws the faults of {@link readIncidentFile} and {@link readAreaFile}
 */
export async function readUnitColumns(
  deps: CommandDeps,
  request: {
    readonly file: IncidentFile;
    readonly unit: CodedUnit;
    readonly boundaries: string | null;
  },
  span: { readonly from?: string | undefined; readonly to?: string | undefined } = {},
): Promise<ColumnsRead> {
  const { file, unit, boundaries: path } = request;
  if (path === null) return readIncidentFile(deps, file, { unit, ...span });
  const layer = await readAreaFile({ path, country: file.country });
  return readIncidentFile(deps, file, { locate: openUnitFinder(layer), ...span });
}

/** The name of the unit on whose ground an account lies, with its reference where others bear it too; null where its place is known less closely than to a district, or on no one unit's ground. */
function openUnitFinder(layer: BoundaryLayer): (account: Account) => string | null {
  const locator = openLocator(layer);
  const names = unitNames(layer);
  const district = PLACE_PRECISIONS.indexOf('adm2');
  return ({ lon, lat, placePrecision }) => {
    if (lon === null || lat === null || PLACE_PRECISIONS.indexOf(placePrecision) > district) return null;
    const found = locate(locator, lon, lat);
    return found.kind === 'inside' ? (names[found.boundary] ?? null) : null;
  };
}

/** Units of one name in two provinces are two. */
function unitNames({ boundaries }: BoundaryLayer): readonly string[] {
  const bearers = Map.groupBy(boundaries, ({ name }) => name);
  return boundaries.map(({ name, ref }) =>
    (bearers.get(name)?.length ?? 0) > 1 ? `${name} (${ref})` : name,
  );
}
