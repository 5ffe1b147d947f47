/** The table of jobs. */

import type { Migration } from './model.ts';

/** The store's own migrations. */
export const JOB_MIGRATIONS: readonly Migration[] = [
  {
    id: 'store-001',
    sql: `
CREATE TABLE job (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  payload jsonb NOT NULL,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  done bigint NOT NULL DEFAULT 0 CHECK (done >= 0),
  total bigint CHECK (total >= 0),
  unit text NOT NULL DEFAULT '',
  cursor jsonb,
  result jsonb,
  claimed_by text,
  heartbeat_at timestamptz,
  attempts int NOT NULL DEFAULT 0,
  attempts_max int NOT NULL CHECK (attempts_max > 0),
  cancel_requested boolean NOT NULL DEFAULT false,
  error_code text,
  error_message text,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  finished_at timestamptz,
  CHECK ((state = 'running') = (claimed_by IS NOT NULL)),
  CHECK ((state IN ('done', 'failed', 'cancelled')) = (finished_at IS NOT NULL)),
  CHECK ((state = 'failed') = (error_code IS NOT NULL))
);
CREATE INDEX job_waiting ON job (kind, id) WHERE state = 'queued';
CREATE INDEX job_running ON job (heartbeat_at) WHERE state = 'running';
GRANT SELECT, INSERT, UPDATE ON job TO silsila_system;
GRANT INSERT ON job TO silsila_writer;
GRANT SELECT (id, state, claimed_by, attempts, done, total, unit, cursor) ON job TO silsila_writer;
GRANT UPDATE (done, total, unit, cursor, heartbeat_at) ON job TO silsila_writer;
`,
  },
];
