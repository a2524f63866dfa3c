import { Conflict, NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { privateNoteOf, putPoint, putPrivateNote } from './beside-queries.server'
import type { PointForm, PrivateNoteForm } from './forms'
import { holdReview } from './hold-review.server'
import { readBefore } from './show-review.server'

/** Keeps an assessor's notes for themselves, which nobody else ever reads. Conflict (409), with what stands, when another window has kept something else since `since`. */
export function keepPrivateNote(
  actor: Actor,
  submissionId: string,
  form: PrivateNoteForm,
): Promise<{ keptAt: string }> {
  return transaction(actor, async (trx) => {
    await holdReview(trx, actor, submissionId)
    const standing = await privateNoteOf(trx, submissionId, actor.personId, true)
    if (standing.note === form.private) return { keptAt: standing.keptAt }
    if (form.since !== undefined && form.since !== standing.keptAt)
      throw new Conflict('assessment_kept_elsewhere', { standing })
    return { keptAt: await putPrivateNote(trx, submissionId, actor.personId, form.private) }
  })
}

/** Ticks what the last referral asked for on a criterion as met or not, or takes that back. NotFound where nothing was asked. */
export function keepPoint(actor: Actor, submissionId: string, form: PointForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const stage = await holdReview(trx, actor, submissionId)
    const before = await readBefore(trx, stage)
    const isAsked = before?.decision.criteria.some((one) => one.criterionId === form.criterion && one.asked !== '')
    if (!isAsked) throw new NotFound()
    await putPoint(trx, submissionId, actor.personId, form.criterion, form.outcome)
  })
}
