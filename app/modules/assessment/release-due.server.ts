import { lockDueForRelease } from '~/modules/submissions/index.server'
import { declareJob, handleJob } from '~/platform/jobs.server'
import { resubmitDays } from './decision-queries.server'
import { releaseNow } from './release-referral.server'

const atOnce = 200

/** Tells the outcomes whose time has come; those that another worker is telling are left to it. */
export const releaseDue = handleJob(
  declareJob('assessment.release-due'),
  async (_ids, { transaction }) => {
    let released = atOnce
    while (released === atOnce)
      released = await transaction(async (trx) => {
        const due = await lockDueForRelease(trx, new Date(), atOnce)
        const days = await resubmitDays(
          trx,
          due.map((stage) => stage.submissionId),
        )
        for (const stage of due)
          await releaseNow(trx, { personId: stage.releaseBy }, stage, 'worker', days.get(stage.submissionId) ?? null)
        return due.length
      })
  },
  '*/5 * * * *',
)
