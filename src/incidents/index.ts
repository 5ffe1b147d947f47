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
