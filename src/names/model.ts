/** A name made ready for comparison: its parts, each with its sound and its part in the name. */

/** What is being named; it decides which words are titles and which are the substance. */
export type NameKind = 'person' | 'organisation' | 'vessel' | 'vehicle' | 'any';

/** The script in which a part is written, as far as comparison must know. */
export type PartScript = 'latin' | 'arabic' | 'romanised' | 'digits';

/**
 * What a part does in a name. `title`: honorific or rank, says little; `word`: a generic word of organisations (group, trust);
 * `initial`: one letter; `number`: digits, which must be equal; `kunya`: Abu, Umm; `core`: everything else.
 */
export type PartRole = 'core' | 'title' | 'word' | 'initial' | 'number' | 'kunya';

/** A shortened form of a part, and what a comparison with it is worth (0 to 1). */
export interface BareForm {
  readonly sound: Uint8Array;
  readonly skeleton: string;
  readonly factor: number;
}

/** One part of a name. */
export interface NamePart {
  /** As written, for people to read. */
  readonly text: string;
  /** Canonical Latin or Arabic letters, after compounds are joined: the key of rarity and of equality. */
  readonly form: string;
  readonly script: PartScript;
  readonly role: PartRole;
  /** Symbols of the sound alphabet, one byte each (see sound.ts). */
  readonly sound: Uint8Array;
  /** The word without its compound's other half (Qadir of Abd al-Qadir) or a glued article, or null. */
  readonly bare: BareForm | null;
  /** Consonant skeleton: letters of the coarse classes, vowels left out. May be empty. */
  readonly skeleton: string;
  /** Sound with its vowels brought together (a e, i y, o u w): equal for most spellings of one name. Begins with `~`. */
  readonly tune: string;
  /** Consonants alone, in finer classes than the skeleton. Begins with `-`. */
  readonly consonants: string;
  /** Number of the usual given name that it spells, 0 for none (see usual-names.ts). */
  readonly usual: number;
  /** What a generic word of organisations means and which word of the region it is (`army`, lashkar), or null. */
  readonly generic: { readonly meaning: string; readonly lemma: string } | null;
}

/** A name ready for comparison. `parts` is empty when nothing in it can be compared. */
export interface PreparedName {
  readonly text: string;
  readonly kind: NameKind;
  readonly parts: readonly NamePart[];
  /** Set when the text was cut at the length limit. */
  readonly truncated: boolean;
}

/** How two aligned parts agree. */
export type Agreement = 'same' | 'same-sound' | 'spelling' | 'joined' | 'initial' | 'meaning';

/** Two parts (or runs of parts) brought together. */
export interface AlignedPart {
  readonly left: string;
  readonly right: string;
  readonly agreement: Agreement;
  /** 0 to 1. */
  readonly similarity: number;
  /** How much this pair says, 0 (everybody has it) to 1 (rare). */
  readonly rarity: number;
}

/** A part that stands on one side only. */
export interface UnalignedPart {
  readonly text: string;
  readonly side: 'left' | 'right';
  readonly rarity: number;
}

/** The comparison of two names. */
export type NameComparison =
  | {
      readonly kind: 'compared';
      /** 0 to 1; 1 only for names whose every part is the same. */
      readonly score: number;
      readonly aligned: readonly AlignedPart[];
      readonly unaligned: readonly UnalignedPart[];
      /** Information of the aligned parts, in bits: how unlikely they agree by chance. */
      readonly bits: number;
    }
  | { readonly kind: 'undetermined'; readonly because: string };

/** A hit of a search: an owner with its best name. */
export interface NameHit {
  readonly owner: number;
  /** Number of the best name, in the order of indexing. */
  readonly name: number;
  /** 0 to 1. */
  readonly score: number;
  /** Information of what agrees, in bits. */
  readonly bits: number;
  /** True where the parts of the query are spread over several names of the owner and no single name scores as high. */
  readonly spread: boolean;
}
