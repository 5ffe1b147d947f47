/** lists: published lists of listed parties, read, compared and screened against. */
export type { MatchAlignment } from './align-match.ts';
export { concludeUnseen, countFound, LETTERS_MIN, POSSIBLE_SCORE, type SearchedList } from './conclude.ts';
export { type DetectedText, detectFormat } from './detect-format.ts';
export { diffEntries, diffLists, type EntryChange, type PropertyChange, primaryName } from './diff-lists.ts';
export {
  diffStates,
  type EntryListing,
  type EntryState,
  type EntryStep,
  type EntryThenAndNow,
  entryHistory,
  readEntryListing,
  readThenAndNow,
} from './entry-history.ts';
export {
  FETCH_BYTES_MAX,
  FETCH_TIMEOUT_MS,
  type FetchDeps,
  type FetchOptions,
  type FetchOutcome,
  fetchList,
} from './fetch-list.ts';
export { type IdentityKey, identityQuery, openIdentityKey, showNumber } from './identity-key.ts';
export type { NationalMapping } from './import/national-mapping.ts';
export {
  type ImportOptions,
  type ImportOutcome,
  importList,
  importListFile,
  importParsedList,
  LIST_GRADE,
  PUBLIC_LIST_PURPOSES,
} from './import-list.ts';
export type { ImportDeps } from './import-plan.ts';
export { isSyntheticList } from './is-synthetic.ts';
export {
  type ChangeCounts,
  type ChangePage,
  changesBetween,
  type EntryOnDay,
  entriesOn,
  findKeptList,
  type KeptList,
  LISTED_KINDS,
  type ListedKind,
  summariseVersions,
  type VersionSummary,
  versionOn,
  versionsOf,
} from './list-changes.ts';
export type { ListItem } from './list-item.ts';
export {
  LIST_AGE_DAYS_DEFAULT,
  LIST_AGE_DAYS_MAX,
  type ListAge,
  type ListedOn,
  listAge,
  listedOn,
  maximumAgeDays,
} from './listed-on.ts';
export { type AskedDays, matchListing } from './match-listing.ts';
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
export {
  isOfficialListId,
  OFFICIAL_LISTS,
  type OfficialList,
  type OfficialListId,
} from './official-lists.ts';
export {
  type ImportPreview,
  type ImportWarning,
  MANY_REMOVED_RATIO,
  type PreviewOptions,
  previewParsedList,
} from './preview-import.ts';
export { type PurgedLists, purgeLists } from './purge.ts';
export { readScreenedKind } from './read-kind.ts';
export { type ListStream, openList, type ReadListOptions, readList } from './read-list.ts';
export {
  reasonWords,
  SENTENCE_CODES,
  type Sentence,
  type SentenceCode,
  type SentenceLanguage,
  type SentenceValues,
  sentence,
  verdictWords,
} from './reason-words.ts';
export {
  type MatchMemory,
  matchKey,
  openPartyKey,
  type PartyKey,
  partyToken,
  recallMatches,
  type ScreenedParty,
} from './recall-match.ts';
export {
  type FindingReader,
  type MatchFinding,
  RESTRICTED_SCREENING_RULE,
  type RecordedMatch,
  recordMatch,
  SCREENING_RULE,
} from './record-match.ts';
export { readProscribedPakistan } from './reference/read-proscribed.ts';
export { LISTS_MIGRATIONS } from './schema.ts';
export { type Examination, examine, MATCH_BITS, MATCH_SCORE, type ScreenOptions, screen } from './screen.ts';
export {
  type DeskOptions,
  type HeldEntry,
  openScreeningDesk,
  REFRESH_MS,
  type ScreeningDesk,
  type UsedVersions,
} from './screening-desk.ts';
export {
  buildScreeningIndex,
  isListedOn,
  normaliseId,
  type ScreeningIndex,
  type ScreeningList,
} from './screening-index.ts';
export { HASHED_NUMBER, type LoadedList, loadLists, type VersionMark } from './screening-lists.ts';
export type {
  MatchListing,
  ScreenAnswer,
  ScreenedKind,
  ScreenedList,
  ScreenMatch,
  ScreenNote,
  ScreenQuery,
  ScreenReason,
  ScreenVerdict,
} from './screening-model.ts';
export {
  holdsSynthetic,
  type ListedParty,
  type ListVersion,
  type LoadedEntry,
  type LoadedListEntries,
  latestVersion,
  listsWatermark,
  listVersions,
  loadListEntries,
  type StoredList,
  showList,
  showLists,
} from './stored-lists.ts';
