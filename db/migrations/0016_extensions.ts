import { type Kysely, sql } from 'kysely'

/** What a trainee asks for when the day of handing in comes too early, and what they were answered. The reason is theirs and the admins' who decide; the worker tells by mail that there is something to read. */
export async function up(db: Kysely<unknown>) {
  await sql`
create table extension_request (
  id uuid primary key default gen_random_uuid(),
  trainee_id uuid not null references person,
  cohort_id uuid not null references cohort,
  organisation_id uuid not null references organisation,
  attempt integer not null,
  -- The day that held when it was asked for, and the day that was asked for.
  was_due_on date not null,
  asked_for date not null,
  reason text not null check (reason <> '' and length(reason) <= 2000),
  asked_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting','granted','declined','withdrawn')),
  granted_until date,
  answer text not null default '' check (length(answer) <= 2000),
  answered_by uuid references person,
  answered_at timestamptz,
  check ((state = 'granted') = (granted_until is not null))
);
create unique index extension_request_waiting on extension_request (trainee_id, cohort_id) where state = 'waiting';
create index extension_request_trainee on extension_request (trainee_id, cohort_id);
create index extension_request_cohort on extension_request (cohort_id, state);
grant select, insert, update on extension_request to oldpond_app;
grant select on extension_request to oldpond_worker;
alter table extension_request enable row level security;
create policy own on extension_request to oldpond_app
  using (trainee_id = (select app.person())) with check (trainee_id = (select app.person()));
create policy admin_reads on extension_request for select to oldpond_app
  using (organisation_id = any ((select app.organisations_as('admin'))::uuid[]));
create policy admin_answers on extension_request for update to oldpond_app
  using (organisation_id = any ((select app.organisations_as('admin'))::uuid[]))
  with check (organisation_id = any ((select app.organisations_as('admin'))::uuid[]));
create policy worker on extension_request for select to oldpond_worker using (true);
`.execute(db)
}
