/**
 * The district that a source codes for a point, beside the one in which the point lies; where they differ, why. The source's word stays as it is:
 * neither is set right by the other.
 */

import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { predecessors, successors } from '../gazetteer/relatives.ts';
import { standingOn } from '../gazetteer/standing.ts';
import { unitNamed } from '../gazetteer/unit-named.ts';
import { placeKey } from '../gazetteer/unit-names.ts';
import type { AdminUnit, Boundary, BoundaryLayer } from '../model.ts';
import { matchLayer } from '../store/match-layer.ts';
import { distanceToLineKm } from './distance.ts';
import { type Locator, locate, openLocator } from './locate.ts';

/** A point and the district that its source codes for it. */
export interface CodedPoint {
  readonly lon: number;
  readonly lat: number;
  /** In the source's words; null where it codes none. */
  readonly district: string | null;
  readonly province: string | null;
  /** ISO 3166-1 alpha-2, lower case; null where the source does not say. */
  readonly country: string | null;
  /** ISO day. */
  readonly day: string;
  /** The place is not known to the district: the point stands for a province or a country, or was estimated. */
  readonly isImprecise: boolean;
}

/** How a coded district and a computed one go together; of several the first is given. */
export type Agreement =
  /** The source codes no district. */
  | 'not-coded'
  /** Several units claim the ground: nothing can be said. */
  | 'undetermined'
  /** The same name, letter by letter but for words such as "district" and "agency". */
  | 'same-name'
  /** The same unit by another of its names or another spelling. */
  | 'same-unit'
  /** The coded unit was split, merged or renamed between the event and the layer. */
  | 'another-year'
  /** The layer has the province as one unit. */
  | 'coarser-layer'
  /** The place is not known closely enough. */
  | 'imprecise'
  /** The point lies in another country, or in none of the layer. */
  | 'across-the-border'
  /** Within a stated distance of the coded unit's line. */
  | 'near-the-line'
  /** The layer has no unit that bears the coded one's name. */
  | 'not-in-layer'
  /** The gazetteer cannot tell which unit is coded. */
  | 'unknown-name'
  /** Another district, farther away. */
  | 'different';

/** What was found for one point. */
export interface Compared {
  readonly agreement: Agreement;
  /** Position in the layer; null where the point lies in no one unit. */
  readonly boundary: number | null;
  /** Distance to the line of the coded unit, whichever side the point lies on; null where the layer has no such unit. */
  readonly kmToCoded: number | null;
}

/** What points are compared by. */
export interface CodedContext {
  readonly gazetteer: Gazetteer;
  readonly layer: BoundaryLayer;
  /** How far from the line of the coded district a point may lie to be called near it. */
  readonly nearKm: number;
}

/** Compares the coded district of points with that of a layer, in their order. */
export function compareCoded(points: readonly CodedPoint[], context: CodedContext): readonly Compared[] {
  const locator = openLocator(matchLayer(context.gazetteer, context.layer));
  return points.map((point) => compareOne(point, { ...context, locator }));
}

type Context = CodedContext & { readonly locator: Locator };

function compareOne(point: CodedPoint, context: Context): Compared {
  const located = locate(context.locator, point.lon, point.lat);
  const boundary = located.kind === 'inside' ? located.boundary : null;
  const coded = point.district === null ? null : codedUnit(point, point.district, context);
  const kmToCoded = coded === null ? null : distanceToCoded(point, coded, context);
  const found = boundary === null ? null : (context.locator.layer.boundaries[boundary] ?? null);
  const agreement =
    located.kind === 'undetermined' && point.district !== null
      ? 'undetermined'
      : (agreementOf(point, { ...context, coded, found }) ??
        difference(point, { ...context, coded, found, kmToCoded }));
  return { agreement, boundary, kmToCoded };
}

interface Answer {
  readonly coded: AdminUnit | null;
  readonly found: Boundary | null;
}

