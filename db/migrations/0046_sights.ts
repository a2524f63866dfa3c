import { type Kysely, sql } from 'kysely'

/** Who read a decision before marking what it rests on: a second mark after that is no blind one, and isn't counted as such. */
export async function up(db: Kysely<unknown>) {
  await sql`
create table decision_sight (
  decision_id uuid not null references decision,
  person_id uuid not null references person,
  seen_at timestamptz not null default now(),
  primary key (decision_id, person_id)
);
grant select, insert on decision_sight to oldpond_app;
grant select, delete on decision_sight to oldpond_erasure;
alter table decision_sight enable row level security;
create policy erasure on decision_sight to oldpond_erasure using (true);
create policy own on decision_sight to oldpond_app using (person_id = (select app.person()));
alter table quality_check add column had_read boolean not null default false;
grant update (had_read) on quality_check to oldpond_app;
`.execute(db)
}
