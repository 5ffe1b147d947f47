/** `silsila demo payments` at work: an invented economy, written into a folder. */

import { ECONOMY_SCALES, type EconomyPlan, type EconomyScale, writeEconomy } from '../../demo/index.ts';
import type { CommandDeps } from '../model.ts';
import { openProgress } from '../report-progress.ts';

/** What the person asked for; what is left out comes with the scale. */
export interface EconomyRequest {
  readonly folder: string;
  readonly seed: number;
  readonly scale: EconomyScale;
  readonly illicitOneIn: number;
  readonly payments: number | null;
  readonly accounts: number | null;
  readonly days: number | null;
}

/** Writes the economy and says on standard error what it holds. */
export async function writeDemoPayments(deps: CommandDeps, request: EconomyRequest): Promise<void> {
  const progress = await openProgress(deps);
  try {
    const work = { report: progress.sink, signal: deps.signal };
    const summary = await writeEconomy({ clock: deps.clock, work }, planOf(request), request.folder);
    progress.stop();
    const count = (value: number): string => value.toLocaleString('en-US');
    deps.stderr.write(
      `silsila: SYNTHETIC: ${count(summary.payments)} payments among ${count(summary.accounts)} accounts; ` +
        `${count(summary.criminal)} criminal ones, of which ${count(summary.inAttempts)} in ${count(summary.attempts)} patterns\n`,
    );
  } finally {
    progress.stop();
  }
}

/** Other payments or days than those of the scale keep its payments for each account and day. */
function planOf(request: EconomyRequest): EconomyPlan {
  const scale = ECONOMY_SCALES[request.scale];
  const payments = request.payments ?? scale.payments;
  const days = request.days ?? scale.days;
  const accounts = Math.round((scale.accounts * payments * scale.days) / scale.payments / days);
  const { seed, illicitOneIn } = request;
  return { seed, payments, days, illicitOneIn, accounts: request.accounts ?? accounts };
}
