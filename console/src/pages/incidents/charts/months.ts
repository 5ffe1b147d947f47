/** Months as they are written, `2021-05`, on an axis of time. */

/** The number of a month since year 0. */
export function monthNumber(month: string): number {
  const [year = 0, of = 1] = month.split('-').map(Number);
  return year * 12 + of - 1;
}

/** Years that an axis of months names: no more than fit. */
export function yearTicks(
  months: readonly string[],
  ticksMax: number,
): readonly { readonly at: number; readonly year: string }[] {
  const januaries = months.flatMap((month, at) =>
    month.endsWith('-01') ? [{ at, year: month.slice(0, 4) }] : [],
  );
  const every = Math.max(1, Math.ceil(januaries.length / ticksMax));
  return januaries.filter((_, tick) => tick % every === 0);
}
