/** Extents of countries, to see whether latitude and longitude have changed places. */

import type { LonLat } from './distance.ts';

/** West, south, east, north in degrees. */
type Extent = readonly [number, number, number, number];

/** The mainland of Pakistan and of the countries round it. Source: Natural Earth 5.1, admin 0, read to a tenth of a degree. */
const EXTENTS: Readonly<Record<string, Extent>> = {
  pk: [60.8, 23.6, 77.9, 37.2],
  af: [60.4, 29.3, 75, 38.6],
  ir: [44, 25, 63.4, 39.8],
  in: [68.1, 6.7, 97.5, 35.6],
  cn: [73.5, 18.1, 134.8, 53.6],
  tj: [67.3, 36.6, 75.2, 41.1],
  tm: [52.4, 35.1, 66.7, 42.8],
  uz: [55.9, 37.1, 73.2, 45.6],
};
/** Islands and disputed ground lie a little outside. */
const MARGIN_DEGREES = 1;

/**
 * Whether a point lies outside its country but within it with latitude and longitude exchanged; for a country that is not listed, whether
 * only the exchanged point is a place on earth at all.
 */
export function isSwapped({ lon, lat }: LonLat, country: string | null): boolean {
  const extent = country === null ? undefined : EXTENTS[country];
  if (extent !== undefined) return !isWithin(extent, lon, lat) && isWithin(extent, lat, lon);
  return Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90;
}

function isWithin([west, south, east, north]: Extent, lon: number, lat: number): boolean {
  const isAcross = lon >= west - MARGIN_DEGREES && lon <= east + MARGIN_DEGREES;
  return isAcross && lat >= south - MARGIN_DEGREES && lat <= north + MARGIN_DEGREES;
}
