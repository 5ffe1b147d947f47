/** names: scripts, transliteration, parts of names, similarity, rarity, and the in-memory name index. */
export { compareNames, incomparable } from './compare-names.ts';
export { explainHit } from './explain-hit.ts';
export type {
  Agreement,
  AlignedPart,
  BareForm,
  NameComparison,
  NameHit,
  NameKind,
  NamePart,
  PartRole,
  PartScript,
  PreparedName,
  UnalignedPart,
} from './model.ts';
export { buildNameIndex, type IndexedName, type NameIndex } from './name-index.ts';
export { cleanText, prepareName } from './prepare-name.ts';
export { priorRarity, type Rarity } from './rarity.ts';
export { type NameSearchOptions, searchNames } from './search-names.ts';
