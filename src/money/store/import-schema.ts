/** What an import keeps beside the payments: why records were left out, in which decimals amounts are, and what banks report of payments. */

/**
 * A status is kept as its message states it. `locators` are the places of the payments that it may name, `prefixes` those of whole messages;
 * a payment that was rejected is linked with the status that says so, whichever of the two comes first, within what one agency owns.
 */
export const IMPORT_TABLES = `
alter table payment_batch_end add column exclusions jsonb not null default '[]' check (jsonb_typeof(exclusions) = 'array');
alter table payment_batch_end add column decimals jsonb not null default '{}' check (jsonb_typeof(decimals) = 'object');
create index payment_locator on payment ((locator collate "C")) where locator is not null;
create table payment_status (
  batch integer not null references payment_batch (seq) on delete cascade,
  item integer not null check (item > 0),
  original_message text not null,
  end_to_end text not null,
  transaction text not null,
  status text not null check (btrim(status) <> ''),
  reason text,
  locators text[] not null,
  prefixes text[] not null,
  primary key (batch, item)
);
create table payment_rejection (
  batch integer not null,
  row integer not null,
  status_batch integer not null,
  status_item integer not null,
  primary key (batch, row, status_batch, status_item),
  foreign key (batch, row) references payment on delete cascade,
  foreign key (status_batch, status_item) references payment_status on delete cascade
);
create index payment_rejection_status on payment_rejection (status_batch, status_item);
alter table payment_status enable row level security;
grant select on payment_status to silsila_reader, silsila_writer, silsila_system;
grant insert on payment_status to silsila_system;
create policy payment_status_read on payment_status for select to silsila_reader, silsila_writer using (
  batch in (select e.batch from payment_batch_end e));
create policy payment_status_system_read on payment_status for select to silsila_system using (true);
create policy payment_status_system_write on payment_status for insert to silsila_system with check (true);
alter table payment_rejection enable row level security;
grant select on payment_rejection to silsila_reader, silsila_writer, silsila_system;
grant insert on payment_rejection to silsila_system;
create policy payment_rejection_read on payment_rejection for select to silsila_reader, silsila_writer using (
  batch in (select e.batch from payment_batch_end e) and status_batch in (select e.batch from payment_batch_end e));
create policy payment_rejection_system_read on payment_rejection for select to silsila_system using (true);
create policy payment_rejection_system_write on payment_rejection for insert to silsila_system with check (true);
`;
