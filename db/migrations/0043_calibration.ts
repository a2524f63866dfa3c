import { type Kysely, sql } from 'kysely'

/** A past log, with its trainee's consent, that everyone who assesses marks for themselves; compared once it is closed. */
export async function up(db: Kysely<unknown>) {
  await sql`
create table calibration (
  id uuid primary key,
  programme_id uuid not null references programme,
  organisation_id uuid not null references organisation,
  submission_id uuid not null references submission,
  framework_version_id uuid not null references framework_version,
  trainee_id uuid not null references person,
  opened_by uuid not null references person,
  opened_at timestamptz not null default now(),
  consent text not null default 'asked' check (consent in ('asked', 'given', 'refused')),
  consent_at timestamptz,
  closed_at timestamptz
);
create index calibration_organisation on calibration (organisation_id, opened_at desc);
create index calibration_submission on calibration (submission_id);
create index calibration_trainee on calibration (trainee_id);
create table calibration_mark (
  calibration_id uuid not null references calibration,
  person_id uuid not null references person,
  criterion_id uuid not null references criterion,
  level text,
  feedback text not null default '',
  updated_at timestamptz not null default now(),
  primary key (calibration_id, person_id, criterion_id)
);
create table calibration_marker (
  calibration_id uuid not null references calibration,
  person_id uuid not null references person,
  finished_at timestamptz not null default now(),
  primary key (calibration_id, person_id)
);
grant select, insert, update (consent, consent_at, closed_at) on calibration to oldpond_app;
grant select, insert, update on calibration_mark to oldpond_app;
grant select, insert on calibration_marker to oldpond_app;
grant select, delete on calibration_mark to oldpond_erasure;
alter table calibration enable row level security;
alter table calibration_mark enable row level security;
alter table calibration_marker enable row level security;
create policy erasure on calibration_mark to oldpond_erasure using (true);
create policy assurer on calibration to oldpond_app
  using (organisation_id = any ((select app.organisations_as('quality-assurer'))::uuid[]));
create policy assessor on calibration for select to oldpond_app
  using (consent = 'given' and organisation_id = any ((select app.organisations_as('assessor'))::uuid[]));
create policy trainee on calibration for select to oldpond_app using (trainee_id = (select app.person()));
create policy trainee_consents on calibration for update to oldpond_app using (trainee_id = (select app.person()));
create policy own on calibration_mark to oldpond_app using (person_id = (select app.person()))
  with check (person_id = (select app.person()) and exists (
    select from calibration c where c.id = calibration_mark.calibration_id and c.consent = 'given' and c.closed_at is null));
create policy compared on calibration_mark for select to oldpond_app using (exists (
  select from calibration c where c.id = calibration_mark.calibration_id and c.closed_at is not null and c.trainee_id <> (select app.person())));
create policy own on calibration_marker to oldpond_app using (person_id = (select app.person()))
  with check (person_id = (select app.person()));
create policy seen on calibration_marker for select to oldpond_app using (exists (
  select from calibration c where c.id = calibration_marker.calibration_id and c.trainee_id <> (select app.person())));
-- The log itself, for as long as consent stands: its entries alone, nothing that says whose it is or what was made of it.
create policy calibration on submission_entry for select to oldpond_app using (exists (
  select from calibration c where c.submission_id = submission_entry.submission_id and c.consent = 'given'
    and c.organisation_id = any ((select app.organisations_as('assessor'))::uuid[])));
`.execute(db)
}
