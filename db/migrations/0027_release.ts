import { type Kysely, sql } from 'kysely'

/** When an outcome is told: at once, at a time, or for a cohort together; and whether its trainee has read it, until when it can be recalled. */
export async function up(db: Kysely<unknown>) {
  await sql`
alter table cohort add column releases_together boolean not null default false;
alter table submission_stage
  add column release_at timestamptz,
  add column release_by uuid references person,
  add column read_at timestamptz;
-- What was released before this could be told apart was there to be read.
update submission_stage set read_at = released_at where released_at is not null;
grant update (release_at, release_by) on submission_stage to oldpond_app;
create index submission_stage_release on submission_stage (release_at) where release_at is not null;
create index submission_stage_held on submission_stage (cohort_id) where released_at is null and state in ('confirmed', 'referred');

alter table confirmation add column recalled_at timestamptz;
drop index confirmation_once;
create unique index confirmation_once on confirmation (decision_id) where recalled_at is null;
grant update (recalled_at) on confirmation to oldpond_app;
create policy recall on confirmation for update to oldpond_app using (exists (
  select from submission_stage s where s.submission_id = confirmation.submission_id
    and s.organisation_id = any ((select app.organisations_as('quality-assurer'))::uuid[])));

-- A trainee moves nothing of a submission, save that they have read what was released. True: it is there to be read.
create function app.note_read(submission uuid) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $f$
  with noted as (
    update public.submission_stage s
    set read_at = case when s.read_at >= s.released_at then s.read_at else greatest(now(), s.released_at) end
    where s.submission_id = submission and s.trainee_id = app.person() and s.released_at is not null returning 1
  ) select exists (select from noted)
$f$;
revoke execute on function app.note_read(uuid) from public;
grant execute on function app.note_read(uuid) to oldpond_app;

-- The worker releases what is due.
grant update (state, since, released_at, release_at, release_by, due_on, review_started_at, assessor_id, judged) on submission_stage to oldpond_worker;
grant insert on submission_event to oldpond_worker;
grant select on decision to oldpond_worker;
grant insert on notice to oldpond_worker;
create policy worker_releases on submission_stage for update to oldpond_worker
  using (release_at is not null) with check (released_at is not null);
create policy worker on submission_event for insert to oldpond_worker with check (true);
create policy worker on decision for select to oldpond_worker using (true);
create policy worker_tells on notice for insert to oldpond_worker with check (true);
`.execute(db)
}
