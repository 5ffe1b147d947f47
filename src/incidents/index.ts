/** incidents: what sources say of violence, side by side; statistics, index and figures over it. */
export {
  blocksToColumns,
  type CodedUnit,
  type ColumnOptions,
  type ColumnsMade,
  type LeftOutReason,
  toColumns,
} from './columns.ts';
export {
  type AccountChange,
  changedFields,
  diffReleases,
  type FieldChange,
  findMoved,
  type MovedRef,
  type ReleaseDiff,
  type StatedField,
} from './diff-releases.ts';
export {
  type CompareText,
  DUPLICATE_EVIDENCE,
  type DuplicateWeights,
  type Level,
  levelsOf,
  openTextComparison,
  weighPair,
} from './duplicates/compare-accounts.ts';
export {
  candidatePairs,
  type DuplicateSettings,
  type DuplicatesFound,
  findDuplicates,
} from './duplicates/find-duplicates.ts';
export type {
  ComparedAccount,
  DuplicateEvidence,
  DuplicateProposal,
  DuplicateReason,
} from './duplicates/model.ts';
export { DUPLICATE_RULE, DUPLICATE_SETTINGS } from './duplicates/rule.ts';
export {
  type ComparedFigure,
  compareFigures,
  type FigurePair,
  type FigureReason,
  type FigureRelation,
  figureKey,
} from './figures/compare-figures.ts';
export { countOwn, type OwnCount } from './figures/count-own.ts';
export { PUBLISHED_FIGURES } from './figures/data/published-figures.ts';
export {
  FIGURES_LISTED_MAX,
  type FigureFilter,
  listFigures,
  purgeFigures,
  readFigure,
  recordFigure,
  withdrawFigure,
} from './figures/figure-store.ts';
export type {
  FigureClaim,
  FigureDraft,
  FigureEnd,
  FigureNature,
  FigureVerification,
  FigureWindow,
  OwnCountRule,
  StoredFigure,
} from './figures/model.ts';
export {
  ACCOUNT_COLUMNS,
  ACCOUNT_MAPPING_SCHEMA,
  type AccountColumn,
  type AccountMapping,
  parseAccountMapping,
  readAccountMapping,
} from './import/account-mapping.ts';
export type { DateOrder } from './import/day-span.ts';
export {
  explainFlag,
  HOSTAGES_PLAUSIBLE_MAX,
  INJURED_PLAUSIBLE_MAX,
  KILLED_PLAUSIBLE_MAX,
} from './import/flag-account.ts';
export {
  type AccountsOutcome,
  type AccountsReading,
  type FlagTally,
  type ReadAccountsOptions,
  readAccounts,
  type SkippedRow,
} from './import/read-accounts.ts';
export type {
  Account,
  AccountFlag,
  CountClaim,
  IncidentColumns,
  IncidentKind,
  PlacePrecision,
  ReleaseFacts,
  TimePrecision,
} from './model.ts';
export { ACCOUNT_FLAGS, INCIDENT_KINDS, PLACE_PRECISIONS, TIME_PRECISIONS } from './model.ts';
export { type ColumnsRead, type ReadColumnsOptions, readIncidentColumns } from './read-columns.ts';
export { type Banded, bandCutOffs, bandScore, type IndexScale } from './security-index/banding.ts';
export {
  computeIndex,
  INDEX_METHOD,
  type IndexOptions,
  UNLOCATED_SHARE_MAX,
  WEIGHT_CHANGE,
} from './security-index/compute-index.ts';
export {
  countsInvented,
  type IndexLevel,
  type IndexRequest,
  type LoadedIndex,
  loadIndex,
} from './security-index/load-index.ts';
export type {
  IndexReason,
  IndexVerdict,
  RankRange,
  SecurityIndex,
  Span,
  TermSum,
  UnitIndex,
  UnlocatedArea,
  WeightSensitivity,
  YearSum,
} from './security-index/model.ts';
export type { IndexRebase } from './security-index/placement.ts';
export {
  DEFAULT_PROFILE,
  findProfile,
  GTI_YEAR_WEIGHTS,
  INDEX_PROFILES,
  INDEX_TERMS,
  type IndexProfile,
  type IndexTerm,
  type IndexWeights,
  ownProfile,
  parseWeights,
} from './security-index/profile.ts';
export {
  type IndexRecipe,
  type RecipeIncident,
  type RecipeOptions,
  type RecipeStep,
  type RecipeTable,
  recipeCsv,
  recipeTable,
  type ToldClaim,
  writeRecipe,
} from './security-index/recipe.ts';
export type { IncidentAreas } from './security-index/sum-incidents.ts';
export {
  COMPARED_MIN,
  type CompareOptions,
  comparePeriods,
  type Period,
  type PeriodComparison,
  type UnitComparison,
} from './statistics/compare-periods.ts';
export {
  type CountFamily,
  type CountFit,
  type CountRegression,
  type FittedCounts,
  fitCounts,
} from './statistics/count-regression.ts';
export type { Places } from './statistics/distance.ts';
export { type AverageScores, averageScores } from './statistics/forecast/average-scores.ts';
export {
  type CountDistribution,
  type ForecastScore,
  scoreForecast,
} from './statistics/forecast/count-distribution.ts';
export {
  FORECAST_PARAMETERS,
  type ForecastParameters,
  type OccurrenceModel,
  openOccurrenceModel,
} from './statistics/forecast/occurrence-model.ts';
export {
  FORECAST_METHODS,
  FORECAST_QUANTILES,
  type ForecastMethod,
  type ForecastRange,
  type ForecastRow,
  forecastMonths,
  HISTORY_MONTHS_MIN,
  type MonthForecast,
  reachOf,
  type UndeterminedForecast,
} from './statistics/forecast/rolling-forecast.ts';
export {
  countSeries,
  type ForecastCount,
  type UnitSeries,
  type UnitSeriesOptions,
} from './statistics/forecast/unit-series.ts';
export {
  fitHawkes,
  HAWKES_EVENTS_MIN,
  HAWKES_OPTIONS,
  type HawkesAnswer,
  type HawkesOptions,
  type HawkesReason,
  type ValueRange,
} from './statistics/hawkes.ts';
export type { Estimate, FitTest } from './statistics/hawkes-fit.ts';
export type { EventTimes, HawkesParameters } from './statistics/hawkes-likelihood.ts';
export { simulateHawkes } from './statistics/hawkes-simulate.ts';
export { selectUnitTimes, type UnitTimes, type UnitTimesSelection } from './statistics/hawkes-times.ts';
export {
  AREA_SHARES,
  findHotspots,
  type Hotspot,
  type HotspotAnswer,
  type HotspotHits,
  type HotspotWindow,
  type LocatedIncidents,
  locateIncidents,
  measureHotspots,
  type ShareHits,
} from './statistics/hotspots/find-hotspots.ts';
export {
  type CellIncidents,
  HOTSPOT_PARAMETERS,
  type HotspotParameters,
} from './statistics/hotspots/rank-cells.ts';
export {
  CELL_DEGREES,
  cellOf,
  cornerOf,
  hullLayer,
  layGrid,
  type StudyGrid,
} from './statistics/hotspots/study-grid.ts';
export {
  type Autocorrelation,
  estimateInterruption,
  type InterruptedSeries,
  type InterruptedSeriesAnswer,
  type InterruptedSeriesEstimate,
  type InterruptedSeriesOptions,
  type RateRatio,
  SERIES_PERIODS_MIN,
  type SeriesPoint,
  type SeriesWindow,
} from './statistics/interrupted-series.ts';
export {
  type KnoxAnswer,
  type KnoxCell,
  type KnoxEvents,
  type KnoxOptions,
  type PermutedPairs,
  testKnox,
} from './statistics/knox.ts';
export { type KnoxSelection, selectKnoxEvents } from './statistics/knox-events.ts';
export {
  type MeasureComparison,
  type MeasureFacts,
  seriesAgainstOthers,
  seriesUnderMeasure,
} from './statistics/measure-series.ts';
export { type SimulatedP, type StatisticsDeps, simulatedP } from './statistics/monte-carlo.ts';
export {
  drawExponential,
  drawPoisson,
  openRandom,
  type Random,
  shuffle,
} from './statistics/random.ts';
export {
  SCAN_OPTIONS,
  type ScanAnswer,
  type ScanCluster,
  type ScanInput,
  type ScanOptions,
  scanSpaceTime,
} from './statistics/scan.ts';
export { type ScanTable, tabulateScan } from './statistics/scan-counts.ts';
export {
  detectSurges,
  MONTHLY_SURGES,
  type SurgeMethod,
  type SurgeOptions,
  type SurgeReason,
  type SurgeVerdict,
  WEEKLY_SURGES,
} from './statistics/surge.ts';
export {
  type AreaSeries,
  type ControlGap,
  type ControlPoint,
  compareWithMix,
  type SyntheticControlAnswer,
  type SyntheticControlEstimate,
  type SyntheticControlInput,
} from './statistics/synthetic-control.ts';
export {
  countUnitMonths,
  type MonthRange,
  monthText,
  type UnitMonths,
} from './statistics/unit-months.ts';
export { countUnitPeriods, type PeriodLength, type UnitPeriods } from './statistics/unit-periods.ts';
export { accountEntityId } from './store/account-cells.ts';
export {
  addClaim,
  type ClaimDraft,
} from './store/claim.ts';
export { claimText } from './store/claim-text.ts';
export {
  type Agreement,
  CLAIM_PROPERTIES,
  type ClaimProperty,
  type ClaimValue,
  compareClaims,
  PLACE_RADIUS_KM,
  spanOf,
} from './store/compare-claims.ts';
export { type Groups, groupPairs, readGroups } from './store/groups.ts';
export { type IncidentImport, importIncidents } from './store/import-incidents.ts';
export { JUDGEMENT_REASON_MAX, type JudgementReason, judgeAccounts, undoJudgement } from './store/judge.ts';
export {
  INCIDENT_CURSOR_LENGTH_MAX,
  INCIDENT_SORTS,
  INCIDENTS_COUNTED_MAX,
  type IncidentPage,
  type IncidentQuery,
  type IncidentSort,
  type ListedIncident,
  listIncidents,
  type MappedIncident,
  type MappedIncidents,
  mapIncidents,
} from './store/list-incidents.ts';
export {
  type ColumnsFilter,
  INCIDENTS_LOADED_MAX,
  loadIncidentColumns,
  type UnitChoice,
} from './store/load-columns.ts';
export {
  type AccountEnd,
  type AccountFilter,
  INCIDENT_PURPOSES,
  type Judgement,
  type ReleaseDraft,
  type ReleaseTally,
  type RowExclusion,
  type StoredAccount,
  type StoredRelease,
  type Verdict,
} from './store/model.ts';
export { placeAccounts } from './store/place-accounts.ts';
export { proposeForRelease } from './store/propose-duplicates.ts';
export { purgeIncidents } from './store/purge.ts';
export { type ComputedUnit, readAccountsBySeq, readComputedUnits } from './store/read-accounts.ts';
export {
  type ChangesPage,
  type ChangesQuery,
  type ReleaseChange,
  readChanges,
} from './store/read-changes.ts';
export {
  claimsByProperty,
  contradictions,
  type IncidentClaim,
  type IncidentProperty,
  type IncidentReading,
  type IncidentTime,
  readIncident,
} from './store/read-incident.ts';
export {
  findJudgement,
  inForce,
  pairKey,
  readJudgementsOf,
  type StoredJudgement,
} from './store/read-judgements.ts';
export { OPEN_PAIRS_MAX, type Overlap, readOverlap } from './store/read-overlap.ts';
export {
  findProposal,
  listProposals,
  type ProposalQuery,
  type ProposalState,
  type StoredProposal,
} from './store/read-proposals.ts';
export { findRelease, listReleases, releasesBySeq } from './store/read-releases.ts';
export { type RetractionReason, restoreAccount, retractAccount, retractClaim } from './store/retract.ts';
export { INCIDENTS_MIGRATIONS } from './store/schema.ts';
export { CLAIM_NAMES, type ClaimName, INCIDENT_STATUSES } from './store/statement-claims.ts';
