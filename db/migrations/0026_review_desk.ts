import { type Kysely, sql } from 'kysely'

/** What an assessor keeps beside a review: notes for themselves, whether what was asked for was met, sentences to use again. */
export async function up(db: Kysely<unknown>) {
  await sql`
create table private_note (
  submission_id uuid not null references submission,
  assessor_id uuid not null references person,
  note text not null,
  updated_at timestamptz not null default now(),
  primary key (submission_id, assessor_id)
);
create table asked_point (
  submission_id uuid not null references submission,
  assessor_id uuid not null references person,
  criterion_id uuid not null references criterion,
  outcome text not null check (outcome in ('met', 'not-met')),
  at timestamptz not null default now(),
  primary key (submission_id, assessor_id, criterion_id)
);
-- code: of the criterion that it is for; '' for any.
create table bank_comment (
  id uuid primary key,
  owner_id uuid not null references person,
  organisation_id uuid not null references organisation,
  code text not null default '',
  text text not null check (text <> ''),
  is_shared boolean not null default false,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);
create index bank_comment_owner on bank_comment (owner_id) where removed_at is null;
create index bank_comment_shared on bank_comment (organisation_id) where is_shared and removed_at is null;

grant select, insert, update on private_note, bank_comment to oldpond_app;
grant select, insert, update, delete on asked_point to oldpond_app;
grant select, delete on private_note, asked_point to oldpond_erasure;
alter table private_note enable row level security;
alter table asked_point enable row level security;
alter table bank_comment enable row level security;
create policy erasure on private_note to oldpond_erasure using (true);
create policy erasure on asked_point to oldpond_erasure using (true);
-- Nobody else's, whatever their role.
create policy author on private_note to oldpond_app using (assessor_id = (select app.person()))
  with check (assessor_id = (select app.person()) and exists (
    select from submission_stage s where s.submission_id = private_note.submission_id and s.assessor_id = (select app.person())));
create policy author on asked_point to oldpond_app using (assessor_id = (select app.person()))
  with check (assessor_id = (select app.person()) and exists (
    select from submission_stage s where s.submission_id = asked_point.submission_id and s.assessor_id = (select app.person())));
create policy reader on asked_point for select to oldpond_app using (exists (
  select from submission_stage s where s.submission_id = asked_point.submission_id and (
    s.assessor_id = (select app.person())
    or (s.trainee_id = (select app.person()) and s.released_at is not null)
    or s.organisation_id = any ((select app.organisations_as('quality-assurer'))::uuid[]))));
create policy own on bank_comment to oldpond_app using (owner_id = (select app.person())) with check (owner_id = (select app.person()));
create policy shared on bank_comment for select to oldpond_app
  using (is_shared and organisation_id = any ((select app.organisations_as('assessor'))::uuid[]));
`.execute(db)
}
