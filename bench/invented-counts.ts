/** Invented counts and points with known truth, for the statistics over incidents. Everything is SYNTHETIC. */

import { drawPoisson, type KnoxEvents, type Random, type ScanInput } from '../src/incidents/index.ts';

/** A count with this mean and this variance / mean: Poisson for 1, else negative binomial. Source: Quenouille 1949, as Poisson many logarithmic batches. */
export function drawCount(random: Random, mean: number, dispersion: number): number {
  if (dispersion === 1) return drawPoisson(random, mean);
  const batches = drawPoisson(random, (mean / (dispersion - 1)) * Math.log(dispersion));
  let count = 0;
  for (let batch = 0; batch < batches; batch += 1) count += drawLogarithmic(random, 1 - 1 / dispersion);
  return count;
}

function drawLogarithmic(random: Random, share: number): number {
  let left = random.uniform();
  let chance = -share / Math.log1p(-share);
  let size = 1;
  while (left > chance && size < 10_000) {
    left -= chance;
    size += 1;
    chance *= (share * (size - 1)) / size;
  }
  return size;
}

/** Points of ten years on 800 km by 800 km; of each hundred, `repeats` follow the point before within 10 km and 7 days. */
export function inventPoints(random: Random, count: number, repeats: number): KnoxEvents {
  const [timeDays, xKm, yKm] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let at = 0; at < count; at += 1) {
    const follows = at > 0 && random.uniform() * 100 < repeats;
    timeDays[at] = follows ? (timeDays[at - 1] ?? 0) + random.uniform() * 7 : random.uniform() * 3650;
    xKm[at] = follows ? (xKm[at - 1] ?? 0) + random.uniform() * 7 : random.uniform() * 800;
    yKm[at] = follows ? (yKm[at - 1] ?? 0) + random.uniform() * 7 : random.uniform() * 800;
  }
  return { timeDays, places: { kind: 'plane', xKm, yKm } };
}

/** Counts of units at random places, of very different means, with `more` times as many in some cells. */
export function inventUnits(
  random: Random,
  { units, periods, mean }: { readonly units: number; readonly periods: number; readonly mean: number },
  more: (unit: number, period: number) => number = () => 1,
): ScanInput & { readonly centres: { readonly kind: 'plane' } } {
  const column = (): Float64Array => Float64Array.from({ length: units }, () => random.uniform() * 800);
  const means = Float64Array.from({ length: units }, () => mean * 4 * random.uniform() ** 3);
  const counts = Int32Array.from({ length: units * periods }, (_, cell) => {
    const unit = Math.floor(cell / periods);
    return drawPoisson(random, (means[unit] ?? 0) * more(unit, cell % periods));
  });
  return { periods, counts, centres: { kind: 'plane', xKm: column(), yKm: column() }, expected: null };
}
