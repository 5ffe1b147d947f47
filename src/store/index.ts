/** store: PostgreSQL, embedded or by URL: transactions under a role, migrations, bulk load, jobs. */
export { findSqlState } from './database-fault.ts';
export {
  type CopyOptions,
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
