/** Tables of reported facilities: append-only, without a column for a position; who withdraws a claim, or puts it back, adds a row. */

import { MARKING_COLUMNS, markedTableSecurity } from '../../evidence/index.ts';
import type { Migration } from '../../store/index.ts';

const TABLES = `
create table facility_claim (
  id text primary key check (id ~ '^[0-9a-f]{40}$'),
  seq integer generated always as identity unique,
  kind text not null check (kind in ('training', 'staging', 'storage', 'financing-office', 'safe-haven', 'recruitment', 'media', 'other')),
  unit text collate "C" not null check (unit ~ '^[a-z0-9-]{1,80}$'),
  state text not null check (state in ('planned', 'active', 'abandoned', 'dismantled', 'denied', 'not-said')),
  period_from date,
  period_to date check (period_to >= period_from),
  organisation text,
  organisation_name text,
  report jsonb not null check (jsonb_typeof(report) = 'object'),
  expires_on date not null,
  synthetic boolean not null,
  source_id text not null references source,
  grade_scheme text not null,
  grade_source text,
  grade_info text,
  recorded_by text not null check (btrim(recorded_by) <> ''),
  recorded_at timestamptz not null,
  review_due date not null,
  ${MARKING_COLUMNS},
  check (review_due <= purge_due),
  check ((organisation is null) = (organisation_name is null))
);
create index facility_claim_unit on facility_claim (unit, kind, seq);
create index facility_claim_purge on facility_claim (purge_due);
${markedTableSecurity('facility_claim')}
create policy facility_claim_author on facility_claim as restrictive for insert to silsila_writer with check (
  recorded_by = (select (reader_session()).person_id));
create table facility_claim_step (
  claim integer not null references facility_claim (seq) on delete cascade,
  turn integer not null check (turn >= 0),
  kind text not null check (kind in ('withdrawn', 'reinstated')),
  reason text not null check (btrim(reason) <> ''),
  by text not null check (btrim(by) <> ''),
  at timestamptz not null,
  primary key (claim, turn),
  check ((turn % 2 = 0) = (kind = 'withdrawn'))
);
alter table facility_claim_step enable row level security;
grant select on facility_claim_step to silsila_reader, silsila_writer, silsila_system;
grant insert on facility_claim_step to silsila_writer, silsila_system;
create policy facility_claim_step_read on facility_claim_step for select to silsila_reader, silsila_writer using (
  claim in (select f.seq from facility_claim f));
create policy facility_claim_step_write on facility_claim_step for insert to silsila_writer with check (
  by = (select (reader_session()).person_id)
  and claim in (select f.seq from facility_claim f where f.owner_agency = any ((select reader_agencies())::integer[])));
create policy facility_claim_step_system_read on facility_claim_step for select to silsila_system using (true);
create policy facility_claim_step_system_write on facility_claim_step for insert to silsila_system with check (true);
create function facilities_purge() returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  purged bigint;
begin
  delete from facility_claim where purge_due <= reader_today();
  get diagnostics purged = row_count;
  return purged;
end $$;
revoke all on function facilities_purge from public;
grant execute on function facilities_purge to silsila_system;
`;

/** The migration of reported facilities. */
export const FACILITIES_MIGRATION: Migration = { id: 'facilities-001', sql: TABLES };
