/** Why two accounts of different sources may tell of one incident. */

/** What is compared. */
export type DuplicateEvidence =
  | 'time'
  | 'distance'
  | 'killed'
  | 'kind'
  | 'actors'
  | 'place-name'
  | 'district';

/** One reason for or against. */
export interface DuplicateReason {
  readonly kind: DuplicateEvidence;
  /** False where it speaks against it. */
  readonly agrees: boolean;
  /** Binary logarithm of how much likelier it is among pairs that are the same than among others. */
  readonly weight: number;
  /** What each says, in words. */
  readonly left: string | null;
  readonly right: string | null;
  /** Days between, kilometres, persons, or a similarity from 0 to 1; null where it is none of these. */
  readonly measure: number | null;
}
