import { type Kysely, sql } from 'kysely'

/** Open questions that an assessor asks a trainee before deciding, and the replies: between the two, and quality assurers. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table assessor_question (
      id uuid primary key,
      submission_id uuid not null references submission,
      assessor_id uuid not null references person,
      entry_id uuid,
      quote text not null default '',
      question text not null check (question <> ''),
      asked_at timestamptz not null default now(),
      reply text not null default '',
      replied_at timestamptz
    )`.execute(db)
  await sql`create index assessor_question_submission on assessor_question (submission_id)`.execute(db)
  await sql`alter table assessor_question enable row level security`.execute(db)
  await sql`grant select, insert, update (reply, replied_at) on assessor_question to oldpond_app`.execute(db)
  await sql`grant select, delete on assessor_question to oldpond_erasure`.execute(db)
  await sql`create policy erasure on assessor_question to oldpond_erasure using (true)`.execute(db)
  await sql`
    create policy author on assessor_question for insert to oldpond_app with check (
      assessor_id = (select app.person()) and exists (
        select from submission_stage s
        where s.submission_id = assessor_question.submission_id and s.assessor_id = (select app.person())))`.execute(db)
  await sql`
    create policy reader on assessor_question for select to oldpond_app using (
      assessor_id = (select app.person()) or exists (
        select from submission_stage s where s.submission_id = assessor_question.submission_id and (
          s.trainee_id = (select app.person()) or s.assessor_id = (select app.person())
          or s.organisation_id = any ((select app.organisations_as('quality-assurer'))::uuid[]))))`.execute(db)
  await sql`
    create policy asked on assessor_question for update to oldpond_app using (exists (
      select from submission_stage s
      where s.submission_id = assessor_question.submission_id and s.trainee_id = (select app.person())))`.execute(db)
}
