import { sql } from 'kysely'
import { peopleById } from '~/modules/identity/index.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, transaction, type Trx } from '~db/client.server'
import { findComment } from './comment-queries.server'

/** A supporter's comment, for the trainee whose entry it is about. NotFound: there is none, or it is about another's. */
export function showComment(actor: Actor, commentId: string) {
  return reading(actor, async (trx) => {
    const comment = await requireComment(trx, actor, commentId)
    const people = await peopleById(trx, [comment.supporterId])
    return { ...comment, supporterName: people.get(comment.supporterId)?.name ?? '' }
  })
}

/** Answers a supporter's comment, which they read beside it as long as the entry is shared; '' takes the answer away. */
export function replyToComment(actor: Actor, commentId: string, reply: string): Promise<{ entryId: string }> {
  return transaction(actor, async (trx) => {
    const { entryId } = await requireComment(trx, actor, commentId)
    await trx
      .updateTable('entry_comment')
      .set({ reply, replied_at: sql<Date>`now()` })
      .where('id', '=', commentId)
      .execute()
    return { entryId }
  })
}

/** Sets a comment aside, or takes it up again. */
export function settleComment(actor: Actor, commentId: string, isSettled: boolean): Promise<{ entryId: string }> {
  return transaction(actor, async (trx) => {
    const { entryId } = await requireComment(trx, actor, commentId)
    await trx
      .updateTable('entry_comment')
      .set({ settled_at: isSettled ? sql<Date>`coalesce(settled_at, now())` : null })
      .where('id', '=', commentId)
      .execute()
    return { entryId }
  })
}

async function requireComment(trx: Trx, actor: Actor, commentId: string) {
  const comment = requireFound(isId(commentId) ? await findComment(trx, commentId) : undefined)
  authorize(actor, 'log.read', comment)
  return comment
}
