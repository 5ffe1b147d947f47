/** Windows of figures as bars on an axis of days. An open end runs to the end of the axis, and says that it is open. */

import type { ComparedFigure, FigurePair } from './figures-api.ts';

const DAY_MS = 86_400_000;
/** Room on either side, as a share of the whole. */
const MARGIN = 0.04;

/** One bar: a window of a figure. */
export interface WindowBar {
  readonly key: string;
  /** Place of its figure among the rows. */
  readonly row: number;
  /** Its lane, of those that the windows of a disputed figure share. */
  readonly lane: number;
  readonly lanes: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
  readonly contradicts: boolean;
}

/** Bars and the axis that holds them; null where no figure has a window. */
export interface WindowAxis {
  readonly from: number;
  readonly to: number;
  readonly bars: readonly WindowBar[];
}

/** Lays the windows out. */
export function layWindows(
  figures: readonly ComparedFigure[],
  pairs: readonly FigurePair[],
): WindowAxis | null {
  const contradicting = new Set(
    pairs.flatMap(({ relation, left, right }) => (relation === 'contradiction' ? [left, right] : [])),
  );
  const ends = figures.flatMap(({ figure }) =>
    figure.windows.flatMap(({ from, to }) => [startOf(from), endOf(to)].filter((at) => at !== null)),
  );
  if (ends.length === 0) return null;
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const margin = Math.max(DAY_MS * 30, (last - first) * MARGIN);
  const axis = { from: first - margin, to: last + margin };
  const bars = figures.flatMap(({ figure }, row) =>
    figure.windows.flatMap((window, at): readonly WindowBar[] => {
      const [from, to] = [startOf(window.from), endOf(window.to)];
      if (from === null && to === null) return [];
      return [
        {
          key: `${figure.id} ${at}`,
          row,
          lane: at,
          lanes: figure.windows.length,
          from: from ?? axis.from,
          to: to ?? axis.to,
          isOpen: from === null || to === null,
          contradicts: contradicting.has(figure.id),
        },
      ];
    }),
  );
  return { ...axis, bars };
}

/** Years that an axis names. */
export function axisYears({ from, to }: WindowAxis, ticksMax: number): readonly number[] {
  const [first, last] = [new Date(from).getUTCFullYear() + 1, new Date(to).getUTCFullYear()];
  const every = Math.max(1, Math.ceil((last - first + 1) / ticksMax));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).filter(
    (_, at) => at % every === 0,
  );
}

/** A year or a month stands for its first day where a window begins. */
function startOf(date: string | null): number | null {
  return date === null ? null : Date.parse(`${(`${date}-01-01`).slice(0, 10)}T00:00:00Z`);
}

/** And for its last day where one ends. */
function endOf(date: string | null): number | null {
  if (date === null) return null;
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1);
  return day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1);
}
