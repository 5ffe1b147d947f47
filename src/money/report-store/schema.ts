/**
 * Tables of stored reports. Nobody but the people assigned to a report reads a row of it, or that there is one: row-level security asks for the
 * assignment and the marking both. No table outside refers to these, and they refer to none outside, so that nothing else behaves otherwise
 * where a report exists. Nothing is updated.
 */

import { MARKING_COLUMNS, markedTableSecurity } from '../../evidence/index.ts';

const REPORT = `
create function reader_person() returns text
  language sql stable security definer set search_path = public, pg_temp as $$ select (reader_session()).person_id $$;
create table report (
  id text primary key check (id ~ '^[0-9a-f]{32}$'),
  author text not null check (btrim(author) <> ''),
  origin jsonb not null check (jsonb_typeof(origin) = 'object'),
  offered jsonb,
  case_key text,
  created_at timestamptz not null,
  ${MARKING_COLUMNS}
);
create index report_purge on report (purge_due);
create table report_assignment (
  report_id text not null references report on delete cascade,
  number integer not null check (number > 0),
  person_id text not null,
  assigned boolean not null,
  by text not null check (btrim(by) <> ''),
  at timestamptz not null,
  primary key (report_id, number)
);
create index report_assignment_person on report_assignment (person_id);
create function reader_reports() returns setof text
  language sql stable security definer set search_path = public, pg_temp as $$
  select x.report_id from (select distinct on (a.report_id) a.report_id, a.assigned from report_assignment a
    where a.person_id = reader_person() order by a.report_id, a.number desc) x where x.assigned $$;
create function report_is_own_and_new(wanted text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from report r where r.id = wanted and r.author = reader_person())
    and not exists (select 1 from report_assignment a where a.report_id = wanted) $$;
${markedTableSecurity('report')}
drop policy report_system_read on report;
drop policy report_system_write on report;
revoke all on report from silsila_system;
create policy report_assigned on report as restrictive for select to silsila_reader, silsila_writer using (
  id in (select reader_reports()));
create policy report_author on report as restrictive for insert to silsila_writer with check (author = (select reader_person()));
alter table report_assignment enable row level security;
grant select on report_assignment to silsila_reader, silsila_writer;
grant insert on report_assignment to silsila_writer;
create policy report_assignment_read on report_assignment for select to silsila_reader, silsila_writer using (
  report_id in (select r.id from report r));
create policy report_assignment_write on report_assignment for insert to silsila_writer with check (
  by = (select reader_person()) and person_id in (select c.id from colleagues() c)
  and (report_id in (select r.id from report r) or (person_id = by and report_is_own_and_new(report_id))));
`;

/** What happened to a report, in order; its state follows from the last of them, its draft is the newest that one of them has. */
const EVENTS = `
create table report_event (
  report_id text not null references report on delete cascade,
  version integer not null check (version > 0),
  kind text not null check (kind in ('drafted', 'edited', 'submitted', 'approved', 'returned', 'withdrawn', 'exported')),
  draft jsonb,
  reason text check (btrim(reason) <> ''),
  recipient text check (btrim(recipient) <> ''),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  file text,
  by text not null check (btrim(by) <> ''),
  at timestamptz not null,
  primary key (report_id, version),
  check ((kind in ('drafted', 'edited')) = (draft is not null)),
  check ((kind = 'exported') = (file is not null and sha256 is not null and recipient is not null)),
  check (kind not in ('returned', 'withdrawn', 'exported') or reason is not null)
);
alter table report_event enable row level security;
grant select on report_event to silsila_reader, silsila_writer;
grant insert on report_event to silsila_writer;
create policy report_event_read on report_event for select to silsila_reader, silsila_writer using (
  report_id in (select r.id from report r));
create policy report_event_write on report_event for insert to silsila_writer with check (
  by = (select reader_person()) and report_id in (select r.id from report r));
`;

/** Who did what at the desk, and why. The audit log has the seal of each row and no more. */
const ACCESS = `
create table report_access (
  seal text primary key check (seal ~ '^[0-9a-f]{64}$'),
  report_id text references report on delete cascade,
  content text not null,
  person_id text not null,
  at timestamptz not null
);
create index report_access_report on report_access (report_id, at);
alter table report_access enable row level security;
grant select, insert on report_access to silsila_reader, silsila_writer;
create policy report_access_read on report_access for select to silsila_reader, silsila_writer using (
  report_id in (select r.id from report r));
create policy report_access_write on report_access for insert to silsila_reader, silsila_writer with check (
  person_id = (select reader_person()) and (report_id is null or report_id in (select r.id from report r)));
create function reports_purge() returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin delete from report where purge_due <= reader_today(); end $$;
revoke all on function reports_purge from public;
grant execute on function reports_purge to silsila_system;
`;

/** What an agency reports with: versions, the newest of which holds. It names nobody. */
const SETTINGS = `
create table report_settings (
  agency_id integer not null references agency,
  version integer not null check (version > 0),
  document jsonb not null check (jsonb_typeof(document) = 'object'),
  by text not null check (btrim(by) <> ''),
  at timestamptz not null,
  primary key (agency_id, version)
);
alter table report_settings enable row level security;
grant select on report_settings to silsila_reader, silsila_writer;
grant insert on report_settings to silsila_writer;
grant select, insert on report_settings to silsila_system;
create policy report_settings_read on report_settings for select to silsila_reader, silsila_writer using (
  agency_id = any ((select reader_agencies())::integer[]));
create policy report_settings_write on report_settings for insert to silsila_writer with check (
  agency_id = any ((select reader_agencies())::integer[]));
create policy report_settings_system on report_settings to silsila_system using (true) with check (true);
create index payment_cash on payment (at) where channel in ('cash', 'unknown');
`;

/** Part of the migrations of money: never changed once applied. */
export const REPORT_TABLES = [REPORT, EVENTS, ACCESS, SETTINGS].join('\n');

/**
 * Reports that the whole desk knows of: those that the rule of the currency threshold asks for, one a case. Everybody of the agency with a role at
 * the desk reads them, and nobody else. The type of a draft stands beside it, so that a list need not open every draft.
 */
export const DESK_REPORT_TABLES = `
alter table report add column for_desk boolean not null default false;
alter table report add check (not for_desk or case_key is not null);
create unique index report_desk_case on report (owner_agency, case_key) where for_desk;
create function reader_at_desk() returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from person_role r where r.person_id = reader_person()
    and r.role in ('reporting-analyst', 'reporting-supervisor')) $$;
drop policy report_assigned on report;
create policy report_assigned on report as restrictive for select to silsila_reader, silsila_writer using (
  id in (select reader_reports()) or (for_desk and (select reader_at_desk())));
alter table report_event add column type text;
update report_event set type = (select f ->> 'value' from jsonb_array_elements(draft -> 'report' -> 'parts') f
  where f ->> 'name' = 'report_code' limit 1) where draft is not null;
`;
