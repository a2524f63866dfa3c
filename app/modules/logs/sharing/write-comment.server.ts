import { Invalid, NotFound, Refused } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import { passageAt, passageOf, type Passage } from '../margin/passage'
import type { CommentForm } from './forms'
import { markCommentRemoved, putComment } from './comment-queries.server'
import { findShare, findSharedText, type Share, type SharedText } from './share-queries.server'

/**
 * Comments on a shared entry, or changes one's comment; a retry makes no second one. A comment stays where it was made.
 * Invalid (422) when the words don't stand in the text; refused (409) once it is no longer shared.
 */
export function writeComment(actor: Actor, shareId: string, form: CommentForm): Promise<void> {
  return transaction(actor, async (trx) => {
    const { share, text } = await holdShare(trx, actor, shareId)
    const passage = passageFor(share, text, form)
    if (!passage) throw new Invalid({ quote: m.logs_comment_words_lost() })
    const { id, kind, text: said } = form
    const { traineeId } = share
    const isMine = await putComment(trx, {
      id,
      shareId: share.id,
      traineeId,
      supporterId: actor.personId,
      kind,
      text: said,
      passage,
    })
    if (!isMine) throw new NotFound()
  })
}

/** Takes one's own comment away. */
export function removeComment(actor: Actor, shareId: string, commentId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const { share } = await holdShare(trx, actor, shareId)
    if (!isId(commentId) || !(await markCommentRemoved(trx, commentId, share.id, actor.personId))) throw new NotFound()
  })
}

async function holdShare(trx: Trx, actor: Actor, shareId: string): Promise<{ share: Share; text: SharedText }> {
  const share = requireFound(await findShare(trx, shareId))
  authorize(actor, 'share.read', share)
  const text = await findSharedText(trx, share.id)
  if (!text) throw new Refused('logs_comment_withdrawn')
  return { share, text }
}

function passageFor({ entryId }: Share, { plain }: SharedText, form: CommentForm): Passage | undefined {
  if (form.quote === '') return { entryId, offset: 0, length: 0, quote: '', before: '', after: '' }
  // What was selected counts while it is what the form says; after that, the first place of the words.
  const selected =
    form.start !== undefined && form.end !== undefined ? passageAt(entryId, plain, form.start, form.end) : undefined
  const same = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  return selected && same(selected.quote) === same(form.quote) ? selected : passageOf(entryId, plain, form.quote)
}
