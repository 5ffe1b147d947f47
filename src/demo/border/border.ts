/** SYNTHETIC: the invented border: a region, ten years of incidents, three sources that tell of them, and the planted truth. */

import { openDraw } from '../economy/draw.ts';
import { DEMO_SOURCES, type DemoSource, writeSource } from './accounts.ts';
import { DEMO_PROCESS, type DemoEvent, type DemoProcess, inventHistory } from './history.ts';
import { type DemoRegion, drawRegion } from './region.ts';

/** Everything that is invented, by one seed. */
export interface DemoBorder {
  readonly seed: number;
  readonly region: DemoRegion;
  readonly events: readonly DemoEvent[];
  readonly sources: readonly DemoSource[];
  readonly truth: DemoProcess;
  /** Pairs of accounts of two sources that tell of the same incident. */
  readonly duplicates: readonly (readonly [DemoRef, DemoRef])[];
}

/** An account of an invented source. */
export interface DemoRef {
  readonly origin: string;
  readonly ref: string;
}

/** The seed of the example. */
export const BORDER_SEED = 7;

/** Invents the border; the same seed gives the same, byte by byte. */
export function inventBorder(seed: number = BORDER_SEED, process: DemoProcess = DEMO_PROCESS): DemoBorder {
  const region = drawRegion(openDraw(seed, 'region'));
  const events = inventHistory(openDraw(seed, 'history'), region, process);
  const sources = DEMO_SOURCES.map((habits) => writeSource(openDraw(seed, habits.origin), events, habits));
  return { seed, region, events, sources, truth: process, duplicates: pairAccounts(events, sources) };
}

function pairAccounts(
  events: readonly DemoEvent[],
  sources: readonly DemoSource[],
): DemoBorder['duplicates'] {
  return events.flatMap(({ id }) => {
    const told = sources.flatMap(({ origin, refs }) => {
      const ref = refs.get(id);
      return ref === undefined ? [] : [{ origin, ref }];
    });
    return told.flatMap((right, at) => told.slice(0, at).map((left) => [left, right] as const));
  });
}
