import { sql } from 'kysely'
import { tell } from '~/modules/identity/index.server'
import { declareJob, handleJob } from '~/platform/jobs.server'

/** Days before, for an assessor's review and for a trainee's next attempt. */
const before = { review: 3, attempt: 7 }

/** Once a day: tells assessors of what is to be reviewed soon, and trainees of the day of their next attempt; once each. Days are the programme's. */
export const tellDueSoon = handleJob(
  declareJob('assessment.due-soon'),
  async (_ids, { transaction }) => {
    await transaction(async (trx) => {
      const { rows } = await sql<{ number: number; person_id: string; path: string }>`
        with soon as (
          select s.number, s.assessor_id as person_id, '/submissions/' || s.submission_id || '/review' as path
          from submission_stage s join programme p on p.id = s.programme_id
          where s.state in ('submitted', 'in-review') and s.assessor_id is not null
            and s.due_on = (now() at time zone p.time_zone)::date + ${before.review}::integer
          union all
          select s.number, s.trainee_id, '/submissions/' || s.submission_id || '/feedback'
          from submission_stage s join programme p on p.id = s.programme_id
          where s.state = 'released' and s.due_on = (now() at time zone p.time_zone)::date + ${before.attempt}::integer
            and not exists (select from submission_stage later
              where later.trainee_id = s.trainee_id and later.cohort_id = s.cohort_id and later.attempt > s.attempt
                and later.state not in ('withdrawn', 'returned')))
        select * from soon where not exists (select from notice n
          where n.person_id = soon.person_id and n.kind = 'due-soon' and n.path = soon.path and n.at > now() - interval '2 days')`.execute(
        trx,
      )
      for (const { number, person_id: to, path } of rows)
        await tell(trx, { to, kind: 'due-soon', facts: { number }, path })
    })
  },
  '20 6 * * *',
)
