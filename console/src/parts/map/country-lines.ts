/** The ground of the map: countries with the lines that Natural Earth draws. They come with the console: nothing is asked elsewhere. */

import type { FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-50m.json?url';
import { fault } from '../../api/fault.ts';

/** Where the lines are from; they say nothing on whose a territory is. */
export const COUNTRY_LINES_SOURCE = 'Natural Earth 1:50m (world-atlas 2.0.2, public domain)';

/** The countries. @throws ApiFault */
export async function loadCountries(): Promise<FeatureCollection> {
  const response = await fetch(address);
  if (!response.ok) throw fault('MAP_GROUND', `The country lines were answered with ${response.status}.`);
  const atlas = parseAtlas(await response.json());
  return feature(atlas, atlas.objects.countries);
}

function parseAtlas(file: unknown) {
  return file as Topology<{ countries: GeometryCollection }>;
}
