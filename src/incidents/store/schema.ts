/** Tables of incidents: releases that are marked and graded as a whole, their accounts, what ended these, and who holds which to be the same. Nothing is updated. */

import { MARKING_COLUMNS, markedTableSecurity } from '../../evidence/index.ts';
import type { Migration } from '../../store/index.ts';
import { FIGURE_TABLES } from '../figures/schema.ts';

/** Rows that are seen with their release, which is told once it is complete. */
function seenWithRelease(table: string): string {
  return `
alter table ${table} enable row level security;
grant select on ${table} to silsila_reader, silsila_writer, silsila_system;
grant insert on ${table} to silsila_system;
create policy ${table}_read on ${table} for select to silsila_reader, silsila_writer using (
  release in (select e.release from incident_release_end e));
create policy ${table}_system_read on ${table} for select to silsila_system using (true);
create policy ${table}_system_write on ${table} for insert to silsila_system with check (true);`;
}

/**
 * A release is one file of a source. Its accounts are seen once it is complete, so that a file that breaks in the middle adds nothing; how far
 * an unfinished one has come is kept in `incident_release_progress`. `origin` names the source that publishes one release after another.
 */
const RELEASE = `
create table incident_release (
  id text primary key check (id ~ '^[0-9a-f]{40}$'),
  seq integer generated always as identity unique,
  origin text not null check (btrim(origin) <> ''),
  format text not null check (btrim(format) <> ''),
  title text not null check (btrim(title) <> ''),
  counting_rule text not null,
  file_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  partial boolean not null,
  synthetic boolean not null,
  previous integer,
  imported_by text not null check (btrim(imported_by) <> ''),
  imported_at timestamptz not null,
  review_due date not null,
  ${MARKING_COLUMNS},
  check (review_due <= purge_due)
);
create index incident_release_origin on incident_release (owner_agency, origin);
${markedTableSecurity('incident_release')}
create table incident_release_end (
  release integer primary key references incident_release (seq) on delete cascade,
  source_id text not null references source,
  accounts integer not null check (accounts >= 0),
  added integer not null check (added >= 0),
  changed integer not null check (changed >= 0),
  unchanged integer not null check (unchanged >= 0),
  removed integer not null check (removed >= 0),
  excluded integer not null check (excluded >= 0),
  exclusions jsonb not null check (jsonb_typeof(exclusions) = 'array'),
  flags jsonb not null check (jsonb_typeof(flags) = 'object'),
  notes text[] not null,
  first_on date,
  last_on date,
  at timestamptz not null
);
alter table incident_release_end enable row level security;
grant select on incident_release_end to silsila_reader, silsila_writer, silsila_system;
grant insert on incident_release_end to silsila_system;
create policy incident_release_end_read on incident_release_end for select to silsila_reader, silsila_writer using (
  release in (select r.seq from incident_release r));
create policy incident_release_end_system_read on incident_release_end for select to silsila_system using (true);
create policy incident_release_end_system_write on incident_release_end for insert to silsila_system with check (true);
create table incident_release_progress (
  release integer not null references incident_release (seq) on delete cascade,
  step integer not null check (step > 0),
  state jsonb not null,
  primary key (release, step)
);
alter table incident_release_progress enable row level security;
grant select, insert on incident_release_progress to silsila_system;
create policy incident_release_progress_read on incident_release_progress for select to silsila_system using (true);
create policy incident_release_progress_write on incident_release_progress for insert to silsila_system with check (true);
`;

/**
 * `entity_id` follows from owner, origin and the source's own id: all versions of one account have one. `content` is the hash of what it says;
 * an account that a later release repeats word for word is confirmed, not stored again. Units are computed per layer and stand beside the coded district.
 */
