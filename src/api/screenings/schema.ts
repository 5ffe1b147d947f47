/** Tables of screening batches. A batch is read by the person who asked, for the purpose that it was asked for, until it is purged. */

import type { Migration } from '../../store/index.ts';
import { fileImportTables } from '../file-imports/schema.ts';
import { LIST_IMPORT_TABLES } from '../list-imports/schema.ts';
import { MONEY_RUN_TABLES } from '../money-runs/schema.ts';

const OWN = `person_id = (select (reader_session()).person_id) and purposes & (select reader_purpose()) <> 0
  and purge_due > (select reader_today())`;

const TABLES = `
create table screening_batch (
  id text primary key check (id ~ '^[0-9a-f-]{36}$'),
  job_id bigint not null,
  person_id text not null references person,
  agency_id integer not null references agency,
  clearance jsonb not null,
  records_findings boolean not null,
  rows_total integer not null check (rows_total > 0),
  purposes integer not null check (purposes > 0),
  created_at timestamptz not null,
  purge_due date not null
);
create index screening_batch_purge on screening_batch (purge_due);
create table screening_row (
  batch_id text not null references screening_batch on delete cascade,
  row integer not null check (row > 0),
  query jsonb not null,
  answer jsonb,
  primary key (batch_id, row)
);
alter table screening_batch enable row level security;
alter table screening_row enable row level security;
grant select, insert on screening_batch, screening_row to silsila_writer;
grant select on screening_batch, screening_row to silsila_reader;
grant select, delete on screening_batch to silsila_system;
grant select, delete on screening_row to silsila_system;
grant update (answer) on screening_row to silsila_system;
create policy screening_batch_read on screening_batch for select to silsila_reader, silsila_writer using (${OWN});
create policy screening_batch_write on screening_batch for insert to silsila_writer with check (${OWN});
create policy screening_batch_system on screening_batch to silsila_system using (true) with check (true);
create policy screening_row_read on screening_row for select to silsila_reader, silsila_writer using (
  exists (select 1 from screening_batch b where b.id = batch_id));
create policy screening_row_write on screening_row for insert to silsila_writer with check (
  exists (select 1 from screening_batch b where b.id = batch_id));
create policy screening_row_system on screening_row to silsila_system using (true) with check (true);
`;

/**
 * What a batch of a file needs: its name, the reason it was asked for, the lists that answered; and beside each answer what a table and
 * counts are made of, so that they are read without the reasons.
 */
const RESULTS = `
alter table screening_batch
  add column file_name text check (length(file_name) between 1 and 200),
  add column as_of date,
  add column legal_basis text,
  add column case_ref text,
  add column justification text,
  add column refused_total integer not null default 0,
  add column lists jsonb not null default '[]',
  add column tallies jsonb not null default '{}';
create index screening_batch_person on screening_batch (person_id, created_at);
alter table screening_row
  add column line integer,
  add column refusal jsonb,
  add column notes jsonb,
  add column verdict text,
  add column brief jsonb;
update screening_row set verdict = answer ->> 'verdict',
  brief = (select jsonb_agg(jsonb_build_array(m -> 'list', m -> 'ref', m -> 'name', m -> 'score', m -> 'verdict') order by place)
    from jsonb_array_elements(answer -> 'matches') with ordinality as x (m, place))
  where answer is not null;
update screening_batch b set tallies = coalesce((select jsonb_object_agg(verdict, rows) from (select verdict, count(*) as rows
  from screening_row where batch_id = b.id and verdict is not null and brief is null group by verdict) as counted), '{}');
create index screening_row_matched on screening_row (batch_id, row) where brief is not null;
grant update (lists, tallies) on screening_batch to silsila_system;
grant update (verdict, brief) on screening_row to silsila_system;
alter policy screening_row_read on screening_row using (batch_id in (select id from screening_batch));
`;

/** The migrations of the API, for `openStore`, after those of every module that it stands on. */
export const API_MIGRATIONS: readonly Migration[] = [
  { id: 'api-001', sql: TABLES },
  { id: 'api-002', sql: RESULTS },
  { id: 'api-003', sql: LIST_IMPORT_TABLES },
  { id: 'api-004', sql: fileImportTables('payment_import') },
  { id: 'api-005', sql: MONEY_RUN_TABLES },
  { id: 'api-006', sql: fileImportTables('incident_import') },
];
