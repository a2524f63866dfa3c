import { sql } from 'kysely'
import { tell } from '~/modules/identity/index.server'
import { declareJob, handleJob } from '~/platform/jobs.server'
import type { Trx } from '~db/client.server'
import { advance } from './advance.server'
import { lockStages } from './queries.server'

const atOnce = 200

/**
 * Once a day: referrals whose time for another attempt, with what was granted or given by a return, is over by the
 * programme's days lapse, and their trainees are told. Not while an appeal could still be made, while a later day is
 * asked for, or when no attempt was left anyway.
 */
export const lapseReferrals = handleJob(
  declareJob('submissions.lapse'),
  async (_ids, { transaction }) => {
    let found = atOnce
    while (found === atOnce)
      found = await transaction(async (trx) => {
        const due = await lapsing(trx)
        for (const stage of await lockStages(trx, due)) {
          if (stage.state !== 'released') continue
          await advance(trx, null, stage, 'lapse', 'worker')
          const path = `/submissions/${stage.submissionId}`
          await tell(trx, { to: stage.traineeId, kind: 'lapsed', facts: { number: stage.number }, path })
        }
        return due.length
      })
  },
  '40 3 * * *',
)

async function lapsing(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ submission_id: string }>`
    select s.submission_id from submission_stage s join programme p on p.id = s.programme_id
    where s.state = 'released' and s.attempt < p.attempts_max
      and greatest(s.due_on,
        (select max(granted_until) from extension_request e
          where e.trainee_id = s.trainee_id and e.cohort_id = s.cohort_id and e.attempt = s.attempt + 1 and e.state = 'granted'),
        (select max(later.due_on) from submission_stage later
          where later.trainee_id = s.trainee_id and later.cohort_id = s.cohort_id and later.attempt > s.attempt and later.state = 'returned')
      ) + p.lapse_days < (now() at time zone p.time_zone)::date
      and (s.since at time zone p.time_zone)::date + p.appeal_days < (now() at time zone p.time_zone)::date
      and not exists (select from submission_stage later
        where later.trainee_id = s.trainee_id and later.cohort_id = s.cohort_id and later.attempt > s.attempt
          and later.state not in ('withdrawn', 'returned'))
      and not exists (select from extension_request e
        where e.trainee_id = s.trainee_id and e.cohort_id = s.cohort_id and e.state = 'waiting')
    order by s.due_on, s.submission_id limit ${atOnce}`.execute(trx)
  return rows.map((row) => row.submission_id)
}
