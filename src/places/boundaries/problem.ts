/** What can be odd about boundaries. A layer with problems is taken in and flagged. */

/** A problem's code. */
export type BoundaryProblemCode =
  /** A ring whose last position is not its first; it was closed. */
  | 'unclosed-ring'
  /** A ring of fewer than three points. */
  | 'degenerate-ring'
  /** A unit without a ring of three points. */
  | 'empty'
  /** A unit without a name. */
  | 'unnamed'
  /** Two units with one ref. */
  | 'repeated-ref'
  /** Longitude beyond 180 or latitude beyond 90 degrees. */
  | 'out-of-range'
  /** Latitude and longitude have changed places. */
  | 'swapped'
  /** An outline crosses itself. */
  | 'self-intersection'
  /** Two units share more ground than is allowed. */
  | 'overlap'
  /** Ground within the layer that no unit has: a gap, a lake, an enclave. */
  | 'gap'
  /** The check was too large, or its lines too bad: what it would have found is not known. No units named: it holds for the layer. */
  | 'self-intersection-not-checked'
  | 'overlap-not-checked'
  | 'gap-not-checked';

/** One problem: the units it is about (positions in the layer), where to look, and the area in question. */
export interface BoundaryProblem {
  readonly code: BoundaryProblemCode;
  readonly boundaries: readonly number[];
  /** Null where there is no place to look at. */
  readonly at: { readonly lon: number; readonly lat: number } | null;
  /** Square kilometres; null where none is in question. */
  readonly km2: number | null;
}
