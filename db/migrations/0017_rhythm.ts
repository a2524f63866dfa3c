import { type Kysely, sql } from 'kysely'

/**
 * How a trainee wants to be nudged: to pause while writing, and to write again. Nothing, unless they asked. The worker
 * looks for silences by when something was last saved; who holds a mail's key may end its reminders without signing in.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
create table writing_rhythm (
  person_id uuid primary key references person on delete cascade,
  pause_after integer check (pause_after in (15, 30, 45, 60, 90)),
  remind_after integer check (remind_after in (3, 7, 14, 30)),
  -- The last save that was followed by a reminder: one silence, one mail.
  reminded_of timestamptz,
  reminders_key uuid not null default gen_random_uuid() unique,
  updated_at timestamptz not null default now()
);
create index writing_rhythm_reminds on writing_rhythm (person_id) where remind_after is not null;
grant select, insert, update on writing_rhythm to oldpond_app;
grant select, update on writing_rhythm to oldpond_worker;
alter table writing_rhythm enable row level security;
create policy own on writing_rhythm to oldpond_app
  using (person_id = (select app.person())) with check (person_id = (select app.person()));
create policy worker on writing_rhythm to oldpond_worker using (true) with check (true);

create function app.end_reminders(key uuid) returns boolean
language sql security definer set search_path = pg_catalog, public, pg_temp as $f$
  with ended as (
    update public.writing_rhythm set remind_after = null, updated_at = now() where reminders_key = key returning 1
  ) select exists (select from ended)
$f$;
revoke execute on function app.end_reminders(uuid) from public;
grant execute on function app.end_reminders(uuid) to oldpond_app;
`.execute(db)
}
