/** store: PostgreSQL, embedded or by URL: transactions under a role, migrations, bulk load, jobs. */
export { findSqlState } from './database-fault.ts';
export {
  JOB_STATES,
  type Job,
  type JobId,
  type JobOutcome,
  type JobRequest,
  type JobState,
  type Json,
  type RunningJob,
} from './job-model.ts';
export { cancelJob, claimJob, endJob, enqueueJob, findJob, listJobs, reportJob, saveCursor } from './jobs.ts';
export {
  type CopyRows,
  type CopyValue,
  DATABASE_ROLES,
  type DatabaseRole,
  type Migration,
  type RunningJobs,
  type Store,
  type StoreLocation,
  type StoreOptions,
  type Transaction,
  type TransactionOptions,
} from './model.ts';
export { openStore } from './open-store.ts';
export { type JobContext, type JobHandler, type RunOptions, runJobs } from './run-jobs.ts';
