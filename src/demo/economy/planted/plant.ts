/** SYNTHETIC: plants crime into a population: patterns and loose payments, a stated number of them. It knows nothing of the ordinary payments. */

import { type Draw, openDraw, shuffled } from '../draw.ts';
import type { Population } from '../population.ts';
import { DAY_MINUTES } from '../transfer.ts';
import { extortion, fundraising, hawala, hawalaHub } from './border-networks.ts';
import type { Gang } from './gang.ts';
import { spendAndPlace } from './loose.ts';
import { type Attempt, type AttemptType, CRIME_SOURCES, type Planted, type Shape } from './model.ts';
import {
  bipartite,
  cycle,
  fanIn,
  fanOut,
  gatherScatter,
  randomWalk,
  scatterGather,
  stack,
} from './shapes.ts';
import { dormantBurst, passThrough, structuring } from './single-account.ts';

/** What is planted. */
export interface PlantingPlan {
  readonly seed: number;
  /** Criminal payments, met exactly. */
  readonly payments: number;
  readonly days: number;
}

/** Criminal payments that stand in patterns. Source: 3,209 of 5,177 in AMLworld HI-Small. */
export const PATTERN_SHARE = 0.62;
/** Attempts in a row that do not fit what is left, before planting gives up. */
const MISFITS_MAX = 60;

/** How often each type comes in one round; the eight of AMLworld equally often. */
const MAKERS: readonly { type: AttemptType; often: number; make: (gang: Gang) => Shape | null }[] = [
  { type: 'FAN-OUT', often: 4, make: fanOut },
  { type: 'FAN-IN', often: 4, make: fanIn },
  { type: 'GATHER-SCATTER', often: 4, make: gatherScatter },
  { type: 'SCATTER-GATHER', often: 4, make: scatterGather },
  { type: 'CYCLE', often: 4, make: cycle },
  { type: 'RANDOM', often: 4, make: randomWalk },
  { type: 'BIPARTITE', often: 4, make: bipartite },
  { type: 'STACK', often: 4, make: stack },
  { type: 'STRUCTURING', often: 2, make: structuring },
  { type: 'PASS-THROUGH', often: 2, make: passThrough },
  { type: 'DORMANT-BURST', often: 1, make: dormantBurst },
  { type: 'HAWALA', often: 1, make: hawala },
  { type: 'HAWALA-HUB', often: 1, make: hawalaHub },
  { type: 'EXTORTION', often: 1, make: extortion },
  { type: 'FUNDRAISING', often: 1, make: fundraising },
];

/** Plants patterns up to their share of the payments, and loose payments for the rest. */
export function plantCrime(population: Population, plan: PlantingPlan): Planted {
  const draw = openDraw(plan.seed, 'planted');
  const gang: Gang = { population, draw, days: plan.days, known: [] };
  const attempts = plantAttempts(gang, Math.round(plan.payments * PATTERN_SHARE));
  const inPatterns = attempts.reduce((sum, attempt) => sum + attempt.payments.length, 0);
  const loose = spendAndPlace(gang, attempts, plan.payments - inPatterns);
  return { attempts, loose };
}

function plantAttempts(gang: Gang, budget: number): readonly Attempt[] {
  const attempts: Attempt[] = [];
  let left = budget;
  let misfits = 0;
  for (let deck = dealTypes(gang.draw); left > 1 && misfits < MISFITS_MAX; deck = dealTypes(gang.draw)) {
    for (const { type, make } of deck) {
      const shape = make(gang);
      if (shape === null || shape.payments.length > left || !isSound(shape, gang.days)) {
        misfits++;
        continue;
      }
      misfits = 0;
      const source = sourceOf(gang.draw, type);
      attempts.push({ type, detail: shape.detail, source, payments: shape.payments });
      left -= shape.payments.length;
    }
  }
  return attempts.toSorted((one, other) => (one.payments[0]?.at ?? 0) - (other.payments[0]?.at ?? 0));
}

function dealTypes(draw: Draw): typeof MAKERS {
  return shuffled(
    draw,
    MAKERS.flatMap((maker) => Array.from({ length: maker.often }, () => maker)),
  );
}

/** Within the time of the economy, and nobody pays themselves because they were picked twice. */
function isSound(shape: Shape, days: number): boolean {
  return shape.payments.every(
    ({ at, payer, payee }) => at >= 0 && at < days * DAY_MINUTES && payer !== payee,
  );
}

function sourceOf(draw: Draw, type: AttemptType): Attempt['source'] {
  if (type === 'EXTORTION') return 'extortion';
  return CRIME_SOURCES[draw.below(CRIME_SOURCES.length)] ?? 'drugs';
}
