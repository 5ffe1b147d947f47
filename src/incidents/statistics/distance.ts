/** Places between which distances are taken. Every `!` reads arrays below their count. */

/** Places on a plane in kilometres, or in degrees of WGS 84. */
export type Places =
  | { readonly kind: 'plane'; readonly xKm: Float64Array; readonly yKm: Float64Array }
  | { readonly kind: 'globe'; readonly lon: Float64Array; readonly lat: Float64Array };

/**
 * Places ready for distances: d² = (north difference)² + (east difference * mean of the two shrinkages)².
 * On the globe this is the equirectangular rule at the mean latitude: below 60° and 500 km its error stays under 0.5 %.
 * It does not reach across the 180th meridian.
 */
export interface Distances {
  readonly count: number;
  readonly northKm: Float64Array;
  /** Along the equator; shrinks with the cosine of the latitude. */
  readonly eastKm: Float64Array;
  readonly shrinkage: Float64Array;
}

/** Mean radius. Source: IUGG 1980. */
const EARTH_RADIUS_KM = 6371.0088;

/** Makes places ready. A place without numbers is NaN away from every other. */
export function openDistances(places: Places): Distances {
  if (places.kind === 'plane') {
    const shrinkage = new Float64Array(places.xKm.length).fill(1);
    return { count: places.xKm.length, northKm: places.yKm, eastKm: places.xKm, shrinkage };
  }
  const kmPerDegree = (EARTH_RADIUS_KM * Math.PI) / 180;
  return {
    count: places.lon.length,
    northKm: places.lat.map((lat) => lat * kmPerDegree),
    eastKm: places.lon.map((lon) => lon * kmPerDegree),
    shrinkage: places.lat.map((lat) => Math.cos((lat * Math.PI) / 180)),
  };
}

/** The square of the distance of two places, in km². */
export function squareKm({ northKm, eastKm, shrinkage }: Distances, one: number, other: number): number {
  const north = northKm[one]! - northKm[other]!;
  const east = ((eastKm[one]! - eastKm[other]!) * (shrinkage[one]! + shrinkage[other]!)) / 2;
  return north * north + east * east;
}
