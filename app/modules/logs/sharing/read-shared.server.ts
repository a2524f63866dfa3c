import { peopleById } from '~/modules/identity/index.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { placeComments, type PlacedComment } from './place-comments'
import { commentsOf } from './comment-queries.server'
import { findShare, findSharedText, type SharedText } from './share-queries.server'

export interface SharedEntry {
  id: string
  entryId: string
  traineeName: string
  /** Null: it isn't shared any more. */
  text: SharedText | null
  comments: PlacedComment[]
}

/** What a trainee shared, for the supporter whom they shared it with, and what this one said to it. NotFound: never shared with the actor. */
export function readShared(actor: Actor, shareId: string): Promise<SharedEntry> {
  return reading(actor, async (trx) => {
    const share = requireFound(await findShare(trx, shareId))
    authorize(actor, 'share.read', share)
    const text = (await findSharedText(trx, share.id)) ?? null
    const comments = text ? placeComments(await commentsOf(trx, { shareId: share.id }), text.plain) : []
    const people = await peopleById(trx, [share.traineeId])
    const traineeName = people.get(share.traineeId)?.name ?? ''
    return { id: share.id, entryId: share.entryId, traineeName, text, comments }
  })
}
