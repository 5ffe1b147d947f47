/** Looking for patterns among stored payments: a job, and what it came to. */

import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { fault } from '../../base/index.ts';
import { PAYMENT_POLICIES } from '../action-policies.ts';
import { describeWork } from '../asked-work/asked-work.ts';
import type { ApiState } from '../context.ts';
import { colleagueNames } from '../describe-finding.ts';
import { notFound } from '../error-reply.ts';
import { completeDetection, DetectionAsked, StoredDetection } from '../money-runs/model.ts';
import { addMoneyRun, findMoneyRun, listMoneyRuns, type MoneyRun } from '../money-runs/runs.ts';
import { detachedRoute, readerRoute } from '../route.ts';
import { closed, id, nullable } from '../schemas/shape.ts';
import { JobView } from './jobs.ts';

/** Runs that are listed. */
const RUNS_SHOWN = 50;

const DetectionView = closed({
  id: Type.String(),
  startedBy: Type.String(),
  startedByName: nullable(Type.String()),
  createdAt: Type.String(),
  job: JobView,
  result: StoredDetection,
});

/** Starts a detection. */
export const startDetectionRoute = readerRoute({
  method: 'POST',
  path: '/money/detections',
  summary: 'Look for patterns among the payments that you may read, as a job',
  description:
    'Runs the rules that are in effect for your agency over all stored payments that you may read for your purpose, and records what they ' +
    'find as findings of your agency. The same payments again add nothing; a pattern that has grown takes the place of the smaller finding, ' +
    'unless somebody has decided on that.',
  tag: 'Money',
  policy: PAYMENT_POLICIES.detect,
  audit: { kind: 'recorded' },
  role: 'writer',
  input: { body: DetectionAsked },
  output: closed({ id: Type.String(), job: Type.Integer() }),
  status: 202,
  run: async ({ state, reader, tx, trail, afterCommit }, { body }) => {
    const added = await addMoneyRun(tx, reader, {
      kind: 'detection',
      asked: { ...body },
      now: state.deps.clock.now(),
    });
    trail.shown([added.id]);
    afterCommit(async () => state.jobs.wake());
    return { id: added.id, job: added.jobId };
  },
});

/** Lists detections. */
export const listDetectionsRoute = detachedRoute({
  method: 'GET',
  path: '/money/detections',
  summary: 'Detections of your agency of the last 90 days that you may read, newest first',
  tag: 'Money',
  policy: PAYMENT_POLICIES.detect,
  audit: { kind: 'recorded' },
  input: {},
  output: closed({ detections: Type.Array(DetectionView) }),
  run: async ({ state, record }) => {
    const { runs, nameOf } = await record(async (tx, trail) => {
      const found = await listMoneyRuns(tx, { kind: 'detection', limit: RUNS_SHOWN });
      trail.shown(found.map((run) => run.id));
      return { runs: found, nameOf: await colleagueNames(tx) };
    });
    return {
      detections: await Promise.all(runs.map((run) => describeRun(state, run, nameOf(run.personId)))),
    };
  },
});

/** Reads a detection. */
export const readDetectionRoute = detachedRoute({
  method: 'GET',
  path: '/money/detections/{id}',
  summary: 'How far a detection is, what it found, where it could not tell, and which rules were not run',
  tag: 'Money',
  policy: PAYMENT_POLICIES.detect,
  audit: { kind: 'recorded', subject: 'id' },
  input: { params: closed({ id: id('Id of a detection.') }) },
  output: DetectionView,
  run: async ({ state, record }, { params }) => {
    const { run, name } = await record(async (tx) => {
      const found = await findMoneyRun(tx, { kind: 'detection', id: params.id });
      if (found === null) throw notFound();
      return { run: found, name: (await colleagueNames(tx))(found.personId) };
    });
    return describeRun(state, run, name);
  },
});

const RESULT = Compile(StoredDetection);

async function describeRun(
  { deps }: ApiState,
  run: MoneyRun,
  startedByName: string | null,
): Promise<Static<typeof DetectionView>> {
  const result = completeDetection(run.result);
  if (!RESULT.Check(result)) throw fault('INTERNAL', 'what came of a detection cannot be read');
  return {
    id: run.id,
    startedBy: run.personId,
    startedByName,
    createdAt: run.createdAt.toISOString(),
    job: await describeWork(deps.store, run),
    result,
  };
}
