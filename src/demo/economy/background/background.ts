/** SYNTHETIC: the ordinary economy, a day at a time. It knows nothing of what is planted into it. */

import { type DayBook, type DayPayments, openDayBook } from '../day-book.ts';
import { openDraw } from '../draw.ts';
import type { Population } from '../population.ts';
import { REINVESTMENT } from '../transfer.ts';
import { openEveryday } from './everyday.ts';
import { groupsShare, holdGroups } from './groups.ts';
import { holdOccasions, occasionsShare } from './occasions.ts';
import { openStanding } from './standing.ts';
import { openWorld } from './world.ts';

/** What the ordinary economy is made after. */
export interface BackgroundPlan {
  readonly seed: number;
  /** Payments wanted in the whole time; met within some percent. */
  readonly payments: number;
  readonly days: number;
}

/** Payments a day for each account at which every standing payment takes place. */
const FULL_PAYMENTS_PER_ACCOUNT_DAY = 0.85;
/** Everyday payments that come to nothing, because somebody would have paid themselves. */
const VOID_SHARE = 0.012;

/** Makes the ordinary payments of one day after the other. */
export function* runBackground(population: Population, plan: BackgroundPlan): Generator<DayPayments> {
  const book: DayBook = openDayBook(plan.days);
  const perAccountDay = plan.payments / population.accounts / plan.days;
  const world = openWorld({
    population,
    draw: openDraw(plan.seed, 'background'),
    days: plan.days,
    density: Math.min(1, perAccountDay / FULL_PAYMENTS_PER_ACCOUNT_DAY),
    emit: (transfer) => {
      if (transfer.payer !== transfer.payee || transfer.format === REINVESTMENT) book.add(transfer);
    },
  });
  const standing = openStanding(world);
  const others = plan.payments * (groupsShare() + occasionsShare());
  const everyday = openEveryday(
    world,
    Math.max(0, plan.payments - standing.total - others) / (1 - VOID_SHARE),
  );
  for (let day = 0; day < plan.days; day++) {
    standing.emitDay(day);
    holdGroups(world, day, plan.payments);
    holdOccasions(world, day, plan.payments);
    everyday(day);
    yield book.take(day);
  }
}
