/** Long work: how far it is, and stopping it. */

import Type from 'typebox';
import { permits, type Reader } from '../../access/index.ts';
import { cancelJob, findJob, type Job, type Store } from '../../store/index.ts';
import type { DetachedContext } from '../context.ts';
import { notFound } from '../error-reply.ts';
import { detachedRoute } from '../route.ts';
import { closed, nullable, sequence } from '../schemas/shape.ts';

/** A job as its owner and the operators see it. */
export const JobView = closed({
  id: Type.Integer(),
  kind: Type.String(),
  state: Type.String({ description: 'queued, running, done, failed or cancelled.' }),
  done: Type.Integer(),
  total: nullable(Type.Integer()),
  unit: Type.String(),
  ratePerSecond: nullable(
    Type.Number({ description: 'Since it started; null as long as that says nothing.' }),
  ),
  remainingMs: nullable(Type.Integer({ description: 'At that rate; null when it is not known.' })),
  error: nullable(closed({ code: Type.String(), message: Type.String() })),
  createdAt: Type.String(),
  finishedAt: nullable(Type.String()),
});

const params = closed({ id: sequence('Id of a job.') });

/** Reads a job. */
export const readJobRoute = detachedRoute({
  method: 'GET',
  path: '/jobs/{id}',
  summary: 'How far a job is',
  tag: 'Jobs',
  policy: { kind: 'guarded', action: 'jobs:read', personalData: false },
  audit: { kind: 'recorded', subject: 'id' },
  input: { params },
  output: JobView,
  run: async (context, { params: { id } }) => {
    await context.record(async () => undefined);
    return describeJob(await ownJob(context, id));
  },
});

/** Cancels a job. */
export const cancelJobRoute = detachedRoute({
  method: 'POST',
  path: '/jobs/{id}/cancel',
  summary: 'Stop a job',
  tag: 'Jobs',
  policy: { kind: 'guarded', action: 'jobs:read', personalData: false },
  audit: { kind: 'recorded', subject: 'id' },
  input: { params },
  output: closed({
    answer: Type.String({ description: 'cancelled, asked (it stops at its next look), or over.' }),
  }),
  run: async (context, { params: { id } }) => {
    await context.record(async () => undefined);
    const job = await ownJob(context, id);
    const answer = await cancelJob(context.state.deps.store, job.id);
    if (answer === 'unknown') throw notFound();
    return { answer };
  },
});

/** What is told of a job; `total` where its owner knows it before the job has said it. */
export function describeJob(job: Job, total: number | null = job.total) {
  const ratePerSecond = rateOf(job);
  const remaining = ratePerSecond === null || total === null ? null : (total - job.done) / ratePerSecond;
  return {
    id: job.id,
    kind: job.kind,
    state: job.state,
    done: job.done,
    total,
    unit: job.unit,
    ratePerSecond,
    remainingMs:
      remaining === null || job.state !== 'running' ? null : Math.max(0, Math.round(remaining * 1000)),
    error: job.error,
    createdAt: job.createdAt.toISOString(),
    finishedAt: job.finishedAt?.toISOString() ?? null,
  };
}

/** The same, with what the job says of itself where it runs in this process, newer than what is stored. */
export function describeRunningJob(store: Store, job: Job) {
  const reading = store.running.get(job.id)?.reading ?? null;
  const told = describeJob(job);
  if (job.state !== 'running' || reading === null) return told;
  const { done, total, unit, ratePerSecond, remainingMs } = reading;
  return {
    ...{ ...told, done, total, unit },
    ratePerSecond: ratePerSecond === 0 ? null : Math.round(ratePerSecond * 10) / 10,
    remainingMs: remainingMs === null ? null : Math.round(remainingMs),
  };
}

/** Units a second up to the last sign of life. */
function rateOf(job: Job): number | null {
  const until = job.finishedAt ?? job.heartbeatAt;
  if (job.startedAt === null || until === null || job.done === 0) return null;
  const elapsedMs = until.getTime() - job.startedAt.getTime();
  return elapsedMs <= 0 ? null : Math.round((job.done * 10_000) / elapsedMs) / 10;
}

/** A job of the reader's own, or any job for those who control jobs; another's is as good as absent. */
async function ownJob(context: DetachedContext, id: number): Promise<Job> {
  const job = await findJob(context.state.deps.store, id);
  if (job === null || !mayTouch(context.reader, job)) throw notFound();
  return job;
}

function mayTouch(reader: Reader, job: Job): boolean {
  return job.createdBy === reader.personId || permits(reader.roles, 'jobs:control');
}
