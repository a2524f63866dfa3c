import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import type { CohortSettingsForm } from './forms'
import { manageCohort } from './queries.server'

/** Changes a cohort's name and dates. Its organisation and the version of its criteria stay: people were enrolled on them. */
export function editCohort(actor: Actor, cohortId: string, form: CohortSettingsForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const { cohort } = await manageCohort(trx, actor, cohortId)
    await trx
      .updateTable('cohort')
      .set({
        name: form.name,
        starts_on: form.startsOn,
        hand_in_on: form.handInOn,
        releases_together: form.releasesTogether,
      })
      .where('id', '=', cohort.id)
      .execute()
    await recordEvent(trx, actor, 'cohort.edited', cohort)
  })
}
