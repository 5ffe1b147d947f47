/** How surprising payments are to the twin of the payment graph's searches, in nats. */

import { type Edge, share, total, type View } from './brute-force-view.ts';

export function timesAt(view: View, edge: Edge, end: 'payer' | 'payee'): number {
  return end === 'payer' ? view.timesOf(edge).paid : view.timesOf(edge).received;
}

/** Upper tail of the normal distribution by Simpson's rule, independent of the engine's series. */
export function tail(view: View, times: number): number {
  const { amountSpread, chanceMin } = view.settings.surprise;
  const from = Math.log(times) / amountSpread;
  const [steps, until] = [400, Math.max(from, 0) + 12];
  const width = (until - from) / steps;
  let area = 0;
  for (let step = 0; step <= steps; step++) {
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
    area += weight * Math.exp(-((from + step * width) ** 2) / 2);
  }
  return Math.max(chanceMin, (area * width) / 3 / Math.sqrt(2 * Math.PI));
}

/** Nats of an account paying, or being paid, that much at all among its payments of the window. */
export function rarity(view: View, edge: Edge, end: 'payer' | 'payee'): number {
  const payments = view.traffic.filter((e) => e[end] === edge[end]).length;
  return Math.max(0, -Math.log(Math.max(1, payments) * tail(view, timesAt(view, edge, end))));
}

/** Nats of the passes together. */
export function passNats(view: View, passes: readonly (readonly [Edge, Edge])[]): number {
  const { amountSpread, closenessMin, chanceMin } = view.settings.surprise;
  return total(
    passes.map(([arriving, leaving]) => {
      const away = Math.max(closenessMin, Math.abs(Math.log(share(view, arriving, leaving))));
      const distance = Math.log(view.timesOf(leaving).paid) / amountSpread;
      const density = Math.exp(-(distance ** 2) / 2) / Math.sqrt(2 * Math.PI) / amountSpread;
      const chance = Math.min(1, Math.max(chanceMin, 2 * away * density));
      const payments = view.traffic.filter((e) => e.payer === leaving.payer).length;
      const held = Math.max(1, Math.abs(leaving.time - arriving.time)) / view.settings.windowS;
      return Math.max(0, -Math.log(Math.max(1, payments) * Math.min(1, held) * chance));
    }),
  );
}
