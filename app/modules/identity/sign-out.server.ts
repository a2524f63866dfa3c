import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { transaction } from '~db/client.server'
import { deleteSessionById, deleteSessionsOf } from './queries.server'

/** Ends this session; on other devices nothing changes. */
export function signOut(actor: Actor): Promise<void> {
  return transaction(actor, async (trx) => {
    await deleteSessionById(trx, actor.sessionId)
    await recordEvent(trx, actor, 'person.signedOut', { id: actor.personId })
  })
}

/** Ends every session of this person, this one as well, from the next request on. */
export function signOutEverywhere(actor: Actor): Promise<void> {
  return transaction(actor, async (trx) => {
    const sessions = await deleteSessionsOf(trx, actor.personId)
    await recordEvent(trx, actor, 'person.signedOutEverywhere', { id: actor.personId }, { sessions })
  })
}
