/** What is asked of screening and what it answers. */

import type { ListedSchema } from './model.ts';
import type { Sentence } from './reason-words.ts';

/** The kinds of party that can be asked for. */
export type ScreenedKind = 'person' | 'organisation' | 'vehicle' | 'vessel';

/** What is known of the party asked for; everything but the name may be missing, and missing is not contradicting. */
export interface ScreenQuery {
  readonly name: string;
  readonly kind?: ScreenedKind | undefined;
  readonly father?: string | undefined;
  /** Date of birth (or of foundation) in the notation of `parsePartialDate`, or `DD/MM/YYYY`. */
  readonly born?: string | undefined;
  /** ISO 3166-1 alpha-2 codes or country names, several separated by `;`. */
  readonly country?: string | undefined;
  /** Identity, passport, registration, chassis or IMO number. */
  readonly id?: string | undefined;
}

/**
 * `match`: the evidence suffices to stop and look; `possible`: it may be this party, a person must look; `no-match`: nothing above the
 * threshold; `undetermined`: it could not be told (nothing comparable, no list, or a list that is too old).
 */
export type ScreenVerdict = 'match' | 'possible' | 'no-match' | 'undetermined';

/** What part of the query a reason is about. */
export type ReasonAbout = 'name' | 'father' | 'born' | 'country' | 'id' | 'entry';

/** One reason, as data and in words, with the parts that it speaks of. */
export interface ScreenReason extends Sentence {
  readonly about: ReasonAbout;
  /** What it does to the score. */
  readonly effect: 'agrees' | 'missing' | 'contradicts' | 'neutral';
  /** The part of the query. */
  readonly query?: string;
  /** The part of the entry. */
  readonly listed?: string;
  /** 0 to 1, for aligned parts. */
  readonly similarity?: number;
  /** 0 (everybody has it) to 1 (rare), for parts of names. */
  readonly rarity?: number;
}

/** What of the query was not used, or not as it was given. */
export interface ScreenNote extends Sentence {
  readonly about: ReasonAbout | 'query';
}

/**
 * The listing that a match rests on. `from` and `to` are ISO days, null where the list does not say and where it has not ended. With a past day
 * asked, `state` says whether the party was listed then, is listed today, or both.
 */
export interface MatchListing {
  readonly from: string | null;
  readonly to: string | null;
  readonly state: 'listed' | 'listed-then-not-now' | 'listed-now-not-then';
}

/** One listed party that the query may be. */
export interface ScreenMatch {
  /** Id of the list. */
  readonly list: string;
  /** The list's own reference. */
  readonly ref: string;
  /** The listed name that matched best. */
  readonly name: string;
  /** The entry's primary name. */
  readonly caption: string;
  readonly schema: ListedSchema;
  /** 0 to 1, of this match; never of a person. */
  readonly score: number;
  readonly verdict: ScreenVerdict;
  readonly reasons: readonly ScreenReason[];
  /** ISO day of the listing in force, null when the list does not say. */
  readonly listedOn: string | null;
  /** File and line of the matched name. */
  readonly source: string;
  readonly contentHash: string;
  /** Why the source calls the entry disputed, where it does. */
  readonly contested?: string;
}

/** A list that an answer used. */
export interface ScreenedList {
  readonly id: string;
  /** ISO day of publication, null when the file does not say. */
  readonly date: string | null;
  /** Entries that the asker may see. */
  readonly entries: number;
  /** Days since publication, null when it is not known. */
  readonly ageDays: number | null;
  /** True where the list is older than its maximum age: then nothing in it reads as clear. */
  readonly stale: boolean;
}

/** The answer to one query. */
export interface ScreenAnswer {
  readonly verdict: ScreenVerdict;
  /** Set with `undetermined`: why it could not be told. */
  readonly because?: string;
  /** The verdict explained. */
  readonly explanation: Sentence;
  /** What of the query could not be read and was left out; absent where all of it was used. */
  readonly notes?: readonly ScreenNote[];
  /** The same in words. */
  readonly unreadable?: readonly string[];
  readonly matches: readonly ScreenMatch[];
  readonly lists: readonly ScreenedList[];
}
