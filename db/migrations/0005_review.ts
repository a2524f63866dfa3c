import { type Kysely, sql } from 'kysely'

/** What a decision rested on and asked for, a released referral, earlier attempts for the next one's assessor, indexes of the queue. */
export async function up(db: Kysely<unknown>) {
  await sql`
alter table submission_stage drop constraint submission_stage_state_check;
alter table submission_stage add constraint submission_stage_state_check check (state in
  ('submitted','in-review','recommended','in-quality-check','confirmed','recorded','referred','released','withdrawn','returned','appealed','lapsed'));

-- How many compensable criteria may lie below their threshold for a recommendation.
alter table framework_version add column may_fall_short integer not null default 0 check (may_fall_short >= 0);

-- The judgements as they stood when it was decided, and what was asked for each; never changed afterwards.
alter table decision drop column asked, drop column addressing;
create table decision_criterion (
  decision_id uuid not null references decision,
  submission_id uuid not null references submission,
  criterion_id uuid not null references criterion,
  level text,
  feedback text not null default '',
  asked text not null default '',
  primary key (decision_id, criterion_id)
);
create index decision_criterion_submission on decision_criterion (submission_id);
grant select, insert on decision_criterion to oldpond_app;
alter table decision_criterion enable row level security;
create policy author on decision_criterion for insert to oldpond_app with check (exists (
  select from decision d where d.id = decision_criterion.decision_id and d.submission_id = decision_criterion.submission_id
    and d.assessor_id = (select app.person())));
create policy reader on decision_criterion for select to oldpond_app using (exists (
  select from submission_stage s where s.submission_id = decision_criterion.submission_id and (
    s.assessor_id = (select app.person())
    or (s.trainee_id = (select app.person()) and s.released_at is not null)
    or s.organisation_id = any ((select app.organisations_as('quality-assurer'))::uuid[]))));

-- Whoever assesses an attempt reads the released ones before it, whoever assessed those: words, notes and what was asked.
-- A definer function, because a policy on submission_stage can't read submission_stage.
create function app.attempt_in_hand(trainee uuid, cohort uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, public as $f$
  select max(s.attempt) from public.submission_stage s
  where s.trainee_id = trainee and s.cohort_id = cohort and s.assessor_id = app.person()
    and s.state not in ('withdrawn', 'returned')
$f$;
revoke execute on function app.attempt_in_hand(uuid, uuid) from public;
grant execute on function app.attempt_in_hand(uuid, uuid) to oldpond_app;
-- Policies are tried in the order of their names: this costly one comes last.
create policy went_before on submission_stage for select to oldpond_app
  using (released_at is not null and attempt < app.attempt_in_hand(trainee_id, cohort_id));
do $$
declare t text;
begin
  foreach t in array array['submission_entry','margin_note','claim_verdict','decision','decision_criterion'] loop
    execute format('create policy went_before on %I for select to oldpond_app using (exists (select from submission_stage s where s.submission_id = %I.submission_id and s.released_at is not null and s.attempt < app.attempt_in_hand(s.trainee_id, s.cohort_id)))', t, t);
  end loop;
end $$;

-- One index a list: open ones by each order that the queue offers, decided ones by when.
create index submission_stage_open_due on submission_stage (assessor_id, due_on, number) where state in ('submitted','in-review');
create index submission_stage_open_number on submission_stage (assessor_id, number) where state in ('submitted','in-review');
create index submission_stage_open_name on submission_stage (assessor_id, trainee_name, number) where state in ('submitted','in-review');
create index submission_stage_open_words on submission_stage (assessor_id, words, number) where state in ('submitted','in-review');
create index submission_stage_decided on submission_stage (assessor_id, since desc, number) where state not in ('submitted','in-review','withdrawn','returned');
create index submission_stage_unallocated on submission_stage (organisation_id, due_on, number) where state = 'submitted' and assessor_id is null;
create index submission_stage_to_confirm on submission_stage (organisation_id, since, number) where state in ('recommended','in-quality-check');
`.execute(db)
}
