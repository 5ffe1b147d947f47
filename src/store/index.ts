/** store: PostgreSQL, embedded or by URL: transactions under a role, migrations, bulk load, jobs. */
export {
  type CopyOptions,
  type CopyRows,
  type CopyValue,
  DATABASE_ROLES,
  type DatabaseRole,
  type Migration,
  type Store,
  type StoreLocation,
  type StoreOptions,
  type Transaction,
  type TransactionOptions,
} from './model.ts';
