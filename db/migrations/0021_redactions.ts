import { type Kysely, sql } from 'kysely'

/**
 * What an assessor asks to take out of a submission that they return for redaction: for its trainee, the assessor and
 * quality assurers alone, since it says where somebody can be recognised. passages: [{ "entryId", "quote", "note" }].
 */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table redaction (
      submission_id uuid primary key references submission,
      assessor_id uuid not null references person,
      reason text not null check (reason <> ''),
      passages jsonb not null default '[]',
      hand_in_by date not null,
      at timestamptz not null default now()
    )`.execute(db)
  await sql`alter table redaction enable row level security`.execute(db)
  await sql`grant select, insert on redaction to oldpond_app`.execute(db)
  await sql`grant select, delete on redaction to oldpond_erasure`.execute(db)
  await sql`create policy erasure on redaction to oldpond_erasure using (true)`.execute(db)
  await sql`
    create policy author on redaction for insert to oldpond_app with check (
      assessor_id = (select app.person()) and exists (
        select from submission_stage s
        where s.submission_id = redaction.submission_id and s.assessor_id = (select app.person())))`.execute(db)
  await sql`
    create policy reader on redaction for select to oldpond_app using (
      assessor_id = (select app.person()) or exists (
        select from submission_stage s where s.submission_id = redaction.submission_id and (
          s.trainee_id = (select app.person())
          or s.organisation_id = any ((select app.organisations_as('quality-assurer'))::uuid[]))))`.execute(db)
}
