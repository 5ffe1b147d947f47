/** names: scripts, transliteration, parts of names, similarity, rarity, and the in-memory name index. */
export { compareNames, incomparable, type NameProblem, nameProblem, shortenName } from './compare-names.ts';
export { alignHit, type ExplainedHit, type ExplainedPart, explainHits } from './explain-hit.ts';
export type {
  Agreement,
  AlignedPart,
  BareForm,
  HitAlignment,
  LinkKind,
  NameAlignment,
  NameComparison,
  NameHit,
  NameKind,
  NameLink,
  NamePart,
  NameSupport,
  PartRole,
  PartScript,
  PreparedName,
  UnalignedPart,
  UnmatchedPart,
  WeighedPart,
  WrittenPart,
  WrittenRole,
} from './model.ts';
export { buildNameIndex, type IndexedName, type NameIndex } from './name-index.ts';
export { prepareName } from './prepare-name.ts';
export { priorRarity, type Rarity } from './rarity.ts';
export { alignNames } from './read-alignment.ts';
export { type NameSearchOptions, searchNames } from './search-names.ts';
export { cleanText } from './split-words.ts';
export { writtenParts } from './written-parts.ts';
