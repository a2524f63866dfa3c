import { type Kysely, sql } from 'kysely'

/**
 * Where a submission stands is its trainee's to see, not to settle: they hand in, and take back what nobody has begun
 * to review. What they are told of a result follows `released_at` (0003), so the database keeps them from setting it.
 * An assessor never moves a submission of their own, and nobody moves one to another person or organisation.
 */
export async function up(db: Kysely<unknown>) {
  await sql`
drop policy trainee on submission_stage;
create policy trainee on submission_stage for select to oldpond_app
  using (trainee_id = (select app.person()));
create policy trainee_hands_in on submission_stage for insert to oldpond_app
  with check (trainee_id = (select app.person()) and state = 'submitted' and judged = 0
    and review_started_at is null and released_at is null);
create policy trainee_withdraws on submission_stage for update to oldpond_app
  using (trainee_id = (select app.person()) and state = 'submitted')
  with check (trainee_id = (select app.person()) and state = 'withdrawn' and assessor_id is null
    and review_started_at is null and released_at is null);

-- For any command this let a trainee write what they liked, once they had put themselves down as the assessor.
drop policy assessor on submission_stage;
create policy assessor on submission_stage for select to oldpond_app
  using (assessor_id = (select app.person()));
create policy assessor_reviews on submission_stage for update to oldpond_app
  using (assessor_id = (select app.person()) and trainee_id <> (select app.person()))
  with check (assessor_id = (select app.person()) and trainee_id <> (select app.person()));

revoke update on submission_stage from oldpond_app;
grant update (state, assessor_id, due_on, since, review_started_at, released_at, judged) on submission_stage to oldpond_app;
`.execute(db)
}
