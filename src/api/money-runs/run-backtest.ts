/** The job that runs a changed rule beside the one in effect. */

import { Compile } from 'typebox/compile';
import { fault } from '../../base/index.ts';
import { backtestRule, readRuleSet, ruleIn } from '../../money/index.ts';
import type { JobHandler } from '../../store/index.ts';
import { idInPayload, saveAskedResult } from '../asked-work/asked-work.ts';
import type { ApiDeps } from '../context.ts';
import { BacktestAsked } from './backtest-model.ts';
import { RUN_THREADS } from './run-detection.ts';
import { findMoneyRun } from './runs.ts';

const ASKED = Compile(BacktestAsked);

/** The handler of backtests; it records no finding. */
export function backtestHandler(deps: ApiDeps): JobHandler {
  return async (context) => {
    const id = idInPayload(context.job.payload, 'run');
    const { store } = deps;
    const run = await store.transaction({ role: 'system' }, (tx) =>
      findMoneyRun(tx, { kind: 'backtest', id }),
    );
    if (run === null) throw fault('NOT_FOUND', 'the run has been purged');
    const { asked, clearance, agencyId } = run;
    if (!ASKED.Check(asked)) throw fault('INTERNAL', 'what a stored run asks for cannot be read');
    const rules = await store.transaction({ role: 'system' }, (tx) =>
      readRuleSet(tx, { agency: agencyId, at: deps.clock.now() }),
    );
    const changed = {
      ...rules,
      changes: { ...rules.changes, [asked.rule]: { parameters: asked.parameters } },
    };
    const outcome = await backtestRule(
      deps,
      {
        ...{ rules, changed, clearance, ruleId: asked.rule, owner: agencyId, threads: RUN_THREADS },
        ...{ from: null, to: null },
      },
      context,
    );
    const currentVersion = ruleIn(rules, asked.rule)?.version ?? '';
    await store.transaction({ role: 'system' }, (tx) =>
      saveAskedResult(tx, 'money_run', { id, result: { ...outcome, currentVersion } }),
    );
    return { run: id };
  };
}
