/** Windows over a whole table, for rules that need a series: they begin with its first payment, so that a shifted clock changes nothing. */

import type { PaymentColumns } from '../model.ts';

/** From and to in seconds, both within. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** Windows of a length that end every `stepS`, the last one with the last payment; one over everything where it is shorter. */
export function windowsOf(
  { count, times }: PaymentColumns,
  { windowS, stepS }: { readonly windowS: number; readonly stepS: number },
): readonly TimeWindow[] {
  if (count === 0) return [];
  // `!`: the table has a first and a last payment.
  const [first, last] = [times[0]!, times[count - 1]!];
  const windows: TimeWindow[] = [];
  for (let to = first + windowS; to < last; to += stepS) windows.push({ from: to - windowS, to });
  windows.push({ from: Math.max(first, last - windowS), to: last });
  return windows;
}
