import { type Kysely, sql } from 'kysely'

/**
 * Sampling plans, what was drawn by them (with seed, plan and everything it was drawn from, so that it can be drawn
 * again), independent second marks, and how each check was settled.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
create table sampling_plan (
  programme_id uuid primary key references programme,
  plan jsonb not null,
  changed_by uuid not null references person,
  changed_at timestamptz not null default now()
);
create table sampling_draw (
  id uuid primary key,
  programme_id uuid not null references programme,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('interim', 'summative')),
  seed text not null,
  plan jsonb not null,
  -- [{ "id", "assessorId", "decidedBefore", "isLastAttempt", "isBorderline", "hasDeparted" }]
  items jsonb not null,
  drawn_by uuid not null references person,
  drawn_at timestamptz not null default now()
);
create index sampling_draw_programme on sampling_draw (programme_id, drawn_at desc);
-- One row for everything that a draw looked at; those it drew are checked. A decision is looked at once.
create table quality_check (
  id uuid primary key,
  draw_id uuid not null references sampling_draw,
  submission_id uuid not null references submission,
  decision_id uuid references decision,
  assessor_id uuid not null references person,
  organisation_id uuid not null references organisation,
  programme_id uuid not null references programme,
  kind text not null check (kind in ('interim', 'summative')),
  reasons text[] not null,
  marker_id uuid references person,
  marked_at timestamptz,
  marked_kind text check (marked_kind in ('recommend', 'refer')),
  -- The marker couldn't agree with the assessor: somebody else settles it.
  third_asked_at timestamptz,
  settled_at timestamptz,
  settled_by uuid references person,
  outcome text check (outcome in ('stands', 'overturned', 'noted')),
  comment text not null default ''
);
create unique index quality_check_decision on quality_check (decision_id) where decision_id is not null;
create index quality_check_open on quality_check (organisation_id, draw_id) where settled_at is null;
create index quality_check_submission on quality_check (submission_id);
create index quality_check_programme on quality_check (programme_id, settled_at);
create index quality_check_marking on quality_check (marker_id, submission_id) where marked_at is null;
create table second_mark (
  check_id uuid not null references quality_check,
  criterion_id uuid not null references criterion,
  marker_id uuid not null references person,
  level text,
  feedback text not null default '',
  updated_at timestamptz not null default now(),
  primary key (check_id, criterion_id)
);

grant select, insert, update on sampling_plan to oldpond_app;
grant select, insert on sampling_draw to oldpond_app;
grant select, insert, update (marker_id, marked_at, marked_kind, third_asked_at, settled_at, settled_by, outcome, comment) on quality_check to oldpond_app;
grant select, insert, update on second_mark to oldpond_app;
grant select, delete on second_mark to oldpond_erasure;
alter table sampling_draw enable row level security;
alter table quality_check enable row level security;
alter table second_mark enable row level security;
create policy erasure on second_mark to oldpond_erasure using (true);

-- The plan and the trail: quality assurers write them, verifiers and admins read them; the assessor a settled check.
create policy assurer on sampling_draw to oldpond_app
  using (organisation_id = any ((select app.organisations_as('quality-assurer'))::uuid[]));
create policy reader on sampling_draw for select to oldpond_app
  using (organisation_id = any ((select app.organisations_as('external-verifier', 'admin'))::uuid[]));
create policy assurer on quality_check to oldpond_app
  using (organisation_id = any ((select app.organisations_as('quality-assurer'))::uuid[]));
create policy reader on quality_check for select to oldpond_app
  using (organisation_id = any ((select app.organisations_as('external-verifier', 'admin'))::uuid[]));
create policy assessor on quality_check for select to oldpond_app
  using (assessor_id = (select app.person()) and settled_at is not null);
-- A mark is its marker's until it is in; then everyone's who sees the check.
create policy marker on second_mark to oldpond_app
  using (marker_id = (select app.person()))
  with check (marker_id = (select app.person()) and exists (
    select from quality_check c where c.id = second_mark.check_id and c.marker_id = (select app.person()) and c.marked_at is null));
create policy reader on second_mark for select to oldpond_app using (exists (
  select from quality_check c where c.id = second_mark.check_id and c.marked_at is not null));

-- Who marks independently sees nothing of the first mark before theirs is in, whatever their roles: a wall in the database.
create function app.marks_blind(submission uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $f$
  select exists (select from public.quality_check c
    where c.marker_id = app.person() and c.marked_at is null and c.submission_id = submission)
$f$;
-- Which draw looked at a decision, sampled or not.
alter table decision add column draw_id uuid references sampling_draw;
create index submission_stage_referred on submission_stage (organisation_id) where state = 'referred';

-- And whether a decision may be told yet: not while it is being checked, nor before a draw has looked at what the plan always checks.
create function app.is_being_checked(submission uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $f$
  select exists (select from public.quality_check c
    where c.submission_id = submission and c.kind = 'summative' and c.settled_at is null)
  or exists (select from public.submission_stage s join public.programme p on p.id = s.programme_id
    join public.sampling_plan sp on sp.programme_id = s.programme_id and (sp.plan->>'lastAttempts')::boolean
    join public.decision d on d.submission_id = s.submission_id and d.taken_back_at is null and d.draw_id is null
    where s.submission_id = submission and s.state = 'referred' and s.attempt >= p.attempts_max)
$f$;
revoke execute on function app.marks_blind(uuid), app.is_being_checked(uuid) from public;
grant execute on function app.marks_blind(uuid), app.is_being_checked(uuid) to oldpond_app, oldpond_worker;
do $$
declare t text; author text;
begin
  foreach t in array array['judgement','margin_note','claim_verdict','decision','decision_criterion','asked_point'] loop
    author := case t when 'margin_note' then 'author_id' when 'decision_criterion' then null else 'assessor_id' end;
    execute format('create policy blind on %I as restrictive for select to oldpond_app using (%s not app.marks_blind(%I.submission_id))',
      t, case when author is null then '' else format('%I = (select app.person()) or', author) end, t);
  end loop;
  -- The verifier from the awarding body reads what is in a sample, and what it rests on.
  foreach t in array array['submission_entry','judgement','margin_note','claim_verdict','decision','decision_criterion','confirmation','asked_point'] loop
    execute format('create policy verifier on %I for select to oldpond_app using (exists (
      select from quality_check c where c.submission_id = %I.submission_id
        and c.organisation_id = any ((select app.organisations_as(''external-verifier''))::uuid[])))', t, t);
  end loop;
end $$;
`.execute(db)
}
