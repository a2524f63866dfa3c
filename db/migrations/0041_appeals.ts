import { type Kysely, sql } from 'kysely'

/** Appeals against a released referral, in three stages: to its assessor, to a quality assurer, to the awarding body's verifier. */
export async function up(db: Kysely<unknown>) {
  await sql`
alter table programme
  add column appeal_days integer not null default 20 check (appeal_days > 0),
  add column appeal_answer_days integer not null default 15 check (appeal_answer_days > 0);
create table appeal (
  id uuid primary key,
  submission_id uuid not null references submission,
  decision_id uuid not null references decision,
  trainee_id uuid not null references person,
  organisation_id uuid not null references organisation,
  stage integer not null check (stage between 1 and 3),
  grounds text not null check (grounds <> ''),
  lodged_at timestamptz not null default now(),
  answer_by date not null,
  answered_at timestamptz,
  answered_by uuid references person,
  outcome text check (outcome in ('upheld', 'not-upheld')),
  answer text not null default ''
);
create unique index appeal_once on appeal (decision_id, stage);
create index appeal_submission on appeal (submission_id);
create index appeal_open on appeal (organisation_id, answer_by) where answered_at is null;
grant select, insert, update (answered_at, answered_by, outcome, answer) on appeal to oldpond_app;
grant select, delete on appeal to oldpond_erasure;
alter table appeal enable row level security;
create policy erasure on appeal to oldpond_erasure using (true);
create policy trainee on appeal for select to oldpond_app using (trainee_id = (select app.person()));
create policy trainee_lodges on appeal for insert to oldpond_app with check (
  trainee_id = (select app.person()) and answered_at is null and exists (
    select from submission_stage s where s.submission_id = appeal.submission_id
      and s.trainee_id = (select app.person()) and s.released_at is not null));
create policy assessor on appeal to oldpond_app using (exists (
  select from submission_stage s where s.submission_id = appeal.submission_id and s.assessor_id = (select app.person())));
create policy assurer on appeal to oldpond_app
  using (organisation_id = any ((select app.organisations_as('quality-assurer'))::uuid[]));
create policy verifier on appeal to oldpond_app
  using (organisation_id = any ((select app.organisations_as('external-verifier'))::uuid[]));

-- A trainee appeals, and a verifier answers the last stage; neither moves anything else.
create policy trainee_appeals on submission_stage for update to oldpond_app
  using (trainee_id = (select app.person()) and state = 'released')
  with check (trainee_id = (select app.person()) and state = 'appealed' and released_at is not null);
create policy verifier_answers on submission_stage for update to oldpond_app
  using (state = 'appealed' and organisation_id = any ((select app.organisations_as('external-verifier'))::uuid[]))
  with check (state in ('released', 'submitted') and organisation_id = any ((select app.organisations_as('external-verifier'))::uuid[]));
-- What an appeal granted by others sets aside is no decision of theirs.
create policy set_aside on decision for update to oldpond_app using (exists (
  select from appeal a where a.decision_id = decision.id
    and a.organisation_id = any ((select app.organisations_as('external-verifier'))::uuid[])));
do $$
declare t text;
begin
  foreach t in array array['submission_entry','judgement','margin_note','claim_verdict','decision','decision_criterion','confirmation','asked_point'] loop
    execute format('create policy verifier_appeal on %I for select to oldpond_app using (exists (
      select from appeal a where a.submission_id = %I.submission_id and a.stage = 3
        and a.organisation_id = any ((select app.organisations_as(''external-verifier''))::uuid[])))', t, t);
  end loop;
end $$;
`.execute(db)
}
