/** Boundaries in a ZIP archive: a shapefile with its parts, or one JSON file. */

import { fault, openZip, type ZipArchive } from '../../base/index.ts';
import { type RawLayer, VERTICES_MAX } from './feature.ts';
import { type JsonLayerOptions, readJsonLayer } from './json-layers.ts';
import { readShapefile } from './shapefile.ts';

/** Files listed in a message. */
const FILES_SHOWN = 20;

/**
 * Reads the one layer of an archive; `part` names it where there are several.
 * @throws INPUT_FORMAT_UNKNOWN when there is none, INPUT_COLUMNS when there are several
 */
export async function readZippedLayer(bytes: Uint8Array, options: JsonLayerOptions): Promise<RawLayer> {
  const { file, verticesMax = VERTICES_MAX } = options;
  const remedy = 'Pack the files of the layer again, without a password.';
  const archive = await openZip(bytes, { file, kind: 'ZIP archive', remedy });
  const name = chooseFile(archive, options);
  if (!/\.shp$/i.test(name)) {
    const layer = await readJsonLayer(await archive.unpack(name), { file: `${file}/${name}`, verticesMax });
    return { ...layer, part: name };
  }
  const sibling = async (extension: string): Promise<Buffer | null> => {
    const wanted = name.replace(/shp$/i, extension).toLowerCase();
    const found = archive.names.find((one) => one.toLowerCase() === wanted);
    return found === undefined ? null : archive.unpack(found);
  };
  const [shp, dbf] = [await archive.unpack(name), await sibling('dbf')];
  const [cpg, prj] = [await sibling('cpg'), await sibling('prj')];
  return readShapefile({ file, name, shp, dbf, cpg, prj, verticesMax });
}

/** Shapefiles come before JSON files; files that macOS adds to archives are passed over. */
function chooseFile(archive: ZipArchive, { file, part }: JsonLayerOptions): string {
  const names = archive.names.filter((name) => !/(?:^|\/)(?:__MACOSX|\.)/.test(name));
  if (part !== undefined) {
    if (names.includes(part)) return part;
    throw fault('INPUT_COLUMNS', `${file} holds no file "${part}": it holds ${listNames(names)}.`, {
      place: { file },
    });
  }
  const shapefiles = names.filter((name) => /\.shp$/i.test(name));
  const found =
    shapefiles.length > 0 ? shapefiles : names.filter((name) => /\.(?:geojson|topojson|json)$/i.test(name));
  const [first] = found;
  if (first === undefined) {
    const message = `${file} holds neither a shapefile (.shp) nor a GeoJSON or TopoJSON file: it holds ${listNames(names)}.`;
    throw fault('INPUT_FORMAT_UNKNOWN', message, { place: { file } });
  }
  if (found.length === 1) return first;
  const message = `${file} holds several layers: say which of ${listNames(found)} is meant.`;
  throw fault('INPUT_COLUMNS', message, { place: { file } });
}

function listNames(names: readonly string[]): string {
  if (names.length === 0) return 'no files';
  const more = names.length > FILES_SHOWN ? ` and ${names.length - FILES_SHOWN} more` : '';
  return `${names.slice(0, FILES_SHOWN).join(', ')}${more}`;
}
