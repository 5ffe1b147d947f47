/** incidents: what sources say of violence, side by side. */

/** What happened, in words that all importers share; the source's own code stands beside it. */
export const INCIDENT_KINDS = [
  'armed-assault',
  'bombing',
  'suicide-attack',
  'assassination',
  'abduction',
  'armed-clash',
  /** Armed force was used; the source's codes do not say by which means. */
  'armed-force',
  'air-or-drone-strike',
  'shelling',
  'violence-against-civilians',
  'infrastructure-attack',
  'fence-breach',
  'border-fire',
  'protest-or-riot',
  'other',
  'unknown',
] as const;
/** One of INCIDENT_KINDS. */
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/**
 * How closely a place is known, from best to worst. A point of `adm2` or worse stands for an area and is never drawn as a pin.
 * Source: UCDP GED codebook 25.1 `where_prec` 1 to 7; ACLED codebook 2023 `geo_precision` 1 to 3.
 */
export const PLACE_PRECISIONS = ['exact', 'near', 'adm2', 'adm1', 'country', 'unknown'] as const;
/** One of PLACE_PRECISIONS. */
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

/**
 * How closely a time is known. Source: UCDP GED codebook 25.1 `date_prec` 1 to 5; ACLED codebook 2023 `time_precision`.
 */
export const TIME_PRECISIONS = ['day', 'days', 'week', 'month', 'year'] as const;
/** One of TIME_PRECISIONS. */
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

/** A count that a source gives: persons. Null: it says nothing. low <= best <= high where all are given. */
export interface CountClaim {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
}

/** What was found odd about an account. It is kept and flagged, never dropped or set right in silence. */
export const ACCOUNT_FLAGS = [
  'implausible-count',
  'count-order',
  'coordinates-swapped',
  'coordinates-missing',
  'coordinates-impossible',
  'outside-country',
  'date-order',
  'future-date',
  'negative-count',
  'fractional-count',
] as const;
/** One of ACCOUNT_FLAGS. */
export type AccountFlag = (typeof ACCOUNT_FLAGS)[number];

/** One source's account of one incident, as one row of one release states it. */
export interface Account {
  /** The source's own id of the event, unique in its release. */
  readonly ref: string;
  /** 1-based data row of the file. */
  readonly row: number;
  readonly kind: IncidentKind;
  /** The source's own code or words for it. */
  readonly kindOriginal: string;
  /** ISO days, both included. */
  readonly from: string;
  readonly to: string;
  readonly timePrecision: TimePrecision;
  readonly timePrecisionOriginal: string | null;
  /** Null where the source gives no coordinates, or none that lie on the globe. */
  readonly lon: number | null;
  readonly lat: number | null;
  /** As written (`latitude, longitude`), where they are no point of the globe; else null. */
  readonly coordinatesOriginal: string | null;
  readonly placePrecision: PlacePrecision;
  readonly placePrecisionOriginal: string | null;
  readonly placeName: string | null;
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country: string | null;
  /** Province and district as the source codes them, in its words. */
  readonly codedAdm1: string | null;
  readonly codedAdm2: string | null;
  /** Who fought, in the source's words. Groups and forces; a natural person's name is not read. */
  readonly sideA: string | null;
  readonly sideB: string | null;
  /** Who took responsibility, and whom the source blames. */
  readonly claimedBy: string | null;
  readonly blamed: string | null;
  readonly killed: CountClaim;
  readonly killedCivilians: number | null;
  readonly injured: CountClaim;
  readonly hostages: number | null;
  /** GTD's bands of property damage: 0 none or unknown, 1 below 1 million US dollars, 2 to 1 billion, 3 above. */
  readonly propertyBand: 0 | 1 | 2 | 3 | null;
  readonly weapon: string | null;
  readonly target: string | null;
  /** A claim of the source that it came from another country: ISO 3166-1 alpha-2. Never a default. */
  readonly originCountry: string | null;
  /** Headline or notes. */
  readonly text: string | null;
  /** What the source names as its own sources. */
  readonly citedSources: string | null;
  readonly flags: readonly AccountFlag[];
}

/** A release of a source: one file, read whole or not at all. */
export interface ReleaseFacts {
  /** `ucdp-ged`, `acled`, `gtd`, or the name of a mapping. */
  readonly format: string;
  readonly title: string;
  /** What the source counts and from when on. */
  readonly countingRule: string;
  readonly synthetic: boolean;
}

/**
 * Incidents as the statistics read them: one row an incident, columns of one length, in order of time.
 * Days are counted from 1970-01-01 (UTC). Units are indices into `units`; -1: undetermined. Coordinates are NaN where there are none.
 */
export interface IncidentColumns {
  readonly count: number;
  readonly day: Int32Array;
  /** Last day; equals `day` for an incident of one day. */
  readonly dayTo: Int32Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly unit: Int32Array;
  /** Names or codes of the units that `unit` points to. */
  readonly units: readonly string[];
  /** Index into PLACE_PRECISIONS and TIME_PRECISIONS. */
  readonly placePrecision: Uint8Array;
  readonly timePrecision: Uint8Array;
  /** Killed; -1: not said. */
  readonly low: Int32Array;
  readonly best: Int32Array;
  readonly high: Int32Array;
  /** Injured (best); -1: not said. */
  readonly injured: Int32Array;
  /** Injured, lowest and highest; -1: not said. Left out where no source of the incidents tells them. */
  readonly injuredLow?: Int32Array;
  readonly injuredHigh?: Int32Array;
  /** Hostages; -1: not said. Left out where no source tells them. */
  readonly hostages?: Int32Array;
  /** Bands of property damage, 0 to 3, as in `Account`; -1: not said. Left out where no source tells them. */
  readonly property?: Int8Array;
  /** The source's ids, to go back to the evidence. */
  readonly refs: readonly string[];
}
