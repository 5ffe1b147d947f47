/** What of the incidents the address of the map asks for: days and a district. No name of a person stands there. */

/** What is asked for; a part left out asks for all. */
export interface MapSearch {
  /** Days, both included. */
  readonly from?: string;
  readonly to?: string;
  /** A district as sources code it. */
  readonly unit?: string;
}

const UNIT_LENGTH_MAX = 200;

/** Reads the part of the address after `?`; what it does not understand is left out. */
export function parseMapSearch(search: Record<string, unknown>): MapSearch {
  const { from, to, unit } = search;
  const hasDays = isDay(from) && isDay(to) && from <= to;
  const hasUnit = typeof unit === 'string' && unit !== '' && unit.length <= UNIT_LENGTH_MAX;
  return { ...(hasDays ? { from, to } : {}), ...(hasUnit ? { unit } : {}) };
}

function isDay(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true
  );
}
