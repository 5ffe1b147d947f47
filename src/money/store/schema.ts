/** Tables of payments: batches that are marked and graded as a whole, their payments, and the accounts that these name. Nothing is updated. */

import { MARKING_COLUMNS, markedTableSecurity } from '../../evidence/index.ts';
import type { Migration } from '../../store/index.ts';
import { STREAM_TABLES } from '../online/stream-schema.ts';
import { RANKING_TABLES } from '../ranking/schema.ts';
import { DESK_REPORT_TABLES, REPORT_TABLES } from '../report-store/schema.ts';
import { CONTEXT_SQL } from './context-schema.ts';
import { FINDING_TABLES, RULE_TABLES } from './finding-schema.ts';
import { IMPORT_TABLES } from './import-schema.ts';

/**
 * A batch is one file or one day of a stream. Its payments are seen once it is complete, so that a file that breaks in the middle adds nothing;
 * how far an unfinished one has come is kept in `payment_batch_progress`.
 */
const BATCH = `
create table payment_batch (
  id text primary key check (id ~ '^[0-9a-f]{40}$'),
  seq integer generated always as identity unique,
  format text not null check (btrim(format) <> ''),
  file_name text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  synthetic boolean not null,
  imported_by text not null check (btrim(imported_by) <> ''),
  imported_at timestamptz not null,
  review_due date not null,
  ${MARKING_COLUMNS},
  check (review_due <= purge_due)
);
${markedTableSecurity('payment_batch')}
create table payment_batch_end (
  batch integer primary key references payment_batch (seq) on delete cascade,
  source_id text not null references source,
  payments integer not null check (payments >= 0),
  excluded integer not null check (excluded >= 0),
  notes text[] not null default '{}',
  first_at timestamptz,
  last_at timestamptz,
  at timestamptz not null
);
alter table payment_batch_end enable row level security;
grant select on payment_batch_end to silsila_reader, silsila_writer, silsila_system;
grant insert on payment_batch_end to silsila_writer, silsila_system;
create policy payment_batch_end_read on payment_batch_end for select to silsila_reader, silsila_writer using (
  batch in (select b.seq from payment_batch b));
create policy payment_batch_end_write on payment_batch_end for insert to silsila_writer with check (
  batch in (select b.seq from payment_batch b where b.owner_agency = any ((select reader_agencies())::integer[])));
create policy payment_batch_end_system_read on payment_batch_end for select to silsila_system using (true);
create policy payment_batch_end_system_write on payment_batch_end for insert to silsila_system with check (true);
create table payment_batch_progress (
  batch integer not null references payment_batch (seq) on delete cascade,
  step integer not null check (step > 0),
  state jsonb not null,
  primary key (batch, step)
);
alter table payment_batch_progress enable row level security;
grant select, insert on payment_batch_progress to silsila_system;
create policy payment_batch_progress_read on payment_batch_progress for select to silsila_system using (true);
create policy payment_batch_progress_write on payment_batch_progress for insert to silsila_system with check (true);
`;

/** An account is seen by whoever sees a payment of it; its number is known by the bank and the number together. */
const PAYMENT = `
create table payment_account (
  seq integer generated always as identity primary key,
  entity_id text not null unique,
  bank text not null,
  number text not null check (number <> ''),
  unique (bank, number)
);
create table payment (
  batch integer not null references payment_batch (seq) on delete cascade,
  row integer not null check (row > 0),
  locator text,
  payer integer not null references payment_account,
  payer_name text,
  payer_country text,
  payee integer not null references payment_account,
  payee_name text,
  payee_country text,
  at timestamptz not null,
  paid_minor bigint not null check (paid_minor > 0),
  paid_currency text not null check (paid_currency ~ '^[A-Z]{3}$'),
  received_minor bigint not null check (received_minor > 0),
  received_currency text not null check (received_currency ~ '^[A-Z]{3}$'),
  channel text not null,
  place text check (btrim(place) <> ''),
  reference text,
  primary key (batch, row)
);
create index payment_payer on payment (payer, at);
create index payment_payee on payment (payee, at);
alter table payment enable row level security;
grant select on payment to silsila_reader, silsila_writer, silsila_system;
grant insert on payment to silsila_writer, silsila_system;
create policy payment_read on payment for select to silsila_reader, silsila_writer using (
  batch in (select e.batch from payment_batch_end e));
create policy payment_write on payment for insert to silsila_writer with check (
  batch in (select b.seq from payment_batch b where b.owner_agency = any ((select reader_agencies())::integer[])));
create policy payment_system_read on payment for select to silsila_system using (true);
create policy payment_system_write on payment for insert to silsila_system with check (true);
alter table payment_account enable row level security;
grant select on payment_account to silsila_reader, silsila_writer, silsila_system;
grant insert on payment_account to silsila_system;
create policy payment_account_read on payment_account for select to silsila_reader, silsila_writer using (
  exists (select 1 from payment p where p.payer = seq) or exists (select 1 from payment p where p.payee = seq));
create policy payment_account_system_read on payment_account for select to silsila_system using (true);
create policy payment_account_system_write on payment_account for insert to silsila_system with check (true);
`;

/** An unfinished batch is thrown away whole, with the accounts that it alone named; a finished one only by the purge, with the accounts that nothing names any more. */
const ENDS = `
create function payments_discard(batch_seq integer) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  discarded bigint;
  named integer[];
begin
  if exists (select 1 from payment_batch_end e where e.batch = batch_seq) then
    raise exception 'a complete batch is not thrown away';
  end if;
  select coalesce(array_agg(distinct x.account), '{}') into named from (
    select payer as account from payment where batch = batch_seq
    union all select payee from payment where batch = batch_seq) x;
  delete from payment where batch = batch_seq;
  get diagnostics discarded = row_count;
  delete from payment_batch where seq = batch_seq;
  delete from payment_account a where a.seq = any (named)
    and not exists (select 1 from payment p where p.payer = a.seq) and not exists (select 1 from payment p where p.payee = a.seq);
  return discarded;
end $$;
revoke all on function payments_discard from public;
grant execute on function payments_discard to silsila_system;
create function payments_purge() returns table (batches bigint, payments bigint)
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from payment p using payment_batch b where p.batch = b.seq and b.purge_due <= reader_today();
  get diagnostics payments = row_count;
  delete from payment_batch where purge_due <= reader_today();
  get diagnostics batches = row_count;
  if payments > 0 then
    delete from payment_account a where not exists (select 1 from payment p where p.payer = a.seq)
      and not exists (select 1 from payment p where p.payee = a.seq);
  end if;
  return next;
end $$;
revoke all on function payments_purge from public;
grant execute on function payments_purge to silsila_system;
`;

/** The migrations of money, for `openStore`, after those of findings. */
export const MONEY_MIGRATIONS: readonly Migration[] = [
  { id: 'money-001', sql: `${BATCH}${PAYMENT}${ENDS}` },
  { id: 'money-002', sql: IMPORT_TABLES },
  { id: 'money-003', sql: `${FINDING_TABLES}${RULE_TABLES}` },
  { id: 'goaml-001', sql: REPORT_TABLES },
  { id: 'goaml-002', sql: DESK_REPORT_TABLES },
  { id: 'money-004', sql: RANKING_TABLES },
  { id: 'stream-001', sql: STREAM_TABLES },
  { id: 'money-005', sql: CONTEXT_SQL },
];