const ACCOUNT = `
create table incident_account (
  seq integer generated always as identity primary key,
  release integer not null references incident_release (seq),
  row integer not null check (row > 0),
  entity_id text collate "C" not null,
  content text not null,
  ref text not null check (ref <> ''),
  kind text not null,
  kind_original text not null,
  day_from date not null,
  day_to date not null,
  time_precision smallint not null,
  time_original text,
  lon double precision,
  lat double precision,
  coordinates_original text,
  place_precision smallint not null,
  place_original text,
  place_name text,
  country text,
  coded_adm1 text,
  coded_adm2 text,
  side_a text,
  side_b text,
  claimed_by text,
  blamed text,
  killed_low integer,
  killed_best integer,
  killed_high integer,
  killed_civilians integer,
  injured_low integer,
  injured_best integer,
  injured_high integer,
  hostages integer,
  property_band smallint,
  weapon text,
  target text,
  origin_country text,
  text text,
  cited_sources text,
  flags text[] not null,
  check (day_from <= day_to)
);
create unique index incident_account_entity on incident_account (entity_id, release);
create index incident_account_day on incident_account (day_from, seq);
${seenWithRelease('incident_account')}
create table incident_account_confirmed (
  account integer not null references incident_account on delete cascade,
  release integer not null references incident_release (seq),
  primary key (release, account)
);
${seenWithRelease('incident_account_confirmed')}
create table incident_account_end (
  account integer primary key references incident_account on delete cascade,
  release integer not null references incident_release (seq),
  kind text not null check (kind in ('retracted', 'superseded', 'removed')),
  at timestamptz not null,
  by text not null check (btrim(by) <> ''),
  reason text not null check (btrim(reason) <> ''),
  by_release integer,
  superseded_by integer,
  check ((kind = 'superseded') = (superseded_by is not null)),
  check ((kind = 'retracted') = (by_release is null))
);
create index incident_account_end_by on incident_account_end (by_release);
${seenWithRelease('incident_account_end')}
grant insert on incident_account_end to silsila_writer;
create policy incident_account_end_write on incident_account_end for insert to silsila_writer with check (
  kind = 'retracted' and release in (select r.seq from incident_release r where r.owner_agency = any ((select reader_agencies())::integer[])));
create table incident_account_unit (
  account integer not null references incident_account on delete cascade,
  layer text not null,
  release integer not null references incident_release (seq),
  verdict text not null check (verdict in ('inside', 'undetermined', 'outside')),
  unit text,
  primary key (layer, account),
  check ((verdict = 'inside') = (unit is not null))
);
create index incident_account_unit_of on incident_account_unit (layer, unit);
create index incident_account_unit_account on incident_account_unit (account);
${seenWithRelease('incident_account_unit')}
`;

/**
 * The last judgement of a pair that one may see is the one in force; `open` undoes what stood before. A judgement is marked at least as tightly as
 * both accounts, so whoever sees it may see both. A proposal is made by a rule and joins nothing.
 */
const JUDGEMENT = `
create table incident_judgement (
  seq integer generated always as identity primary key,
  left_id text collate "C" not null,
  right_id text collate "C" not null,
  verdict text not null check (verdict in ('same', 'different', 'open')),
  reason text not null check (btrim(reason) <> ''),
  by text not null check (btrim(by) <> ''),
  rule text,
  rule_version text,
  undoes integer references incident_judgement,
  at timestamptz not null,
  ${MARKING_COLUMNS},
  check (left_id < right_id),
  check ((verdict = 'open') = (undoes is not null)),
  check ((rule is null) = (rule_version is null))
);
create index incident_judgement_pair on incident_judgement (left_id, right_id, seq);
create index incident_judgement_right on incident_judgement (right_id);
${markedTableSecurity('incident_judgement')}
create table incident_proposal (
  id integer generated always as identity primary key,
  left_id text collate "C" not null,
  right_id text collate "C" not null,
  left_account integer not null references incident_account on delete cascade,
  right_account integer not null references incident_account on delete cascade,
  score double precision not null,
  reasons jsonb not null check (jsonb_typeof(reasons) = 'array'),
  rule text not null,
  rule_version text not null,
  at timestamptz not null,
  unique (left_account, right_account),
  check (left_id < right_id)
);
create index incident_proposal_left_id on incident_proposal (left_id);
create index incident_proposal_right on incident_proposal (right_account);
create index incident_proposal_right_id on incident_proposal (right_id);
create index incident_proposal_score on incident_proposal (score, id);
alter table incident_proposal enable row level security;
grant select on incident_proposal to silsila_reader, silsila_writer, silsila_system;
grant insert on incident_proposal to silsila_system;
create policy incident_proposal_read on incident_proposal for select to silsila_reader, silsila_writer using (
  exists (select 1 from incident_account a where a.seq = left_account)
  and exists (select 1 from incident_account a where a.seq = right_account));
create policy incident_proposal_system_read on incident_proposal for select to silsila_system using (true);
create policy incident_proposal_system_write on incident_proposal for insert to silsila_system with check (true);
`;

