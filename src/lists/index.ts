/** lists: published lists of listed parties, read, compared and screened against. */
export { type DetectedText, detectFormat } from './detect-format.ts';
export { diffEntries, diffLists, type EntryChange, type PropertyChange, primaryName } from './diff-lists.ts';
export {
  NATIONAL_MAPPING_SCHEMA,
  type NationalMapping,
  parseNationalMapping,
  readNationalMapping,
} from './import/national-mapping.ts';
export type { ListItem } from './list-item.ts';
export type {
  ListEntry,
  ListedSchema,
  ListFormat,
  ListHeader,
  ListingPeriod,
  ListValue,
  ParsedList,
  RefusedRecord,
} from './model.ts';
export { type ListStream, openList, type ReadListOptions, readList } from './read-list.ts';
export { readProscribedPakistan } from './reference/read-proscribed.ts';
export { MATCH_BITS, MATCH_SCORE, POSSIBLE_SCORE, type ScreenOptions, screen } from './screen.ts';
export {
  buildScreeningIndex,
  normaliseId,
  type ScreeningIndex,
  type ScreeningList,
} from './screening-index.ts';
export type {
  ScreenAnswer,
  ScreenedKind,
  ScreenedList,
  ScreenMatch,
  ScreenQuery,
  ScreenReason,
  ScreenVerdict,
} from './screening-model.ts';
