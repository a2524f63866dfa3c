import { criteriaOf } from '~/modules/programmes/index.server'
import { entriesOf, findSubmission } from '~/modules/submissions/index.server'
import { Invalid, NotFound } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import type { NoteForm } from './forms'
import { holdReview } from './hold-review.server'
import { markNoteRemoved, putNote } from './note-queries.server'
import { passageAt, passageOf } from '~/modules/logs/margin/passage'

/** Writes a note in the margin of a passage, or rewrites one's own: the browser names its id, so a retry makes no second one. A note stays where it was made. Invalid (422) when the passage isn't in that entry. */
export function notePassage(actor: Actor, submissionId: string, form: NoteForm): Promise<void> {
  return transaction(actor, async (trx) => {
    await holdReview(trx, actor, submissionId)
    const entry = (await entriesOf(trx, submissionId)).find((one) => one.entryId === form.entry)
    if (!entry) throw new NotFound()
    if (form.criterion) {
      const { frameworkVersionId } = requireFound(await findSubmission(trx, submissionId))
      const { criteria } = await criteriaOf(trx, frameworkVersionId)
      if (!criteria.some((one) => one.id === form.criterion))
        throw new Invalid({ criterion: m.assessment_error_unreadable() })
    }
    const passage =
      form.start !== undefined && form.end !== undefined
        ? passageAt(entry.entryId, entry.plain, form.start, form.end)
        : passageOf(entry.entryId, entry.plain, form.quote ?? '')
    if (!passage) throw new Invalid({ quote: m.assessment_error_passage_missing() })
    const isMine = await putNote(
      trx,
      { id: form.id, submissionId, authorId: actor.personId, criterionId: form.criterion, note: form.note },
      passage,
    )
    if (!isMine) throw new NotFound()
  })
}

/** Takes one's own note away; taking it away twice does no harm. */
export function removeNote(actor: Actor, submissionId: string, noteId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    await holdReview(trx, actor, submissionId)
    if (!isId(noteId) || !(await markNoteRemoved(trx, noteId, submissionId, actor.personId))) throw new NotFound()
  })
}
