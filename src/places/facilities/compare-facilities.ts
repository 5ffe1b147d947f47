/** Claims about facilities of one kind in one unit against each other. Whether two reports speak of the same facility is not known below the district. */

import { parsePartialDate } from '../../base/index.ts';
import type { FacilityClaim } from './model.ts';

/** What two claims are to each other; `undetermined`: a state or a period is not said. */
export type FacilityRelation = 'agree' | 'disagree' | 'other-time' | 'undetermined';

/** A claim as it is compared. */
export type ComparedFacility = Pick<FacilityClaim, 'state' | 'from' | 'to'> & {
  readonly report: Pick<FacilityClaim['report'], 'publishedOn'>;
};

/** Two claims, by their places among those compared. */
export interface FacilityPair {
  readonly left: number;
  readonly right: number;
  readonly relation: FacilityRelation;
}

/** Compares every two claims; they are taken to be of one unit and kind. Neither is called the right one. */
export function compareFacilities(claims: readonly ComparedFacility[]): readonly FacilityPair[] {
  return claims.flatMap((right, at) =>
    claims.slice(0, at).map((left, before) => ({ left: before, right: at, relation: relate(left, right) })),
  );
}

function relate(left: ComparedFacility, right: ComparedFacility): FacilityRelation {
  const [one, other] = [daysOf(left), daysOf(right)];
  if (one === null || other === null) return 'undetermined';
  if (one.to < other.from || other.to < one.from) return 'other-time';
  if (left.state === 'not-said' || right.state === 'not-said') return 'undetermined';
  return left.state === right.state ? 'agree' : 'disagree';
}

/** The days that a claim speaks of; an open end reaches to the publication, an open beginning leaves the last day alone. */
function daysOf({
  from,
  to,
  report,
}: ComparedFacility): { readonly from: string; readonly to: string } | null {
  if (from === null && to === null) return null;
  const last = to ?? parsePartialDate(report.publishedOn).to;
  return { from: from ?? last, to: last };
}