/** What makes the two go together; null where they differ. */
function agreementOf(point: CodedPoint, context: Context & Answer): Agreement | null {
  const { coded, found, gazetteer } = context;
  const { district, day } = point;
  if (district === null) return 'not-coded';
  if (found === null) return null;
  if (placeKey(found.name) === placeKey(district)) return 'same-name';
  if (coded !== null && isNamed(gazetteer, found, namesOf(coded))) return 'same-unit';
  if (coded !== null && isOfAnotherYear(coded, found, { ...context, day })) return 'another-year';
  return isNamed(gazetteer, found, provinceNames(point, context)) ? 'coarser-layer' : null;
}

/** The names of the province that the coded unit lies in, or that the source codes beside it. */
function provinceNames(
  { province, country, day }: CodedPoint,
  { gazetteer, coded }: Context & Answer,
): readonly string[] {
  const above =
    coded?.parent === undefined || coded.parent === null ? undefined : gazetteer.byCode.get(coded.parent);
  if (above !== undefined) return namesOf(above);
  if (province === null) return [];
  const named = unitNamed(gazetteer, province, {
    level: 'adm1',
    ...(country === null ? {} : { country }),
    day,
  });
  return named.kind === 'matched' ? namesOf(named.named) : [province];
}

/** Why the two differ. */
function difference(
  { country, isImprecise }: CodedPoint,
  { coded, found, nearKm, kmToCoded }: Context & Answer & { readonly kmToCoded: number | null },
): Agreement {
  if (isImprecise) return 'imprecise';
  if (found === null || (country !== null && found.country !== country)) return 'across-the-border';
  if (coded === null) return 'unknown-name';
  if (kmToCoded === null) return 'not-in-layer';
  return kmToCoded <= nearKm ? 'near-the-line' : 'different';
}

/** The unit that the source's words name on the day, or in any year; null where it cannot be told. */
function codedUnit({ country, day }: CodedPoint, district: string, { gazetteer }: Context): AdminUnit | null {
  const asked = { level: 'adm2' as const, ...(country === null ? {} : { country }) };
  const onDay = unitNamed(gazetteer, district, { ...asked, day });
  if (onDay.kind === 'matched') return onDay.named;
  const named = onDay.candidates.find(({ unit }) => placeKey(unit.name) === placeKey(district));
  return named?.unit ?? null;
}

/** Whether a unit came of the other, or became it, since: the layer has no unit of that name, or the found one came only after the day. */
function isOfAnotherYear(
  coded: AdminUnit,
  found: Boundary,
  context: Context & { readonly day: string },
): boolean {
  const { gazetteer, locator, day } = context;
  const unit = found.unit === null ? undefined : gazetteer.byCode.get(found.unit);
  if (unit === undefined) return false;
  const later = successors(gazetteer, coded.code).some((relative) => relative.unit.name === unit.name);
  if (later && standingOn(unit, day) === 'not-yet') return true;
  const isInLayer = locator.layer.boundaries.some((one) => isNamed(gazetteer, one, namesOf(coded)));
  const earlier = predecessors(gazetteer, coded.code).some((relative) => relative.unit.name === unit.name);
  return !isInLayer && (later || earlier);
}

function namesOf({ name, otherNames }: AdminUnit): readonly string[] {
  return [name, ...otherNames];
}

/** Whether a boundary bears one of the names, in its own words or by the unit that it was matched with. */
function isNamed(gazetteer: Gazetteer, { name, unit }: Boundary, names: readonly string[]): boolean {
  const matched = unit === null ? undefined : gazetteer.byCode.get(unit);
  const own = new Set([name, ...(matched === undefined ? [] : [matched.name])].map(placeKey));
  return names.map(placeKey).some((key) => key !== '' && own.has(key));
}

/** Null where the layer has no unit of the name. */
function distanceToCoded(
  point: CodedPoint,
  coded: AdminUnit,
  { gazetteer, locator }: Context,
): number | null {
  const own = locator.layer.boundaries.find((one) => isNamed(gazetteer, one, namesOf(coded)));
  return own === undefined ? null : distanceToLineKm(own.polygons, point);
}