/** An unfinished release is thrown away whole; a finished one only by the purge. */
const ENDS = `
create function incidents_discard(release_seq integer) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  discarded bigint;
begin
  if exists (select 1 from incident_release_end e where e.release = release_seq) then
    raise exception 'a complete release is not thrown away';
  end if;
  delete from incident_account_confirmed where release = release_seq;
  delete from incident_account where release = release_seq;
  get diagnostics discarded = row_count;
  delete from incident_release where seq = release_seq;
  return discarded;
end $$;
revoke all on function incidents_discard from public;
grant execute on function incidents_discard to silsila_system;
create function incidents_purge() returns table (releases bigint, accounts bigint)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  due integer[];
begin
  select coalesce(array_agg(r.seq), '{}') into due from incident_release r where r.purge_due <= reader_today();
  delete from incident_account_confirmed where release = any (due);
  delete from incident_account_unit where release = any (due);
  delete from incident_account_end where release = any (due);
  delete from incident_account where release = any (due);
  get diagnostics accounts = row_count;
  delete from incident_release where seq = any (due);
  get diagnostics releases = row_count;
  delete from incident_judgement j where j.purge_due <= reader_today()
    and not exists (select 1 from incident_judgement k where k.undoes = j.seq and k.purge_due > reader_today());
  return next;
end $$;
revoke all on function incidents_purge from public;
grant execute on function incidents_purge to silsila_system;
`;

/**
 * What was retracted can be restored by a person, and be retracted again: each end of an account has its turn, and what restored it stands beside
 * it. An end that a release brought is seen with that release alone: who may not read the release is told nothing of it, and keeps what was told
 * before.
 */
const RESTORING = `
alter table incident_account_end add column turn integer not null default 0 check (turn >= 0);
alter table incident_account_end drop constraint incident_account_end_pkey;
alter table incident_account_end add primary key (account, turn);
create table incident_account_restored (
  account integer not null,
  turn integer not null,
  release integer not null references incident_release (seq),
  at timestamptz not null,
  by text not null check (btrim(by) <> ''),
  reason text not null check (btrim(reason) <> ''),
  primary key (account, turn),
  foreign key (account, turn) references incident_account_end (account, turn) on delete cascade
);
${seenWithRelease('incident_account_restored')}
grant insert on incident_account_restored to silsila_writer;
create policy incident_account_restored_write on incident_account_restored for insert to silsila_writer with check (
  by = (select (reader_session()).person_id) and exists (
    select 1 from incident_account_end x where x.account = incident_account_restored.account and x.turn = incident_account_restored.turn
      and x.kind = 'retracted' and x.release = incident_account_restored.release)
  and release in (select r.seq from incident_release r where r.owner_agency = any ((select reader_agencies())::integer[])));
create policy incident_account_end_author on incident_account_end as restrictive for insert to silsila_writer with check (
  by = (select (reader_session()).person_id));
create policy incident_account_end_seen on incident_account_end as restrictive for select to silsila_reader, silsila_writer using (
  by_release is null or by_release in (select e.release from incident_release_end e));
`;

/** The migrations of incidents, for `openStore`, after those of evidence. */
export const INCIDENTS_MIGRATIONS: readonly Migration[] = [
  { id: 'incidents-001', sql: `${RELEASE}${ACCOUNT}${JUDGEMENT}${ENDS}` },
  { id: 'figures-001', sql: FIGURE_TABLES },
  { id: 'incidents-002', sql: RESTORING },
];
