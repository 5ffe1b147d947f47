/** Tables of indicators: append-only. A release is one source's values of one indicator; the same source later supersedes what it said before. */

import { MARKING_COLUMNS, markedTableSecurity } from '../../evidence/index.ts';

/** `source_key` finds releases of one source; `says` is what a release says beside its values. */
export const INDICATOR_TABLES = `
create table indicator_release (
  id text primary key check (id ~ '^[0-9a-f]{40}$'),
  seq integer generated always as identity unique,
  indicator text collate "C" not null check (btrim(indicator) <> ''),
  title text not null check (btrim(title) <> ''),
  definition text not null check (btrim(definition) <> ''),
  measure text collate "C" not null check (measure in ('count', 'percent', 'per-1000', 'per-100000', 'index')),
  counts text not null check (btrim(counts) <> ''),
  source_title text not null check (btrim(source_title) <> ''),
  source_key text collate "C" not null,
  url text,
  published_on text,
  says text not null,
  synthetic boolean not null,
  source_id text not null references source,
  grade_scheme text not null,
  grade_source text,
  grade_info text,
  recorded_by text not null check (btrim(recorded_by) <> ''),
  recorded_at timestamptz not null,
  review_due date not null,
  ${MARKING_COLUMNS},
  check (review_due <= purge_due)
);
create index indicator_release_of on indicator_release (indicator, source_key);
create index indicator_release_purge on indicator_release (purge_due);
${markedTableSecurity('indicator_release')}
create policy indicator_release_author on indicator_release as restrictive for insert to silsila_writer with check (
  recorded_by = (select (reader_session()).person_id));
create table indicator_value (
  release integer not null references indicator_release (seq) on delete cascade,
  id text primary key check (id ~ '^[0-9a-f]{40}$'),
  seq bigint generated always as identity unique,
  unit text collate "C" not null check (btrim(unit) <> ''),
  written_as text not null,
  year integer not null check (year between 1900 and 2100),
  value double precision check (value between -1e15 and 1e15),
  unique (release, unit, year)
);
create index indicator_value_at on indicator_value (unit, year);
alter table indicator_value enable row level security;
grant select on indicator_value to silsila_reader, silsila_writer, silsila_system;
grant insert on indicator_value to silsila_writer, silsila_system;
create policy indicator_value_read on indicator_value for select to silsila_reader, silsila_writer using (
  release in (select r.seq from indicator_release r));
create policy indicator_value_write on indicator_value for insert to silsila_writer with check (
  release in (select r.seq from indicator_release r where r.owner_agency = any ((select reader_agencies())::integer[])));
create policy indicator_value_system_read on indicator_value for select to silsila_system using (true);
create policy indicator_value_system_write on indicator_value for insert to silsila_system with check (true);
create function indicators_purge() returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  purged bigint;
begin
  delete from indicator_release where purge_due <= reader_today();
  get diagnostics purged = row_count;
  return purged;
end $$;
revoke all on function indicators_purge from public;
grant execute on function indicators_purge to silsila_system;
`;
