/** Rules: what is in effect, a changed one over history, and putting it into effect by two people. */

import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { Fault, fault } from '../../base/index.ts';
import {
  approveRuleVersion,
  checkRuleChange,
  draftRuleVersion,
  listRuleVersions,
  type RuleVersion,
  readRuleSet,
  rulesIn,
} from '../../money/index.ts';
import { PAYMENT_POLICIES } from '../action-policies.ts';
import { describeWork } from '../asked-work/asked-work.ts';
import type { ApiState } from '../context.ts';
import { colleagueNames, type NameOf } from '../describe-finding.ts';
import { describeRule } from '../describe-money.ts';
import { notFound } from '../error-reply.ts';
import { BacktestAsked, StoredBacktest, StoredBacktestFigures } from '../money-runs/backtest-model.ts';
import { addMoneyRun, findMoneyRun, listMoneyRuns, type MoneyRun } from '../money-runs/runs.ts';
import { detachedRoute, readerRoute } from '../route.ts';
import { RuleView } from '../schemas/money.ts';
import { closed, id, nullable, text } from '../schemas/shape.ts';
import { JobView } from './jobs.ts';

const REASON_LENGTH_MAX = 4_000;
const ASKED = Compile(BacktestAsked);
const RESULT = Compile(StoredBacktest);
const FIGURES = Compile(StoredBacktestFigures);
/** Backtests that are listed. */
const BACKTESTS_SHOWN = 50;

const VersionView = closed({
  rule: Type.String(),
  version: Type.String(),
  over: Type.String({ description: 'The version that was in effect when it was drafted.' }),
  parameters: Type.Record(Type.String(), Type.Number()),
  backtest: Type.String(),
  reason: Type.String(),
  draftedBy: Type.String(),
  draftedByName: nullable(Type.String()),
  draftedAt: Type.String(),
  approvedBy: nullable(Type.String()),
  approvedByName: nullable(Type.String()),
  approvalReason: nullable(Type.String()),
  effectiveFrom: nullable(Type.String({ description: 'Null as long as nobody has approved it.' })),
});
const reasonField = text({ max: REASON_LENGTH_MAX, description: 'Why, in your own words.' });

/** Lists rules. */
export const listRulesRoute = readerRoute({
  method: 'GET',
  path: '/money/rules',
  summary: 'The rules that are in effect for your agency, and every version that was drafted',
  tag: 'Money',
  policy: PAYMENT_POLICIES.read,
  audit: { kind: 'recorded' },
  input: {},
  output: closed({ rules: Type.Array(RuleView), versions: Type.Array(VersionView) }),
  run: async ({ state, tx, reader }) => {
    const set = await readRuleSet(tx, { agency: reader.agencyId, at: state.deps.clock.now() });
    const rules = rulesIn(set).flatMap(({ id: rule }) => describeRule(set, rule) ?? []);
    const nameOf = await colleagueNames(tx);
    const versions = await listRuleVersions(tx, reader.agencyId);
    return { rules, versions: versions.map((version) => describeVersion(version, nameOf)) };
  },
});

/** Starts a backtest. */
export const startBacktestRoute = readerRoute({
  method: 'POST',
  path: '/money/backtests',
  summary: 'Run a rule with other parameters over the payments that you may read, beside the one in effect',
  tag: 'Money',
  policy: PAYMENT_POLICIES.change,
  audit: { kind: 'recorded' },
  role: 'writer',
  input: { body: BacktestAsked },
  output: closed({ id: Type.String(), job: Type.Integer() }),
  status: 202,
  run: async ({ state, reader, tx, trail, afterCommit }, { body }) => {
    refuseUnfit(body);
    const now = state.deps.clock.now();
    const added = await addMoneyRun(tx, reader, { kind: 'backtest', asked: { ...body }, now });
    trail.shown([added.id]);
    afterCommit(async () => state.jobs.wake());
    return { id: added.id, job: added.jobId };
  },
});

const BacktestHead = closed({
  id: Type.String(),
  asked: BacktestAsked,
  startedBy: Type.String(),
  startedByName: nullable(Type.String()),
  createdAt: Type.String(),
  job: JobView,
  result: StoredBacktestFigures,
});

/** Lists backtests. */
export const listBacktestsRoute = detachedRoute({
  method: 'GET',
  path: '/money/backtests',
  summary: `The last ${BACKTESTS_SHOWN} backtests of your agency, newest first, each with its figures`,
  tag: 'Money',
  policy: PAYMENT_POLICIES.change,
  audit: { kind: 'recorded' },
  input: {},
  output: closed({ backtests: Type.Array(BacktestHead) }),
  run: async ({ state, record }) => {
    const { runs, nameOf } = await record(async (tx, trail) => {
      const found = await listMoneyRuns(tx, { kind: 'backtest', limit: BACKTESTS_SHOWN });
      trail.shown(found.map((run) => run.id));
      return { runs: found, nameOf: await colleagueNames(tx) };
    });
    return {
      backtests: await Promise.all(runs.map((run) => describeHead(state, run, nameOf(run.personId)))),
    };
  },
});

