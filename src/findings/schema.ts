/** Tables of findings and decisions. Both are append-only; the state of a finding follows from its decisions. */

import { MARKING_COLUMNS, markedTableSecurity } from '../evidence/index.ts';
import type { Migration } from '../store/index.ts';

const FINDING = `
create table finding (
  id text primary key check (id ~ '^[0-9a-f]{40}$'),
  seq bigint generated always as identity unique,
  rule_id text not null check (btrim(rule_id) <> ''),
  rule_version text not null check (btrim(rule_version) <> ''),
  two_people boolean not null,
  subject_kind text not null check (subject_kind in
    ('match', 'payment', 'pattern', 'place', 'event', 'document', 'vehicle', 'item', 'list-change')),
  subject_ref text not null check (btrim(subject_ref) <> ''),
  evidence text[] not null check (cardinality(evidence) > 0 and array_position(evidence, null) is null and not ('' = any (evidence))),
  quantities jsonb not null check (jsonb_typeof(quantities) = 'object'),
  sentence text not null check (btrim(sentence) <> ''),
  score double precision check (score between 0 and 1),
  person_token text check (person_token ~ '^[0-9a-f]{64}$'),
  entry_ref text check (btrim(entry_ref) <> ''),
  entry_hash text check (btrim(entry_hash) <> ''),
  author text not null check (btrim(author) <> ''),
  found_at timestamptz not null,
  ${MARKING_COLUMNS},
  check ((subject_kind = 'match') = (person_token is not null and entry_ref is not null and entry_hash is not null)),
  check (subject_kind = 'match' or (person_token is null and entry_ref is null and entry_hash is null))
);
create index finding_match on finding (person_token, entry_ref) where person_token is not null;
create index finding_purge on finding (purge_due);
${markedTableSecurity('finding')}
`;

const DECISION = `
create table finding_decision (
  finding_id text not null references finding on delete cascade,
  version integer not null check (version > 0),
  kind text not null check (kind in ('decided', 'confirmed', 'undone')),
  verdict text check (verdict in ('true', 'false', 'cannot-tell')),
  reason text not null check (btrim(reason) <> ''),
  by text not null check (btrim(by) <> ''),
  at timestamptz not null,
  primary key (finding_id, version),
  check ((kind = 'undone') = (verdict is null))
);
alter table finding_decision enable row level security;
grant select on finding_decision to silsila_reader, silsila_writer, silsila_system;
grant insert on finding_decision to silsila_writer;
create policy finding_decision_read on finding_decision for select to silsila_reader, silsila_writer using (
  exists (select 1 from finding f where f.id = finding_id));
create policy finding_decision_write on finding_decision for insert to silsila_writer with check (
  exists (select 1 from finding f where f.id = finding_id));
create policy finding_decision_system_read on finding_decision for select to silsila_system using (true);

create view finding_state with (security_invoker = true) as
  select f.*, coalesce(d.version, 0) as version, d.by as last_by, d.at as last_at, d.reason as last_reason,
    case when d.kind is null or d.kind = 'undone' then 'open'
      when d.kind = 'decided' and f.two_people then 'awaiting-second'
      else d.verdict end as state
  from finding f left join lateral (
    select x.version, x.kind, x.verdict, x.by, x.at, x.reason from finding_decision x where x.finding_id = f.id
    order by x.version desc limit 1) d on true;
grant select on finding_state to silsila_reader, silsila_writer, silsila_system;

create function findings_purge() returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare purged bigint;
begin
  delete from finding where purge_due <= reader_today();
  get diagnostics purged = row_count;
  return purged;
end $$;
revoke all on function findings_purge from public;
grant execute on function findings_purge to silsila_system;
`;

