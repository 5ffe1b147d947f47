/** places: administrative units through time, boundaries, populated places, crossings, fences. Longitude and latitude are WGS 84 degrees. */

/**
 * Level of an administrative unit: adm0 a country, adm1 a province, adm2 a district, adm3 a tehsil.
 * Source: Common Operational Datasets of UN OCHA, levels of COD-AB.
 */
export type UnitLevel = 'adm0' | 'adm1' | 'adm2' | 'adm3';

/** A date of which only the year or the month may be known: `2018`, `2018-05`, `2018-05-31`; or the days between: `2022..2023`. */
export type KnownDate = string;

/** How firmly a fact of the gazetteer is known; `recalled`: nobody has looked it up again. */
export type Confidence = 'high' | 'medium' | 'low' | 'secondary' | 'recalled';

/** An administrative unit while it had this name, this parent and these lines. Its code is not used again after its end. */
export interface AdminUnit {
  /** Lower case letters, digits and hyphens: `pk-upper-chitral`. */
  readonly code: string;
  readonly level: UnitLevel;
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country: string;
  readonly name: string;
  /** In Urdu; left out where it is not known for certain. */
  readonly nameUr?: string;
  readonly otherNames: readonly string[];
  /**
   * Code of the unit above on its first day; null for a country, or where it is not known. Where that one was renamed or merged later, what
   * came of it is the unit above (`parentOn`).
   */
  readonly parent: string | null;
  /** First day; null: since before the record begins. */
  readonly validFrom: KnownDate | null;
  /** First day on which it was no more; null: it still is. */
  readonly validTo: KnownDate | null;
  readonly source: string;
  readonly confidence: Confidence;
}

/** What happened to units. `proposed` has no effect until another change says that it came about. */
export type UnitChangeKind =
  | 'created'
  | 'abolished'
  | 'split'
  | 'merger'
  | 'recomposition'
  | 'renamed'
  | 'proposed';

/** One change: predecessors and successors by code. */
export interface UnitChange {
  readonly date: KnownDate;
  readonly kind: UnitChangeKind;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly source: string;
  readonly confidence: Confidence;
}

/** A closed ring of a polygon: longitude and latitude by turns, the first point not repeated at the end. */
export type Ring = Float64Array;

/** A polygon: its outer ring, then its holes. */
export type Polygon = readonly Ring[];

/** One unit's territory in a layer. `ref` is the layer's own id (`shapeID`, `ADM2_PCODE`), unique in the layer. */
export interface Boundary {
  readonly ref: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, lower case; null where the layer does not say. */
  readonly country: string | null;
  readonly level: UnitLevel;
  readonly parentName: string | null;
  /** Code of the gazetteer's unit that it was matched with; null: not matched. */
  readonly unit: string | null;
  readonly polygons: readonly Polygon[];
}

/** One version of boundaries, as one file states them. Several versions stand side by side. */
export interface BoundaryLayer {
  readonly title: string;
  readonly source: string;
  readonly licence: string | null;
  /** Which day's lines it shows: from the first day to the first day on which it no longer holds; null: open. */
  readonly validFrom: KnownDate | null;
  readonly validTo: KnownDate | null;
  readonly boundaries: readonly Boundary[];
}

/** The answer to where a point lies; `undetermined` on no layer's ground, or on overlapping units. */
export type Located =
  | { readonly kind: 'inside'; readonly boundary: number }
  | { readonly kind: 'undetermined'; readonly candidates: readonly number[] }
  | { readonly kind: 'outside'; readonly nearest: number | null; readonly km: number | null };

/** A town or village. */
export interface PopulatedPlace {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly country: string;
  readonly admin1: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly source: string;
}

/** A crossing of the border; coordinates with their precision in kilometres. */
export interface Crossing {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly sides: readonly [string, string];
  readonly lon: number;
  readonly lat: number;
  readonly precisionKm: number;
  readonly openedOn: KnownDate | null;
  readonly status: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** State of a stretch of fence. */
export type FenceState = 'planned' | 'built' | 'damaged';

/** A stretch of fence as one source states it from one day on; what breaches it is an incident. */
export interface FenceSegment {
  readonly ref: string;
  readonly state: FenceState;
  readonly since: KnownDate | null;
  /** Longitude and latitude by turns. */
  readonly line: Float64Array;
  readonly source: string;
}
