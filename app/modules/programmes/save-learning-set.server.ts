import type { z } from 'zod'
import { recordEvent } from '~/platform/audit.server'
import { Invalid } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import type { learningSetForm } from './forms'
import { manageCohort } from './queries.server'
import { membersPossible } from './view-learning-sets.server'

type Form = z.output<typeof learningSetForm>

/** Makes a learning set of a cohort: who is in it may not assess one another. */
export function createLearningSet(actor: Actor, cohortId: string, form: Form): Promise<{ id: string }> {
  return transaction(actor, async (trx) => {
    const { cohort, programme } = await manageCohort(trx, actor, cohortId, true)
    const possible = await membersPossible(trx, cohort, programme)
    requirePossible(form, possible)
    const { id } = await trx
      .insertInto('learning_set')
      .values({ cohort_id: cohort.id, name: form.name })
      .returning('id')
      .executeTakeFirstOrThrow()
    await insertMembers(trx, id, form.members)
    await recordEvent(trx, actor, 'learningSet.created', { id, organisationId: cohort.organisationId })
    return { id }
  })
}

/** Names a learning set and says who is in it, in place of who was. */
export function editLearningSet(actor: Actor, cohortId: string, setId: string, form: Form): Promise<void> {
  return transaction(actor, async (trx) => {
    const { cohort, programme } = await manageCohort(trx, actor, cohortId, true)
    const { id } = requireFound(
      isId(setId)
        ? await trx
            .updateTable('learning_set')
            .set({ name: form.name })
            .where('id', '=', setId)
            .where('cohort_id', '=', cohort.id)
            .returning('id')
            .executeTakeFirst()
        : undefined,
    )
    requirePossible(form, await membersPossible(trx, cohort, programme, id))
    await trx.deleteFrom('learning_set_member').where('learning_set_id', '=', id).execute()
    await insertMembers(trx, id, form.members)
    await recordEvent(trx, actor, 'learningSet.edited', { id, organisationId: cohort.organisationId })
  })
}

function requirePossible(form: Form, possible: { personId: string }[]) {
  if (!form.members.every((member) => possible.some((one) => one.personId === member)))
    throw new Invalid({ members: m.programmes_error_set_members() })
}

async function insertMembers(trx: Trx, setId: string, members: readonly string[]) {
  if (members.length === 0) return
  await trx
    .insertInto('learning_set_member')
    .values(members.map((personId) => ({ learning_set_id: setId, person_id: personId })))
    .execute()
}
