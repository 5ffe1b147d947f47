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
