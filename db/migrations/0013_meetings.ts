import { type Kysely, sql } from 'kysely'

/** Meetings of a trainee and a supporter; theirs alone. The worker reads one to tell the other by mail. */
export async function up(db: Kysely<unknown>) {
  await sql`
create table support_meeting (
  id uuid primary key,
  support_id uuid not null references support,
  trainee_id uuid not null references person,
  supporter_id uuid not null references person,
  starts_at timestamptz not null,
  minutes integer not null check (minutes between 5 and 480),
  -- The zone in which it was arranged.
  time_zone text not null,
  join_link text not null default '',
  about text not null default '',
  sequence integer not null default 0,
  cancelled_at timestamptz,
  created_at timestamptz not null default now()
);
create index support_meeting_trainee on support_meeting (trainee_id, starts_at);
create index support_meeting_supporter on support_meeting (supporter_id, starts_at);
grant select, insert, update on support_meeting to oldpond_app;
grant select on support_meeting to oldpond_worker;
alter table support_meeting enable row level security;
create policy own on support_meeting to oldpond_app
  using ((select app.person()) in (trainee_id, supporter_id))
  with check ((select app.person()) in (trainee_id, supporter_id));
create policy worker on support_meeting for select to oldpond_worker using (true);
`.execute(db)
}
