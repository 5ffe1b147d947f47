/** The job that looks for patterns among the stored payments of an agency. */

import { Compile } from 'typebox/compile';
import { auditedSystem } from '../../access/index.ts';
import { fault } from '../../base/index.ts';
import { detectStored, type RuleSet, readRuleSet, rulesIn, storeRanking } from '../../money/index.ts';
import type { JobHandler } from '../../store/index.ts';
import { idInPayload, saveAskedResult } from '../asked-work/asked-work.ts';
import type { ApiDeps } from '../context.ts';
import { parseEnd, parseInstant } from '../schemas/time.ts';
import { DetectionAsked } from './model.ts';
import { findMoneyRun, type MoneyRun } from './runs.ts';

/** Threads of one run. */
export const RUN_THREADS = 2;
const ASKED = Compile(DetectionAsked);

/** The handler of detections. What was recorded before an interruption is known by the next run. */
export function detectionHandler(deps: ApiDeps): JobHandler {
  return async (context) => {
    const id = idInPayload(context.job.payload, 'run');
    const { store } = deps;
    const run = await store.transaction({ role: 'system' }, (tx) =>
      findMoneyRun(tx, { kind: 'detection', id }),
    );
    if (run === null) throw fault('NOT_FOUND', 'the run has been purged');
    const { asked, clearance, agencyId } = run;
    if (!ASKED.Check(asked)) throw fault('INTERNAL', 'what a stored run asks for cannot be read');
    const today = deps.clock.now();
    const effective = await store.transaction({ role: 'system' }, (tx) =>
      readRuleSet(tx, { agency: agencyId, at: today }),
    );
    const rules: RuleSet = { ...effective, windowDays: asked.windowDays ?? null };
    const { contexts, ...outcome } = await detectStored(
      deps,
      {
        ...{ rules, clearance, owner: agencyId, threads: RUN_THREADS },
        from: asked.from === undefined ? null : parseInstant(asked.from),
        to: asked.to === undefined ? null : parseEnd(asked.to),
      },
      context,
    );
    await learnAnew(deps, run);
    const sideInputs = contexts.map(({ id: input, kind, entries }) => ({ id: input, kind, entries }));
    const versions = rulesIn(rules).map(({ id: rule, version }) => ({ id: rule, version }));
    await store.transaction({ role: 'system' }, (tx) =>
      saveAskedResult(tx, 'money_run', { id, result: { ...outcome, sideInputs, rules: versions } }),
    );
    return { run: id };
  };
}

/** Orders what was found by what people decided until now, as far as the one who asked may see it. */
async function learnAnew(
  deps: ApiDeps,
  { agencyId: agency, clearance, personId: by }: MoneyRun,
): Promise<void> {
  await auditedSystem(deps, { actor: 'money', action: 'payments:detect' }, async (tx, trail) => {
    const ranking = await storeRanking(tx, { agency, clearance, by, at: deps.clock.now() });
    if (ranking !== null) trail.shown([ranking.id]);
  });
}
