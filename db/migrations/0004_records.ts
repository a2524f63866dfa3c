import { type Kysely, sql } from 'kysely'

/** Accreditation records, revocations, the hash-chained ledger, reports from the public. */
export async function up(db: Kysely<unknown>) {
  await sql`
create table accreditation_record (
  id uuid primary key default gen_random_uuid(),
  number text not null unique,
  submission_id uuid not null unique references submission,
  decision_id uuid not null references decision,
  holder_id uuid not null references person,
  holder_name text not null,
  organisation_id uuid not null references organisation,
  organisation_name text not null,
  programme_id uuid not null references programme,
  programme_name text not null,
  award text not null,
  awarding_body text not null,
  signatory_name text not null,
  awarding_signatory_name text not null,
  framework_name text not null,
  framework_version_number integer not null,
  criteria_count integer not null,
  valid_from date not null,
  valid_to date,
  salt bytea not null,
  issued_by uuid not null references person,
  issued_at timestamptz not null default now()
);
create index accreditation_record_organisation on accreditation_record (organisation_id, issued_at desc, id);
create index accreditation_record_holder on accreditation_record (holder_id);

create table record_revocation (
  record_id uuid primary key references accreditation_record,
  reason text not null check (reason <> ''),
  revoked_by uuid not null references person,
  revoked_at timestamptz not null default now()
);

-- Ids and salted digests only; seq has no holes (the writer holds an advisory lock).
create table ledger_event (
  seq bigint primary key,
  previous bytea not null,
  hash bytea not null unique,
  kind text not null check (kind in ('issued','revoked')),
  record_id uuid not null references accreditation_record,
  digest bytea not null,
  at timestamptz not null
);
create index ledger_event_record on ledger_event (record_id);

create table record_report (
  id uuid primary key default gen_random_uuid(),
  number text not null,
  record_id uuid references accreditation_record,
  message text not null check (length(message) between 1 and 4000),
  contact text not null default '' check (length(contact) <= 320),
  created_at timestamptz not null default now(),
  handled_at timestamptz,
  handled_by uuid references person
);

grant select, insert on accreditation_record, record_revocation, ledger_event to oldpond_app;
grant select, insert, update on record_report to oldpond_app;
grant select on accreditation_record, record_revocation, ledger_event to oldpond_worker;

alter table accreditation_record enable row level security;
alter table record_revocation enable row level security;
alter table ledger_event enable row level security;
create policy holder on accreditation_record for select to oldpond_app using (holder_id = (select app.person()));
create policy organisation on accreditation_record for select to oldpond_app
  using (organisation_id = any ((select app.organisations_as('admin', 'quality-assurer', 'external-verifier'))::uuid[]));
create policy issue on accreditation_record for insert to oldpond_app
  with check (issued_by = (select app.person()) and organisation_id = any ((select app.organisations_as('admin'))::uuid[]));
create policy seen on record_revocation for select to oldpond_app
  using (exists (select from accreditation_record r where r.id = record_revocation.record_id));
create policy revoke on record_revocation for insert to oldpond_app
  with check (revoked_by = (select app.person()) and exists (
    select from accreditation_record r where r.id = record_revocation.record_id and r.organisation_id = any ((select app.organisations_as('admin'))::uuid[])));
-- The ledger holds no personal text; anyone signed in or the public function may read it, admins append.
create policy read on ledger_event for select to oldpond_app using (true);
create policy append on ledger_event for insert to oldpond_app with check (exists (
  select from accreditation_record r where r.id = ledger_event.record_id and r.organisation_id = any ((select app.organisations_as('admin'))::uuid[])));
create policy worker on accreditation_record for select to oldpond_worker using (true);
create policy worker on record_revocation for select to oldpond_worker using (true);
create policy worker on ledger_event for select to oldpond_worker using (true);
`.execute(db)
}
