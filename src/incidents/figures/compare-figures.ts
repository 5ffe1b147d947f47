/** Figures of one subject and metric against each other: which agree, which contradict, and what else may explain a difference. */

import type { FigureClaim, FigureWindow } from './model.ts';

/** What two figures are to each other. */
export type FigureRelation =
  /** Their windows meet and their ranges do. */
  | 'agree'
  /** Their windows meet, and no number is within both ranges. */
  | 'contradiction'
  /** Their numbers differ, but so do their windows, in a way that lets both be right. */
  | 'both-may-hold'
  | 'other-time'
  /** They count other things, or one gives no number. */
  | 'not-comparable'
  /** A window is not known. */
  | 'undetermined';

/** What differs beside the number, and so may explain it. */
export type FigureReason =
  | 'window'
  | 'window-disputed'
  | 'definition'
  | 'definition-unknown'
  | 'attribution'
  | 'unit'
  | 'no-number'
  | 'part-exceeds-whole'
  | 'verification';

/** Two figures, by their places among those compared. */
export interface FigurePair {
  readonly left: number;
  readonly right: number;
  readonly relation: FigureRelation;
  /** False: another reading of a disputed window gives another relation. */
  readonly inEveryReading: boolean;
  readonly because: readonly FigureReason[];
}

/** A figure as it is compared. */
export type ComparedFigure = Pick<
  FigureClaim,
  'nature' | 'low' | 'high' | 'unit' | 'windows' | 'definition' | 'attributedTo' | 'verification'
>;

/** Of relations in several readings of a window, the first of these is told. */
const GRAVEST: readonly FigureRelation[] = [
  ...(['contradiction', 'both-may-hold', 'agree', 'other-time', 'undetermined'] as const),
];

/** Compares every two figures; they are taken to be of one subject and metric. */
export function compareFigures(figures: readonly ComparedFigure[]): readonly FigurePair[] {
  return figures.flatMap((right, at) =>
    figures.slice(0, at).map((left, before) => ({ left: before, right: at, ...comparePair(left, right) })),
  );
}

/** A text by which figures of one subject and metric find each other: letters and digits of any script, in lower case. */
export function figureKey({ subject, metric }: Pick<FigureClaim, 'subject' | 'metric'>): string {
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return `${plain(subject)}|${plain(metric)}`;
}

function comparePair(
  left: ComparedFigure,
  right: ComparedFigure,
): Pick<FigurePair, 'relation' | 'inEveryReading' | 'because'> {
  const differs = differences(left, right);
  if (hasNoNumber(left) || hasNoNumber(right))
    return { relation: 'not-comparable', inEveryReading: true, because: ['no-number', ...differs] };
  if (left.unit !== right.unit || left.nature !== right.nature)
    return { relation: 'not-comparable', inEveryReading: true, because: differs };
  const readings = left.windows.flatMap((one) =>
    right.windows.map((other) => readPair({ ...left, window: one }, { ...right, window: other })),
  );
  const relation = GRAVEST.find((kind) => readings.some((one) => one.relation === kind)) ?? 'undetermined';
  const told = readings.find((one) => one.relation === relation);
  return {
    relation,
    inEveryReading: readings.every((one) => one.relation === relation),
    because: [...(told?.because ?? []), ...differs],
  };
}

/** What differs between two figures, whatever their numbers are. */
function differences(left: ComparedFigure, right: ComparedFigure): readonly FigureReason[] {
  const disputed = left.windows.length > 1 || right.windows.length > 1;
  const unknown = left.definition === null || right.definition === null;
  return [
    ...(disputed ? (['window-disputed'] as const) : []),
    ...(unknown
      ? (['definition-unknown'] as const)
      : left.definition === right.definition
        ? []
        : (['definition'] as const)),
    ...(left.attributedTo === right.attributedTo ? [] : (['attribution'] as const)),
    ...(left.unit === right.unit && left.nature === right.nature ? [] : (['unit'] as const)),
    ...(left.verification === right.verification ? [] : (['verification'] as const)),
  ];
}

interface Read extends Pick<ComparedFigure, 'low' | 'high' | 'nature'> {
  readonly window: FigureWindow;
}

function readPair(
  left: Read,
  right: Read,
): { readonly relation: FigureRelation; readonly because: readonly FigureReason[] } {
  const [one, other] = [daysOf(left), daysOf(right)];
  if (one === null || other === null) return { relation: 'undetermined', because: ['window'] };
  if (one.to < other.from || other.to < one.from) return { relation: 'other-time', because: ['window'] };
  const same = one.from === other.from && one.to === other.to;
  const because: readonly FigureReason[] = same ? [] : ['window'];
  if (overlaps(left, right)) return { relation: 'agree', because };
  if (same || left.nature === 'stock') return { relation: 'contradiction', because };
  const [lower, higher] = (left.high ?? Infinity) < (right.low ?? -Infinity) ? [one, other] : [other, one];
  const partExceedsWhole = higher.from >= lower.from && higher.to <= lower.to;
  return partExceedsWhole
    ? { relation: 'contradiction', because: [...because, 'part-exceeds-whole'] }
    : { relation: 'both-may-hold', because };
}

function overlaps(left: Read, right: Read): boolean {
  return (
    (left.low ?? -Infinity) <= (right.high ?? Infinity) && (right.low ?? -Infinity) <= (left.high ?? Infinity)
  );
}

/** The window with both ends; a standing amount without a first day is as of its last. */
function daysOf({ window, nature }: Read): { readonly from: string; readonly to: string } | null {
  if (window.to === null) return null;
  if (window.from === null) return nature === 'stock' ? { from: window.to, to: window.to } : null;
  return { from: window.from, to: window.to };
}

function hasNoNumber({ low, high }: ComparedFigure): boolean {
  return low === null && high === null;
}
