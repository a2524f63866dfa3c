import type { z } from 'zod'
import { dayIn } from '~/platform/days'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading, transaction } from '~db/client.server'
import { deleteAbsence, insertAbsence } from './absences.server'
import { termsOf } from './assessor-terms.server'
import type { absenceForm, languagesForm } from './forms'

/** What an assessor has said of themselves: languages and absences, and how much they have in hand. */
export function viewOwnTerms(actor: Actor) {
  authorize(actor, 'reviewing.view')
  const today = dayIn(actor.timeZone, new Date())
  return reading(actor, async (trx) => {
    const { languages, absences, open } = (await termsOf(trx, [actor.personId], today)).get(actor.personId)!
    return { languages, absences, open, today }
  })
}

/** None chosen: they read every language. */
export function chooseLanguages(actor: Actor, { languages }: z.output<typeof languagesForm>): Promise<void> {
  authorize(actor, 'reviewing.view')
  return transaction(actor, async (trx) => {
    await trx
      .insertInto('assessor_languages')
      .values({ person_id: actor.personId, languages })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ languages }))
      .execute()
  })
}

/** Says that one is away; Invalid for days that are over. */
export function noteAbsence(actor: Actor, form: z.output<typeof absenceForm>): Promise<void> {
  authorize(actor, 'reviewing.view')
  return transaction(actor, (trx) => insertAbsence(trx, actor, actor.personId, form, null))
}

/** Takes an absence of one's own back. */
export const removeAbsence = (actor: Actor, absenceId: string): Promise<void> =>
  transaction(actor, (trx) => deleteAbsence(trx, actor, [actor.personId], absenceId, null))
