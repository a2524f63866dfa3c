import { tell } from '~/modules/identity/index.server'
import { conflictsBetween, programmeOf } from '~/modules/programmes/index.server'
import { advance, lockStage } from '~/modules/submissions/index.server'
import { factsOf } from '~/modules/submissions/stage'
import { dayIn } from '~/platform/days'
import { Invalid } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import type { RedactionForm } from './forms'
import { notesOf } from './note-queries.server'
import { insertRedaction } from './redaction-queries.server'

/**
 * Gives a submission that is not decided back to its trainee, to take out what points to people: it doesn't count as an
 * attempt, and the next one comes to the same assessor. Notes that are named go along. Doing it twice does no harm.
 * Refused (409) once it is decided; Invalid for a day that is no day to come.
 */
export function returnForRedaction(actor: Actor, submissionId: string, form: RedactionForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = requireFound(await lockStage(trx, submissionId))
    const conflicts = await conflictsBetween(trx, actor.personId, stage.traineeId)
    authorize(actor, 'submission.review', { ...factsOf(stage), hasConflict: conflicts.length > 0 })
    if (stage.state === 'returned') return
    const { timeZone } = await programmeOf(trx, stage.cohortId)
    if (form.by <= dayIn(timeZone, new Date())) throw new Invalid({ by: m.assessment_error_date_past() })
    const notes = await notesOf(trx, submissionId, actor.personId)
    const passages = notes.filter(({ id }) => form.notes.includes(id))
    await insertRedaction(trx, submissionId, actor.personId, {
      reason: form.reason,
      passages: passages.map(({ entryId, quote, note }) => ({ entryId, quote, note })),
      handInBy: form.by,
    })
    // What is asked for says where somebody can be recognised: the history says only that it was.
    await advance(trx, actor, stage, 'return', 'assessor', { dueOn: form.by })
    const { traineeId, number } = stage
    await tell(trx, { to: traineeId, kind: 'returned', facts: { number }, path: `/submissions/${submissionId}` })
  })
}
