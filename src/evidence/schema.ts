/** Tables of evidence. Nothing is ever updated: statements are appended, their ends are rows, and only the purge deletes. */

import type { Migration } from '../store/index.ts';
import { MARKING_COLUMNS, markedTableSecurity } from './read-policy.ts';

const GRADE_COLUMNS = `
  grade_scheme text not null check (grade_scheme in ('admiralty', 'uk-3x5x2', 'europol-4x4', 'none')),
  grade_source text,
  grade_info text,
  check (case grade_scheme
    when 'admiralty' then coalesce(grade_source ~ '^[A-F]$' and grade_info ~ '^[1-6]$', false)
    when 'uk-3x5x2' then coalesce(grade_source ~ '^[1-3]$' and grade_info ~ '^[A-E]$', false)
    when 'europol-4x4' then coalesce(grade_source ~ '^[ABCX]$' and grade_info ~ '^[1-4]$', false)
    else grade_source is null and grade_info is null end)`;

const SOURCE = `
create table source (
  id text primary key check (id ~ '^[0-9a-f]{40}$'),
  seq bigint generated always as identity unique,
  kind text not null check (kind in ('report', 'list', 'registry', 'transaction', 'sensor', 'document', 'person', 'partner', 'open')),
  title text not null check (btrim(title) <> ''),
  url text,
  content_sha256 text check (content_sha256 ~ '^[0-9a-f]{64}$'),
  published_on date,
  collected_at timestamptz not null,
  licence text,
  protected boolean not null,
  ${GRADE_COLUMNS},
  ${MARKING_COLUMNS}
);
${markedTableSecurity('source')}
create table source_secret (
  source_id text primary key references source on delete cascade,
  identity text not null check (btrim(identity) <> ''),
  compartment integer not null references compartment
);
alter table source_secret enable row level security;
grant select on source_secret to silsila_reader, silsila_writer;
grant insert on source_secret to silsila_writer, silsila_system;
create policy source_secret_read on source_secret for select to silsila_reader, silsila_writer using (
  compartment = any ((select reader_compartments())::integer[])
  and exists (select 1 from source s where s.id = source_id and s.owner_agency = any ((select reader_agencies())::integer[])));
create policy source_secret_write on source_secret for insert to silsila_writer with check (
  exists (select 1 from source s where s.id = source_id and s.owner_agency = any ((select reader_agencies())::integer[])));
create policy source_secret_system_write on source_secret for insert to silsila_system with check (true);
`;

const STATEMENT = `
create table statement (
  id text primary key check (id ~ '^[0-9a-f]{40}$'),
  seq bigint generated always as identity unique,
  entity_id text collate "C" not null check (entity_id <> ''),
  schema text not null,
  prop text not null,
  prop_type text not null,
  value text not null check (value <> ''),
  original text,
  lang text,
  kind text not null check (kind in ('fact', 'assessment')),
  likelihood text check (likelihood in ('almost-no-chance', 'very-unlikely', 'unlikely', 'roughly-even-chance', 'likely', 'very-likely', 'almost-certain')),
  confidence text check (confidence in ('low', 'moderate', 'high')),
  derived_from text[] not null default '{}',
  source_id text not null references source,
  locator text,
  origin text not null check (origin in ('human', 'parser', 'import', 'inferred', 'partner')),
  asserted_by text not null check (btrim(asserted_by) <> ''),
  asserted_at timestamptz not null,
  polarity smallint not null check (polarity in (1, -1)),
  ${GRADE_COLUMNS},
  category text not null check (category in ('public-list', 'entity-fact', 'criminal-intelligence', 'victim-witness', 'rehabilitation', 'aggregate')),
  subject text check (subject in ('designated', 'suspect', 'convicted', 'victim', 'witness', 'contact', 'associate', 'beneficiary')),
  suspicion_ref text check (btrim(suspicion_ref) <> ''),
  review_due date not null,
  valid_from date,
  valid_to date,
  valid_precision text check (valid_precision in ('day', 'month', 'year', 'approx')),
  supersedes text,
  ${MARKING_COLUMNS},
  check (review_due <= purge_due),
  check (purge_due > (asserted_at at time zone 'UTC')::date),
  check (category <> 'criminal-intelligence' or (suspicion_ref is not null
    and purge_due <= (asserted_at at time zone 'UTC')::date + interval '5 years')),
  check (schema <> 'Person' or subject is not null),
  check (subject is distinct from 'suspect' or suspicion_ref is not null),
  check (subject is null or subject not in ('victim', 'witness') or category = 'victim-witness'),
  check (subject is distinct from 'beneficiary' or category = 'rehabilitation'),
  check (grade_scheme <> 'none' or (kind = 'fact' and category in ('entity-fact', 'aggregate'))),
  check (case kind when 'fact' then likelihood is null and confidence is null
    else likelihood is not null and confidence is not null and cardinality(derived_from) > 0 end),
  check (valid_to is null or valid_from is null or valid_from < valid_to),
  check ((valid_from is null and valid_to is null) = (valid_precision is null))
);
create index statement_entity on statement (entity_id);
create index statement_source on statement (source_id);
create index statement_value_entity on statement (value) where prop_type = 'entity';
create index statement_purge on statement (purge_due);
${markedTableSecurity('statement')}
`;

