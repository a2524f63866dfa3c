import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { recordEvent } from '~/platform/audit.server'
import { dayIn } from '~/platform/days'
import { Invalid } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, transaction } from '~db/client.server'
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
  if (form.untilOn < dayIn(actor.timeZone, new Date())) throw new Invalid({ untilOn: m.submissions_terms_error_over() })
  return transaction(actor, async (trx) => {
    const id = randomUUID()
    await trx
      .insertInto('assessor_absence')
      .values({
        id,
        person_id: actor.personId,
        from_on: form.fromOn,
        until_on: form.untilOn,
        noted_by: actor.personId,
      })
      .execute()
    await recordEvent(trx, actor, 'assessor.absenceNoted', { id, organisationId: null })
  })
}

/** Takes an absence of one's own back. */
export function removeAbsence(actor: Actor, absenceId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const removed = isId(absenceId)
      ? await trx
          .deleteFrom('assessor_absence')
          .where('id', '=', absenceId)
          .where('person_id', '=', actor.personId)
          .returning('id')
          .executeTakeFirst()
      : undefined
    const { id } = requireFound(removed)
    await recordEvent(trx, actor, 'assessor.absenceRemoved', { id, organisationId: null })
  })
}