/** Who works on a finding: rows appended, the newest of which holds. Seen and written by whoever sees the finding. */
const ASSIGNMENT = `
create table finding_assignment (
  finding_id text not null references finding on delete cascade,
  version integer not null check (version > 0),
  assignee text check (btrim(assignee) <> ''),
  note text check (btrim(note) <> ''),
  by text not null check (btrim(by) <> ''),
  at timestamptz not null,
  primary key (finding_id, version)
);
alter table finding_assignment enable row level security;
grant select on finding_assignment to silsila_reader, silsila_writer, silsila_system;
grant insert on finding_assignment to silsila_writer;
create policy finding_assignment_read on finding_assignment for select to silsila_reader, silsila_writer using (
  exists (select 1 from finding f where f.id = finding_id));
create policy finding_assignment_write on finding_assignment for insert to silsila_writer with check (
  exists (select 1 from finding f where f.id = finding_id));
create policy finding_assignment_system_read on finding_assignment for select to silsila_system using (true);

create view finding_desk with (security_invoker = true) as
  select s.*, a.assignee, a.at as assigned_at, coalesce(a.version, 0) as assignment_version
  from finding_state s left join lateral (
    select x.version, x.assignee, x.at from finding_assignment x where x.finding_id = s.id
    order by x.version desc limit 1) a on true;
grant select on finding_desk to silsila_reader, silsila_writer, silsila_system;
`;

/**
 * The day that a finding is about, where it is a past one; when anything last happened to a finding; and the order in which queues are
 * read, so that a page needs no look at the whole table.
 */
const PAST_DAYS = `
alter table finding add column as_of date;
create index finding_found on finding (found_at, id);
drop view finding_desk;
drop view finding_state;
create view finding_state with (security_invoker = true) as
  select f.*, coalesce(d.version, 0) as version, d.by as last_by, d.at as last_at, d.reason as last_reason,
    case when d.kind is null or d.kind = 'undone' then 'open'
      when d.kind = 'decided' and f.two_people then 'awaiting-second'
      else d.verdict end as state
  from finding f left join lateral (
    select x.version, x.kind, x.verdict, x.by, x.at, x.reason from finding_decision x where x.finding_id = f.id
    order by x.version desc limit 1) d on true;
grant select on finding_state to silsila_reader, silsila_writer, silsila_system;
create view finding_desk with (security_invoker = true) as
  select s.*, a.assignee, a.at as assigned_at, coalesce(a.version, 0) as assignment_version,
    greatest(s.found_at, s.last_at, a.at) as updated_at
  from finding_state s left join lateral (
    select x.version, x.assignee, x.at from finding_assignment x where x.finding_id = s.id
    order by x.version desc limit 1) a on true;
grant select on finding_desk to silsila_reader, silsila_writer, silsila_system;
`;

/**
 * A finding that has grown is another one, which takes the place of the first in the queue; both are kept. Whoever may not see the second
 * sees the first as it was.
 */
const SUCCESSION = `
create table finding_succession (
  finding_id text primary key references finding on delete cascade,
  successor text not null references finding on delete cascade,
  at timestamptz not null,
  check (finding_id <> successor)
);
create index finding_succession_successor on finding_succession (successor);
alter table finding_succession enable row level security;
grant select on finding_succession to silsila_reader, silsila_writer, silsila_system;
grant insert on finding_succession to silsila_system;
create policy finding_succession_read on finding_succession for select to silsila_reader, silsila_writer using (
  exists (select 1 from finding f where f.id = finding_id) and exists (select 1 from finding f where f.id = successor));
create policy finding_succession_system_read on finding_succession for select to silsila_system using (true);
create policy finding_succession_system_write on finding_succession for insert to silsila_system with check (true);
`;

/** The migrations of findings, for `openStore`, after those of evidence. */
export const FINDINGS_MIGRATIONS: readonly Migration[] = [
  { id: 'findings-001', sql: [FINDING, DECISION].join('\n') },
  { id: 'findings-002', sql: ASSIGNMENT },
  { id: 'findings-003', sql: PAST_DAYS },
  { id: 'findings-004', sql: SUCCESSION },
];
