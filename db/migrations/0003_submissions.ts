import { type Kysely, sql } from 'kysely'

/** Submissions (immutable), their stage, reviews, decisions and confirmations. */
export async function up(db: Kysely<unknown>) {
  await sql`
create sequence submission_number start 2401;
create table submission (
  id uuid primary key default gen_random_uuid(),
  number integer not null unique default nextval('submission_number'),
  log_id uuid not null references log,
  trainee_id uuid not null references person,
  cohort_id uuid not null references cohort,
  programme_id uuid not null references programme,
  organisation_id uuid not null references organisation,
  framework_version_id uuid not null references framework_version,
  attempt integer not null check (attempt > 0),
  words integer not null,
  form text not null check (form in ('prose','haiku','mixed')),
  sha256 bytea not null,
  declarations jsonb not null,
  idempotency_key uuid not null,
  handed_in_at timestamptz not null default now(),
  unique (log_id, attempt, id),
  unique (trainee_id, idempotency_key)
);
create index submission_trainee on submission (trainee_id, handed_in_at desc);
create index submission_log on submission (log_id, attempt);

-- Where a submission stands; its history is submission_event. What one may see of a submission hangs on this row.
create table submission_stage (
  submission_id uuid primary key references submission,
  trainee_id uuid not null references person,
  cohort_id uuid not null references cohort,
  programme_id uuid not null references programme,
  organisation_id uuid not null references organisation,
  state text not null check (state in ('submitted','in-review','recommended','in-quality-check','confirmed','referred','withdrawn','returned','recorded','lapsed','appealed')),
  assessor_id uuid references person,
  due_on date not null,
  since timestamptz not null default now(),
  review_started_at timestamptz,
  released_at timestamptz,
  judged integer not null default 0,
  -- Shown in lists, so that a list reads one table.
  number integer not null,
  trainee_name text not null,
  cohort_name text not null,
  attempt integer not null,
  words integer not null,
  form text not null
);
create index submission_stage_assessor on submission_stage (assessor_id, state, due_on, submission_id);
create index submission_stage_organisation on submission_stage (organisation_id, state, due_on, submission_id);
create index submission_stage_trainee on submission_stage (trainee_id);

create table submission_event (
  id bigint generated always as identity primary key,
  submission_id uuid not null references submission,
  event text not null,
  from_state text,
  to_state text not null,
  person_id uuid not null references person,
  at timestamptz not null default now(),
  reason text not null default ''
);
create index submission_event_submission on submission_event (submission_id, id);

-- The contents and the salt: only the erasure role may delete them; the submission's row stays.
create table submission_salt (
  submission_id uuid primary key references submission,
  salt bytea not null
);
create table submission_entry (
  submission_id uuid not null references submission,
  position integer not null,
  entry_id uuid not null,
  version_id uuid not null,
  part_title text not null,
  title text not null,
  kind text not null,
  occurred_on date,
  document jsonb not null,
  plain text not null,
  html text not null,
  words integer not null,
  claims jsonb not null default '[]',
  session jsonb,
  primary key (submission_id, position)
);

create table judgement (
  submission_id uuid not null references submission,
  assessor_id uuid not null references person,
  criterion_id uuid not null references criterion,
  level text,
  feedback text not null default '',
  updated_at timestamptz not null default now(),
  primary key (submission_id, assessor_id, criterion_id)
);

create table margin_note (
  id uuid primary key default gen_random_uuid(),
  submission_id uuid not null references submission,
  author_id uuid not null references person,
  entry_id uuid not null,
  criterion_id uuid references criterion,
  start integer not null,
  length integer not null,
  quote text not null,
  before text not null default '',
  after text not null default '',
  note text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  removed_at timestamptz
);
create index margin_note_submission on margin_note (submission_id);

create table claim_verdict (
  submission_id uuid not null references submission,
  assessor_id uuid not null references person,
  claim_id uuid not null,
  criterion_id uuid not null references criterion,
  verdict text not null check (verdict in ('agreed','queried')),
  at timestamptz not null default now(),
  primary key (submission_id, assessor_id, claim_id, criterion_id)
);

create table decision (
  id uuid primary key default gen_random_uuid(),
  submission_id uuid not null references submission,
  assessor_id uuid not null references person,
  kind text not null check (kind in ('recommend','refer')),
  summary text not null default '',
  asked text not null default '',
  addressing uuid[] not null default '{}',
  resubmit_by date,
  decided_at timestamptz not null default now(),
  taken_back_at timestamptz
);
create unique index decision_standing on decision (submission_id) where taken_back_at is null;

create table confirmation (
  id uuid primary key default gen_random_uuid(),
  decision_id uuid not null references decision,
  submission_id uuid not null references submission,
  quality_assurer_id uuid not null references person,
  outcome text not null check (outcome in ('confirmed','overturned')),
  comment text not null default '',
  at timestamptz not null default now()
);
create unique index confirmation_once on confirmation (decision_id);

grant usage on sequence submission_number to oldpond_app;
grant select, insert on submission, submission_event, submission_salt, submission_entry, confirmation to oldpond_app;
grant select, insert, update on submission_stage, judgement, margin_note, decision to oldpond_app;
grant select, insert, update, delete on claim_verdict to oldpond_app;
grant select on submission, submission_stage to oldpond_worker;
grant select, delete on submission_salt, submission_entry to oldpond_erasure;

do $$
declare t text;
begin
  foreach t in array array['submission','submission_stage','submission_event','submission_salt','submission_entry','judgement','margin_note','claim_verdict','decision','confirmation'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
  foreach t in array array['submission','submission_stage'] loop
    execute format('create policy worker on %I for select to oldpond_worker using (true)', t);
  end loop;
  foreach t in array array['submission_salt','submission_entry'] loop
    execute format('create policy erasure on %I to oldpond_erasure using (true)', t);
  end loop;
end $$;

-- One policy per case (performance.md): lists name the case in the query too, so that an index serves.
create policy trainee on submission_stage to oldpond_app
  using (trainee_id = (select app.person())) with check (trainee_id = (select app.person()));
create policy assessor on submission_stage to oldpond_app
  using (assessor_id = (select app.person()));
create policy organisation on submission_stage to oldpond_app
  using (organisation_id = any ((select app.organisations_as('admin', 'quality-assurer'))::uuid[]));
create policy verifier on submission_stage for select to oldpond_app
  using (organisation_id = any ((select app.organisations_as('external-verifier'))::uuid[]));

-- Whoever sees the stage sees the submission's figures and history.
create policy seen on submission for select to oldpond_app
  using (trainee_id = (select app.person()) or exists (select from submission_stage s where s.submission_id = submission.id));
create policy own on submission for insert to oldpond_app with check (trainee_id = (select app.person()));
create policy seen on submission_event for select to oldpond_app
  using (exists (select from submission_stage s where s.submission_id = submission_event.submission_id));
create policy own on submission_event for insert to oldpond_app with check (person_id = (select app.person()));

-- The words themselves: the trainee, the allocated assessor, the quality assurer of the organisation. No admin.
create policy reader on submission_entry for select to oldpond_app using (exists (
  select from submission_stage s where s.submission_id = submission_entry.submission_id and (
    s.trainee_id = (select app.person()) or s.assessor_id = (select app.person())
    or s.organisation_id = any ((select app.organisations_as('quality-assurer'))::uuid[]))));
create policy own on submission_entry for insert to oldpond_app with check (exists (
  select from submission s where s.id = submission_entry.submission_id and s.trainee_id = (select app.person())));
create policy reader on submission_salt for select to oldpond_app using (exists (
  select from submission s where s.id = submission_salt.submission_id and s.trainee_id = (select app.person())));
create policy own on submission_salt for insert to oldpond_app with check (exists (
  select from submission s where s.id = submission_salt.submission_id and s.trainee_id = (select app.person())));

do $$
declare t text; author text;
begin
  foreach t in array array['judgement','margin_note','claim_verdict','decision'] loop
    author := case t when 'margin_note' then 'author_id' else 'assessor_id' end;
    execute format('create policy author on %I to oldpond_app using (%I = (select app.person())) with check (%I = (select app.person()) and exists (select from submission_stage s where s.submission_id = %I.submission_id and s.assessor_id = (select app.person())))', t, author, author, t);
  end loop;
  -- Readers: the assessor now allocated, quality assurers, and the trainee once it is released.
  foreach t in array array['judgement','margin_note','claim_verdict','decision','confirmation'] loop
    execute format('create policy reader on %I for select to oldpond_app using (exists (select from submission_stage s where s.submission_id = %I.submission_id and (s.assessor_id = (select app.person()) or (s.trainee_id = (select app.person()) and s.released_at is not null) or s.organisation_id = any ((select app.organisations_as(''quality-assurer''))::uuid[]))))', t, t);
  end loop;
end $$;
-- An admin sees that a decision stands (to issue from it), not the judgements behind it.
create policy administrator on decision for select to oldpond_app using (exists (
  select from submission_stage s where s.submission_id = decision.submission_id and s.organisation_id = any ((select app.organisations_as('admin'))::uuid[])));
create policy administrator on confirmation for select to oldpond_app using (exists (
  select from submission_stage s where s.submission_id = confirmation.submission_id and s.organisation_id = any ((select app.organisations_as('admin'))::uuid[])));
-- Never their own decision.
create policy quality_assurer on confirmation for insert to oldpond_app with check (
  quality_assurer_id = (select app.person()) and exists (
    select from submission_stage s where s.submission_id = confirmation.submission_id
      and s.organisation_id = any ((select app.organisations_as('quality-assurer'))::uuid[]))
  and not exists (select from decision d where d.id = confirmation.decision_id and d.assessor_id = (select app.person())));
-- An overturned decision is taken back by the quality assurer.
create policy overturn on decision for update to oldpond_app using (exists (
  select from submission_stage s where s.submission_id = decision.submission_id
    and s.organisation_id = any ((select app.organisations_as('quality-assurer'))::uuid[])));
`.execute(db)
}
