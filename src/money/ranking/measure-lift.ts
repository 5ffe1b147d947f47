/** How well an order puts the findings that people accepted before those that they rejected. */

/** A finding that people decided, with the points that an order gave it before. */
export interface RankedDecision {
  readonly id: string;
  readonly points: number;
  readonly accepted: boolean;
}

/** What an order is worth on decided findings. */
export interface Lift {
  /** Of all pairs of an accepted and a rejected finding, the share in which the accepted one stands first; ties count half. */
  readonly pairsShare: number;
  /** Findings in the first fifth, rounded up, and those of them that were accepted. */
  readonly top: number;
  readonly topAccepted: number;
  /** Share of accepted ones in the first fifth divided by their share in all: 1 is no better than chance. */
  readonly lift: number;
}

/** The share of findings that is looked at first. */
const TOP_SHARE = 0.2;

/** The worth of an order; null where not both kinds of decision occur. */
export function measureLift(decisions: readonly RankedDecision[]): Lift | null {
  const accepted = decisions.filter((one) => one.accepted).length;
  const rejected = decisions.length - accepted;
  if (accepted === 0 || rejected === 0) return null;
  const ordered = decisions.toSorted(
    (left, right) => right.points - left.points || (left.id < right.id ? -1 : 1),
  );
  const top = Math.ceil(ordered.length * TOP_SHARE);
  const topAccepted = ordered.slice(0, top).filter((one) => one.accepted).length;
  return {
    pairsShare: orderedPairs(ordered) / (accepted * rejected),
    ...{ top, topAccepted },
    lift: topAccepted / top / (accepted / decisions.length),
  };
}

/** Pairs in which the accepted finding has more points, those with as many counted half. */
function orderedPairs(ordered: readonly RankedDecision[]): number {
  let [pairs, acceptedBefore] = [0, 0];
  for (let from = 0; from < ordered.length; ) {
    const { points = 0 } = ordered[from] ?? {};
    const tie = ordered.slice(from).findIndex((one) => one.points !== points);
    const group = ordered.slice(from, tie === -1 ? ordered.length : from + tie);
    const accepted = group.filter((one) => one.accepted).length;
    pairs += (group.length - accepted) * (acceptedBefore + accepted / 2);
    acceptedBefore += accepted;
    from += group.length;
  }
  return pairs;
}
