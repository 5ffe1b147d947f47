/** places: country names to codes; units through time and their names; boundary files, and where a point lies. */

export { type CheckOptions, checkBoundaries } from './boundaries/check-boundaries.ts';
export {
  type Agreement,
  type CodedContext,
  type CodedPoint,
  type Compared,
  compareCoded,
} from './boundaries/compare-coded.ts';
export {
  type Crosswalk,
  type CrosswalkBasis,
  type CrosswalkOptions,
  type CrosswalkRow,
  crosswalk,
} from './boundaries/crosswalk.ts';
export { areaKm2, distanceKm, type LonLat } from './boundaries/distance.ts';
export {
  type Locator,
  locate,
  locateAll,
  type NearestLine,
  nearestLine,
  OUTSIDE,
  openLocator,
  UNDETERMINED,
} from './boundaries/locate.ts';
export type { BoundaryProblem, BoundaryProblemCode } from './boundaries/problem.ts';
export {
  type Rebased,
  type RebasedCount,
  type RebasedSeries,
  rebase,
  type UnitSeries,
} from './boundaries/rebase.ts';
export { countryCode, countryName } from './country-code.ts';
export { FACILITY_EXPIRY_MONTHS_MAX } from './facilities/check-facility.ts';
export {
  type ComparedFacility,
  compareFacilities,
  type FacilityPair,
  type FacilityRelation,
} from './facilities/compare-facilities.ts';
export {
  FACILITIES_LISTED_MAX,
  type FacilityFilter,
  type FacilityTimes,
  listFacilities,
  purgeFacilities,
  readFacility,
  recordFacility,
  stepFacility,
} from './facilities/facility-store.ts';
export {
  FACILITY_KINDS,
  FACILITY_STANDINGS,
  FACILITY_STATES,
  type FacilityClaim,
  type FacilityDraft,
  type FacilityKind,
  type FacilityReport,
  type FacilityStanding,
  type FacilityState,
  type FacilityStep,
  type StoredFacility,
} from './facilities/model.ts';
export { type Division, divisionsOf } from './gazetteer/division.ts';
export { type Gazetteer, type GazetteerData, openGazetteer, requireUnit } from './gazetteer/gazetteer.ts';
export {
  type Jurisdiction,
  type JurisdictionFact,
  type JurisdictionOn,
  jurisdictionOn,
} from './gazetteer/jurisdiction.ts';
export { changesOf, predecessors, type Relative, successors } from './gazetteer/relatives.ts';
export { type Span, type Standing, standingOn } from './gazetteer/standing.ts';
export {
  type NameCandidate,
  type NamedHow,
  type NamedOptions,
  type NamedUnit,
  unitNamed,
} from './gazetteer/unit-named.ts';
export { placeKey } from './gazetteer/unit-names.ts';
export {
  type LinesAsked,
  parentOn,
  type UnitFilter,
  type UnitOn,
  type UnitsOn,
  unitOn,
  unitOnLines,
  unitsOn,
} from './gazetteer/units-on.ts';
export type { BoundaryFields } from './import/boundary-fields.ts';
export { type CrossingsOptions, readCrossings } from './import/crossings-table.ts';
export { BOUNDARIES_MAX, BOUNDARY_BYTES_MAX, VERTICES_MAX } from './import/feature.ts';
export { readFence } from './import/fence.ts';
export { type PlacesFile, readPopulatedPlaces } from './import/populated-places.ts';
export {
  type BoundaryFile,
  type BoundaryFileOptions,
  type BoundaryReading,
  readBoundaries,
} from './import/read-boundaries.ts';
export { readUnitSeries, type SeriesTable } from './import/unit-series.ts';
export { INDICATOR_VALUE_MAX, INDICATOR_YEARS, refusedIndicator } from './indicators/check-indicator.ts';
export {
  INDICATOR_CODES_MAX,
  INDICATORS_LISTED_MAX,
  type IndicatorFilter,
  type IndicatorImport,
  type IndicatorSummary,
  listIndicators,
  listIndicatorValues,
  recordIndicator,
} from './indicators/indicator-store.ts';
export {
  INDICATOR_MEASURES,
  type Indicator,
  type IndicatorDraft,
  type IndicatorMeasure,
  type IndicatorSeries,
  type IndicatorSource,
  type IndicatorValue,
  type StoredIndicatorValue,
} from './indicators/model.ts';
export { type IndicatorConstants, readIndicators } from './indicators/read-indicators.ts';
export { type UnitAsked, type UnitOfYear, unitOfYear } from './indicators/unit-of-year.ts';
export type {
  AdminUnit,
  Boundary,
  BoundaryLayer,
  Confidence,
  Crossing,
  FenceSegment,
  FenceState,
  KnownDate,
  Located,
  Polygon,
  PopulatedPlace,
  Ring,
  UnitChange,
  UnitChangeKind,
  UnitLevel,
} from './model.ts';
export { CROSSING_CLAIMS, type CrossingClaim } from './reference/crossings.ts';
export { JURISDICTION_FACTS } from './reference/jurisdiction.ts';
export { openReferenceGazetteer } from './reference/reference-gazetteer.ts';
export { checkInThread } from './store/check-in-thread.ts';
export { type Box, boxOf, coarsen, geometryOf } from './store/geometry.ts';
export {
  importPlaces,
  type PlaceContent,
  type PlaceDraft,
  type PlaceImport,
  type PlaceKind,
} from './store/import-places.ts';
export {
  type FoundBoundary,
  locateStored,
  type PointQuestion,
  type StoredLocation,
} from './store/locate-stored.ts';
export { matchLayer } from './store/match-layer.ts';
export { purgePlaces } from './store/purge.ts';
export { PLACES_MIGRATIONS } from './store/schema.ts';
export {
  findPlaceDataset,
  type LayerSummary,
  listLayers,
  listPlaceDatasets,
  type PlaceDataset,
  readLayer,
  retractPlaces,
  type Stored,
  storedCrossings,
  storedFence,
  storedPopulated,
} from './store/stored-places.ts';
export { isWithinCountry } from './within-country.ts';
