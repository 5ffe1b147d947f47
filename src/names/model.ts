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

/**
 * What a written part of a name is. `name`: a part with substance; `word`: a generic word of organisations; `honorific`: title or rank;
 * `kunya`: Abu, Umm; `initial`: one letter; `number`: digits. Not compared are `connector` (bin, al-, of) and `left-out` (beyond the limit).
 */
export type WrittenRole =
  | 'name'
  | 'word'
  | 'honorific'
  | 'kunya'
  | 'initial'
  | 'number'
  | 'connector'
  | 'left-out';

/** A part of a name as it is written, in its own order and script; compounds (Abd al-Rahman) are one part. */
export interface WrittenPart {
  readonly text: string;
  readonly role: WrittenRole;
  /** Number of the part of the prepared name, null for what is not compared. */
  readonly part: number | null;
}

/** A written part with what it weighs in a comparison. */
export interface WeighedPart {
  readonly text: string;
  readonly role: WrittenRole;
  /** Its share of the weight of its side; the shares of a side sum to 1, and what is not compared has 0. */
  readonly share: number;
  /** 0 (everybody has it) to 1 (rare). */
  readonly rarity: number;
  /** Information in bits; 0 for what is not compared. */
  readonly bits: number;
}

/**
 * How parts that were brought together agree. `joined`: two of the query are one of the listed name; `split`: one of the query is two of the
 * listed name; `meaning`: an English word and its translation.
 */
export type LinkKind =
  | 'same'
  | 'same-letters-other-script'
  | 'sound'
  | 'spelling'
  | 'joined'
  | 'split'
  | 'initial'
  | 'meaning';

/** Parts of both sides that were brought together, by their positions in the written names. */
export interface NameLink {
  readonly query: readonly number[];
  readonly listed: readonly number[];
  readonly kind: LinkKind;
  /** 0 to 1. */
  readonly similarity: number;
  /** Information that agrees, in bits. */
  readonly rarityBits: number;
  /** What its doubt takes from the score. */
  readonly cost: number;
}

/** A part without a counterpart. */
export interface UnmatchedPart {
  readonly side: 'query' | 'listed';
  /** Its position in the written name. */
  readonly part: number;
  /** `contradicts` where both sides have parts without a counterpart, `missing` where one has. */
  readonly effect: 'missing' | 'contradicts';
  /** What it takes from the score. */
  readonly cost: number;
}

/**
 * Two names side by side, as the score saw them: every compared part is in exactly one link or unmatched, and
 * score + the costs of links and unmatched parts = 1 wherever anything agrees.
 */
export interface NameAlignment {
  readonly query: readonly WeighedPart[];
  readonly listed: readonly WeighedPart[];
  readonly links: readonly NameLink[];
  readonly unmatched: readonly UnmatchedPart[];
  readonly score: number;
}

/**
 * Another name of the same owner that bears on the score. `spread`: it has parts of the query that the best name has not, and the score rests on
 * all of them together; `second`: the second-best name, which lends the best one its support.
 */
export interface NameSupport {
  readonly kind: 'spread' | 'second';
  readonly name: string;
  /** Positions of the written parts of the query that it has. */
  readonly query: readonly number[];
}

/** A hit side by side with the query, with the owner's other names that support it. */
export interface HitAlignment {
  readonly alignment: NameAlignment;
  readonly support: readonly NameSupport[];
}
