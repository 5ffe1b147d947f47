/** Shapes of the security index: it belongs to areas, never to persons or groups of persons. */

import type { IndexScale } from './banding.ts';
import type { IndexProfile, IndexTerm } from './profile.ts';

/** From the lowest to the highest claim; `best` is what the index is made of. */
export interface Span {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

/** What the incidents of one unit and one year come to for one term. */
export interface TermSum extends Span {
  /** Incidents that say nothing of it: they add nothing, so that the sum is a floor. */
  readonly unknown: number;
}

/** One unit in one year. */
export interface YearSum {
  readonly year: number;
  /** False: the data do not reach into this year, so that nothing can be said of it. */
  readonly covered: boolean;
  /** Its weight among the years, of those that are covered: they sum to 1. */
  readonly weight: number;
  readonly incidents: number;
  readonly terms: Readonly<Record<IndexTerm, TermSum>>;
  readonly raw: Span;
}

/** Why a number says less than it seems to, or nothing at all. */
export type IndexReason =
  /** The year asked for lies outside the data. */
  | { readonly kind: 'year-not-covered'; readonly years: readonly number[] }
  /** Years before it do: the others were weighed as if they were all. */
  | { readonly kind: 'history-short'; readonly years: readonly number[] }
  /** No incident of the data says anything of a term that is weighed. */
  | { readonly kind: 'term-not-told'; readonly term: IndexTerm }
  /** Some incidents of the unit say nothing of a term: the score is a floor. */
  | {
      readonly kind: 'term-unknown';
      readonly term: IndexTerm;
      readonly incidents: number;
      readonly of: number;
    }
  /** Some incidents were shared out from older units: an estimate. */
  | { readonly kind: 'estimated-shares'; readonly incidents: number; readonly of: number }
  /** All that there is to weigh is unknown. */
  | { readonly kind: 'nothing-known' }
  /** Too many incidents of the area above are not located to a unit. */
  | {
      readonly kind: 'places-too-imprecise';
      /** Null: no area above is known, all incidents were looked at. */
      readonly area: string | null;
      readonly incidents: number;
      readonly of: number;
    }
  /** All units have nearly the same score: there is no scale. */
  | { readonly kind: 'no-spread' };

/** How firm an index is: `partial` is a floor or rests on fewer years; `undetermined` has no index. */
export type IndexVerdict = 'determined' | 'partial' | 'undetermined';

/** What happens to a rank when the weights are others. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/** One unit of the index. */
export interface UnitIndex {
  readonly unit: string;
  /** The area above, as the incidents themselves place it; null where it is not known. */
  readonly area: string | null;
  readonly verdict: IndexVerdict;
  readonly because: readonly IndexReason[];
  /** The year asked for first, then those before it. */
  readonly years: readonly YearSum[];
  /** Weighted over the years. */
  readonly raw: Span;
  /** What `raw` would be if incidents that do not tell a term were as those of the same data that do: an estimate, never a count. */
  readonly rawIfUnknownAsKnown: number;
  /** From 0 to 10; null where undetermined. */
  readonly index: Span | null;
  readonly band: number | null;
  /** 10 less the index. */
  readonly peace: Span | null;
  /** 1 is the highest index; null where undetermined. */
  readonly rank: number | null;
  /** Ranks that the low and high claims leave open. */
  readonly rankByClaims: RankRange | null;
  /** Ranks that other weights give, within the stated change. */
  readonly rankByWeights: RankRange | null;
}

/** Incidents that are not located to a unit: told for the area above, spread over nothing. */
export interface UnlocatedArea {
  /** Null: not even the area is known. */
  readonly area: string | null;
  /** Of the years weighed. */
  readonly incidents: number;
  /** Of the year asked for alone. */
  readonly incidentsOfYear: number;
  readonly killed: TermSum;
}

/** How much the order hangs on the weights. */
export interface WeightSensitivity {
  /** Each weight is changed by this share, up or down, all combinations of them. */
  readonly change: number;
  readonly combinations: number;
  /** Units whose rank is another one in some combination. */
  readonly moved: number;
  readonly units: number;
  /** Lowest Kendall rank correlation with the order of the profile; 1: none changes anything. */
  readonly agreementMin: number;
}

/** The index of one year. */
export interface SecurityIndex {
  readonly year: number;
  readonly profile: IndexProfile;
  readonly method: string;
  readonly scale: IndexScale | null;
  /** First and last year of the data, and whether that was stated or taken from the incidents. */
  readonly coverage: { readonly from: number; readonly to: number; readonly stated: boolean };
  /** By rank; undetermined ones last, by name. */
  readonly units: readonly UnitIndex[];
  readonly unlocated: readonly UnlocatedArea[];
  readonly sensitivity: WeightSensitivity | null;
  readonly counts: {
    /** Incidents of the years weighed. */
    readonly incidents: number;
    readonly located: number;
    /** Of these, such as end in another year than they began: they count for the first. */
    readonly acrossYears: number;
  };
  /** Terms weighed of which no incident says anything. */
  readonly termsNotTold: readonly IndexTerm[];
}
