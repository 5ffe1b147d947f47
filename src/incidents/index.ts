/** incidents: what sources say of violence, side by side; statistics, index and figures over it. */
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
export { PLACE_PRECISIONS, TIME_PRECISIONS } from './model.ts';
export { type Banded, bandCutOffs, bandScore, type IndexScale } from './security-index/banding.ts';
export {
  computeIndex,
  INDEX_METHOD,
  type IndexOptions,
  UNLOCATED_SHARE_MAX,
  WEIGHT_CHANGE,
} from './security-index/compute-index.ts';
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
  recipeCsv,
  type ToldClaim,
  writeRecipe,
} from './security-index/recipe.ts';
export type { IncidentAreas } from './security-index/sum-incidents.ts';
export { type Groups, groupPairs, readGroups } from './store/groups.ts';
export {
  type ColumnsFilter,
  INCIDENTS_LOADED_MAX,
  loadIncidentColumns,
  type UnitChoice,
} from './store/load-columns.ts';
export type {
  AccountEnd,
  AccountFilter,
  Judgement,
  ReleaseDraft,
  ReleaseTally,
  RowExclusion,
  StoredAccount,
  StoredRelease,
  Verdict,
} from './store/model.ts';
export { INCIDENTS_MIGRATIONS } from './store/schema.ts';