const STATEMENT_END = `
create table statement_end (
  id bigint generated always as identity primary key,
  statement_id text not null references statement on delete cascade,
  kind text not null check (kind in ('retracted', 'superseded', 'ended')),
  at timestamptz not null,
  by text not null check (btrim(by) <> ''),
  reason text not null check (btrim(reason) <> ''),
  ended_on date,
  superseded_by text,
  check ((kind = 'ended') = (ended_on is not null)),
  check ((kind = 'superseded') = (superseded_by is not null))
);
create unique index statement_end_of_record on statement_end (statement_id) where kind <> 'ended';
create unique index statement_end_in_world on statement_end (statement_id) where kind = 'ended';
alter table statement_end enable row level security;
grant select on statement_end to silsila_reader, silsila_writer, silsila_system;
grant insert on statement_end to silsila_writer, silsila_system;
create policy statement_end_read on statement_end for select to silsila_reader, silsila_writer using (
  exists (select 1 from statement s where s.id = statement_id));
create policy statement_end_write on statement_end for insert to silsila_writer with check (
  exists (select 1 from statement s where s.id = statement_id and s.owner_agency = any ((select reader_agencies())::integer[])));
create policy statement_end_system_read on statement_end for select to silsila_system using (true);
create policy statement_end_system_write on statement_end for insert to silsila_system with check (true);
create function evidence_purge() returns table (statements bigint, sources bigint)
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from statement where purge_due <= reader_today();
  get diagnostics statements = row_count;
  delete from source s where s.purge_due <= reader_today() and not exists (select 1 from statement t where t.source_id = s.id);
  get diagnostics sources = row_count;
  return next;
end $$;
revoke all on function evidence_purge from public;
grant execute on function evidence_purge to silsila_system;
`;

/** A source on which something of another module still rests stays until that is gone, and does not hold up the rest. */
const PURGE_SOURCES = `
create or replace function evidence_purge() returns table (statements bigint, sources bigint)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_source text;
begin
  delete from statement where purge_due <= reader_today();
  get diagnostics statements = row_count;
  sources := 0;
  for v_source in select s.id from source s where s.purge_due <= reader_today()
      and not exists (select 1 from statement t where t.source_id = s.id) loop
    begin
      delete from source where id = v_source;
      sources := sources + 1;
    exception when foreign_key_violation then null;
    end;
  end loop;
  return next;
end $$;
`;

/** The migrations of evidence, for `openStore`, after those of access. */
export const EVIDENCE_MIGRATIONS: readonly Migration[] = [
  { id: 'evidence-001', sql: [SOURCE, STATEMENT, STATEMENT_END].join('\n') },
  { id: 'evidence-002', sql: PURGE_SOURCES },
];
