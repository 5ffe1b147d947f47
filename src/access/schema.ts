/** Tables, context functions and grants of access. The same SQL runs on the embedded engine and on PostgreSQL 15+. */

import type { Migration } from '../store/index.ts';

const PEOPLE = `
create table agency (
  id integer primary key check (id > 0),
  name text not null check (btrim(name) <> ''),
  country text check (country ~ '^[a-z]{2}$')
);
create table compartment (
  id integer primary key check (id > 0),
  title text not null unique check (btrim(title) <> '')
);
create table person (
  id text primary key,
  agency_id integer not null references agency,
  login text not null unique check (login = lower(btrim(login)) and login <> ''),
  display_name text not null check (btrim(display_name) <> ''),
  kind text not null check (kind in ('person', 'service')),
  password_hash text,
  active boolean not null default true,
  tlp_max smallint not null default 0 check (tlp_max between 0 and 4),
  compartments integer[] not null default '{}',
  acting_for integer[] not null default '{}'
);
create index person_agency on person (agency_id);
create table person_role (
  person_id text not null references person,
  role text not null,
  primary key (person_id, role)
);
create table mandate (
  agency_id integer not null references agency,
  purpose text not null,
  legal_basis text not null check (btrim(legal_basis) <> ''),
  primary key (agency_id, purpose, legal_basis)
);
create table case_assignment (
  person_id text not null references person,
  case_ref text not null check (btrim(case_ref) <> ''),
  primary key (person_id, case_ref)
);
`;

const SESSIONS = `
create table access_session (
  token_sha bytea primary key check (octet_length(token_sha) = 32),
  id text not null unique,
  person_id text not null references person,
  kind text not null check (kind in ('session', 'api-key')),
  label text,
  tlp_max smallint not null check (tlp_max between 0 and 4),
  agencies integer[] not null,
  compartments integer[] not null,
  case_refs text[] not null,
  mandate integer not null,
  purpose integer not null default 0,
  legal_basis text,
  case_ref text,
  justification text check (length(justification) >= 10),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  check (purpose = 0 or (legal_basis is not null and case_ref is not null and justification is not null)),
  check (purpose & mandate = purpose)
);
create index access_session_person on access_session (person_id) where ended_at is null;
create table sign_in_link (
  token_sha bytea primary key check (octet_length(token_sha) = 32),
  person_id text not null references person,
  expires_at timestamptz not null,
  used_at timestamptz
);
create table sign_in_attempt (
  login_sha bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
`;

const CONTEXT = `
create function reader_session() returns access_session
  language sql stable security definer set search_path = public, pg_temp as $$
  select s from access_session s
   where s.token_sha = sha256(convert_to(coalesce(current_setting('app.token', true), ''), 'UTF8'))
     and s.ended_at is null and s.expires_at > now() $$;
create function reader_tlp() returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((reader_session()).tlp_max::integer, -1) $$;
create function reader_agencies() returns integer[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((reader_session()).agencies, '{}') $$;
create function reader_compartments() returns integer[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((reader_session()).compartments, '{}') $$;
create function reader_purpose() returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select coalesce(nullif(current_setting('app.purpose', true), '')::integer, s.purpose) & s.mandate
                     from reader_session() s), 0) $$;
create function reader_cases() returns text[]
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select array(select c from unnest(s.case_refs) c
                                 where c = coalesce(nullif(current_setting('app.case', true), ''), s.case_ref))
                     from reader_session() s), '{}') $$;
create function reader_today() returns date
  language sql stable set search_path = public, pg_temp as $$ select (now() at time zone 'UTC')::date $$;
`;

// NOTE the canonical form is documented in audit-chain.ts, whose TypeScript twin must stay equal to audit_field and audit_append.
const AUDIT = `
create table audit_entry (
  seq bigint primary key check (seq > 0),
  at timestamptz(3) not null,
  person_id text, agency_id integer, session_id text,
  action text not null,
  outcome text not null check (outcome in ('allowed', 'refused', 'failed')),
  code text,
  purpose text, legal_basis text, case_ref text, justification text,
  subject text,
  detail text not null,
  prev_hash bytea not null check (octet_length(prev_hash) = 32),
  row_hash bytea not null unique check (octet_length(row_hash) = 32)
);
create index audit_entry_person on audit_entry (person_id, seq);
create function audit_field(value text) returns text language sql immutable as $$
  select coalesce(octet_length(value)::text || ':' || value, '-') $$;
create function audit_append(p_at timestamptz, p_person text, p_agency integer, p_session text, p_action text, p_outcome text,
    p_code text, p_purpose text, p_legal_basis text, p_case text, p_justification text, p_subject text, p_detail text)
  returns bigint language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off as $$
declare
  v_seq bigint; v_prev bytea; v_text text;
begin
  perform pg_advisory_xact_lock(7312001);
  select a.seq, a.row_hash into v_seq, v_prev from audit_entry a order by a.seq desc limit 1;
  v_seq := coalesce(v_seq, 0) + 1;
  v_prev := coalesce(v_prev, decode(repeat('00', 32), 'hex'));
  v_text := audit_field(v_seq::text) || audit_field(floor(extract(epoch from p_at) * 1000)::bigint::text)
    || audit_field(p_person) || audit_field(p_agency::text) || audit_field(p_session) || audit_field(p_action)
    || audit_field(p_outcome) || audit_field(p_code) || audit_field(p_purpose) || audit_field(p_legal_basis)
    || audit_field(p_case) || audit_field(p_justification) || audit_field(p_subject) || audit_field(p_detail);
  insert into audit_entry values (v_seq, p_at, p_person, p_agency, p_session, p_action, p_outcome, p_code, p_purpose,
    p_legal_basis, p_case, p_justification, p_subject, p_detail, v_prev, sha256(v_prev || convert_to(v_text, 'UTF8')));
  return v_seq;
end $$;
revoke all on function audit_append from public;
create function audit_refuse_change() returns trigger language plpgsql as $$
begin raise exception 'the audit log is append-only'; end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_refuse_change();
`;

const GRANTS = `
grant execute on function audit_append to silsila_reader, silsila_writer, silsila_auditor, silsila_system;
grant select on audit_entry to silsila_auditor;
grant select on agency, compartment to silsila_reader, silsila_writer, silsila_auditor, silsila_system;
grant select (id, agency_id, display_name, kind, active) on person to silsila_auditor;
grant select on person_role, mandate to silsila_auditor;
grant insert, update on agency, compartment to silsila_system;
grant select, insert, update on person, access_session, sign_in_link to silsila_system;
grant select, insert, update, delete on person_role, mandate, case_assignment, sign_in_attempt to silsila_system;
`;

/** The employer's own people: names for assignment and for showing who decided, past the grants of `person`. */
const COLLEAGUES = `
create function colleagues() returns table (id text, display_name text, kind text, active boolean, roles text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.display_name, p.kind, p.active, array(select r.role from person_role r where r.person_id = p.id order by 1)
    from person p where p.agency_id =
      (select q.agency_id from person q where q.id = (reader_session()).person_id) $$;
revoke all on function colleagues from public;
grant execute on function colleagues to silsila_reader, silsila_writer, silsila_auditor;
`;

/** The migrations of access, for `openStore`. */
export const ACCESS_MIGRATIONS: readonly Migration[] = [
  { id: 'access-001', sql: [PEOPLE, SESSIONS, CONTEXT, AUDIT, GRANTS].join('\n') },
  { id: 'access-002', sql: COLLEAGUES },
];
