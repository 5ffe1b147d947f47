/** The daily purge of a running server: what is past its date is removed, each removal with its entry in the audit log. */

import { auditedSystem, forgetAttempts } from '../access/index.ts';
import { purgeEvidence } from '../evidence/index.ts';
import { purgeFindings } from '../findings/index.ts';
import { purgeFigures, purgeIncidents } from '../incidents/index.ts';
import { purgeLists } from '../lists/index.ts';
import { purgePayments, purgeRankings, purgeReports } from '../money/index.ts';
import { purgeFacilities, purgePlaces } from '../places/index.ts';
import { purgeAsked } from './asked-work/asked-work.ts';
import type { ApiDeps } from './context.ts';

/** The purges of a server. */
export interface Retention {
  /** Ends the purges; one that runs is waited for. */
  close(): Promise<void>;
}

/** How often it is looked whether a new day has begun, in milliseconds. */
const LOOK_MS = 15 * 60_000;

/** Purges at once, and then when a new day (UTC) has begun. A purge that fails is reported, and tried again at the next look. */
export async function openRetention(deps: ApiDeps, onFailed: (cause: unknown) => void): Promise<Retention> {
  let purgedOn = '';
  let running: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const today = dayOf(deps);
    if (purgedOn === today) return;
    await purgeDue(deps, today).then(() => {
      purgedOn = today;
    }, onFailed);
  };
  await look();
  const timer = setInterval(() => {
    running = running.then(look);
  }, LOOK_MS);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** What rests on something goes before it: findings and batches, payments, lists, statements and their sources. */
async function purgeDue(deps: ApiDeps, today: string): Promise<void> {
  await auditedSystem(deps, { actor: 'purge', action: 'screenings:purge' }, async (tx, trail) => {
    trail.count('batches', await purgeAsked(tx, 'screening_batch', today));
    trail.count('imports', await purgeAsked(tx, 'list_import', today));
    trail.count('paymentImports', await purgeAsked(tx, 'payment_import', today));
    trail.count('incidentImports', await purgeAsked(tx, 'incident_import', today));
    trail.count('moneyRuns', await purgeAsked(tx, 'money_run', today));
    trail.count('rankings', await purgeRankings(tx, today));
    trail.count('attempts', await forgetAttempts(tx, deps.clock.now()));
  });
  await purgeReports(deps);
  await purgeFindings(deps);
  await purgeFigures(deps);
  await purgeIncidents(deps);
  await purgeFacilities(deps);
  await purgePlaces(deps);
  await purgePayments(deps);
  await purgeLists(deps);
  await purgeEvidence(deps);
}

function dayOf({ clock }: ApiDeps): string {
  return clock.now().toISOString().slice(0, 10);
}
