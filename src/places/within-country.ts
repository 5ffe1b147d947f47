/** Whether a point can lie in a country at all: by the country's box, with a margin for coasts, islands and disputed lines. */

import { COUNTRY_BOXES } from './country-boxes.ts';

/** Degrees by which a point may lie outside the box of its country. */
const BOX_MARGIN_DEGREES = 0.3;

/** Whether a point lies in the box around a country (ISO 3166-1 alpha-2, lower case); null for a country without one. */
export function isWithinCountry(
  country: string,
  point: { readonly lon: number; readonly lat: number },
): boolean | null {
  const box = Object.hasOwn(COUNTRY_BOXES, country) ? COUNTRY_BOXES[country] : undefined;
  if (box === undefined) return null;
  const [west, south, east, north] = box;
  return (
    point.lon >= west - BOX_MARGIN_DEGREES &&
    point.lon <= east + BOX_MARGIN_DEGREES &&
    point.lat >= south - BOX_MARGIN_DEGREES &&
    point.lat <= north + BOX_MARGIN_DEGREES
  );
}