/** Reads a backtest. */
export const readBacktestRoute = detachedRoute({
  method: 'GET',
  path: '/money/backtests/{id}',
  summary: 'What appears, disappears and stays with a changed rule, and how people decided on each',
  tag: 'Money',
  policy: PAYMENT_POLICIES.change,
  audit: { kind: 'recorded', subject: 'id' },
  input: { params: closed({ id: id('Id of a backtest.') }) },
  output: closed({ id: Type.String(), asked: BacktestAsked, job: JobView, result: StoredBacktest }),
  run: async ({ state, record }, { params }) => {
    const run = await record((tx) => findMoneyRun(tx, { kind: 'backtest', id: params.id }));
    if (run === null) throw notFound();
    const { asked, result } = run;
    if (!ASKED.Check(asked) || !RESULT.Check(result)) throw fault('INTERNAL', 'a backtest cannot be read');
    return { id: run.id, asked, job: await describeWork(state.deps.store, run), result };
  },
});

/** Drafts a version. */
export const draftVersionRoute = readerRoute({
  method: 'POST',
  path: '/money/backtests/{id}/versions',
  summary: 'Draft the changed rule of a backtest as a version; another person puts it into effect',
  tag: 'Money',
  policy: PAYMENT_POLICIES.change,
  audit: { kind: 'recorded', subject: 'id' },
  role: 'writer',
  input: { params: closed({ id: id('Id of a backtest.') }), body: closed({ reason: reasonField }) },
  output: closed({ rule: Type.String(), version: Type.String() }),
  status: 201,
  run: async ({ state, reader, tx }, { params, body }) => {
    if (reader.kind !== 'person') throw fault('NOT_ALLOWED', 'A version needs a named person.');
    const run = await findMoneyRun(tx, { kind: 'backtest', id: params.id });
    if (run === null) throw notFound();
    const { asked, result } = run;
    if (!ASKED.Check(asked) || !RESULT.Check(result)) throw fault('INTERNAL', 'a backtest cannot be read');
    if (result === null) throw fault('CONFLICT', 'the backtest is not over yet');
    const version = await draftRuleVersion(tx, {
      ...{ agency: reader.agencyId, ruleId: asked.rule, parameters: asked.parameters, backtest: run.id },
      ...{
        over: result.currentVersion,
        reason: body.reason,
        by: reader.personId,
        at: state.deps.clock.now(),
      },
    });
    return { rule: asked.rule, version };
  },
});

/** Approves a version. */
export const approveVersionRoute = readerRoute({
  method: 'POST',
  path: '/money/rules/{rule}/approvals',
  summary: 'Put a drafted version of a rule into effect: by another person than the one who drafted it',
  tag: 'Money',
  policy: PAYMENT_POLICIES.approve,
  audit: { kind: 'recorded', subject: 'rule' },
  role: 'writer',
  input: {
    params: closed({ rule: id('Id of a rule.') }),
    body: closed({ version: text({ max: 100 }), reason: reasonField }),
  },
  output: VersionView,
  status: 201,
  run: async ({ state, reader, tx }, { params, body }) => {
    if (reader.kind !== 'person') throw fault('NOT_ALLOWED', 'An approval needs a named person.');
    const approval = { agency: reader.agencyId, ruleId: params.rule, version: body.version };
    await approveRuleVersion(tx, {
      ...approval,
      ...{ reason: body.reason, by: reader.personId, at: state.deps.clock.now() },
    });
    const versions = await listRuleVersions(tx, reader.agencyId);
    const approved = versions.find((one) => one.ruleId === params.rule && one.version === body.version);
    if (approved === undefined) throw notFound();
    return describeVersion(approved, await colleagueNames(tx));
  },
});

async function describeHead(
  state: ApiState,
  run: MoneyRun,
  startedByName: string | null,
): Promise<Static<typeof BacktestHead>> {
  const { asked, result } = run;
  if (!ASKED.Check(asked) || !FIGURES.Check(result)) throw fault('INTERNAL', 'a backtest cannot be read');
  return {
    ...{ id: run.id, asked, startedBy: run.personId, startedByName },
    createdAt: run.createdAt.toISOString(),
    job: await describeWork(state.deps.store, run),
    result,
  };
}

/** Says at once what would fail in the job. */
function refuseUnfit({ rule, parameters }: Static<typeof BacktestAsked>): void {
  try {
    checkRuleChange(rule, parameters);
  } catch (cause) {
    throw fault('REQUEST_INVALID', `body: ${cause instanceof Fault ? cause.message : 'no such rule'}`, {
      cause,
    });
  }
}

function describeVersion(version: RuleVersion, nameOf: NameOf): Static<typeof VersionView> {
  return {
    ...{ rule: version.ruleId, version: version.version, over: version.over },
    parameters: { ...version.parameters },
    ...{ backtest: version.backtest, reason: version.reason, draftedBy: version.draftedBy },
    draftedByName: nameOf(version.draftedBy),
    draftedAt: version.draftedAt.toISOString(),
    approvedBy: version.approvedBy,
    approvedByName: nameOf(version.approvedBy),
    approvalReason: version.approvalReason,
    effectiveFrom: version.effectiveFrom?.toISOString() ?? null,
  };
}
