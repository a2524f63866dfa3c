import { type Kysely, sql } from 'kysely'

/** A referral lapses by the clock when no other attempt came in time, where the programme says after how many days. */
export async function up(db: Kysely<unknown>) {
  await sql`
alter table programme add column lapse_days integer check (lapse_days >= 0);
alter table submission_event
  alter column person_id drop not null,
  add constraint by_somebody check (person_id is not null or event = 'lapse');
create index submission_stage_due_again on submission_stage (due_on, submission_id) where state = 'released';
create policy worker_lapses on submission_stage for update to oldpond_worker
  using (state = 'released') with check (state = 'lapsed');
`.execute(db)
}
