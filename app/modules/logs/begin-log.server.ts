import { enrolmentsOf } from '~/modules/programmes/index.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { createLog, createPart } from './create-log.server'

/** Gives an enrolled trainee a log, with one part to name, for each cohort where they have none yet. Twice at once makes one. */
export function beginLogs(actor: Actor): Promise<void> {
  authorize(actor, 'desk.view')
  return transaction(actor, async (trx) => {
    const enrolments = await enrolmentsOf(trx, actor.personId)
    for (const { cohortId } of enrolments) {
      const logId = await createLog(trx, { traineeId: actor.personId, cohortId })
      if (logId) await createPart(trx, { logId, traineeId: actor.personId, title: '', position: 1 })
    }
  })
}
