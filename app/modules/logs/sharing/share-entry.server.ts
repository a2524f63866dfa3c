import { tell } from '~/modules/identity/index.server'
import { supportersOf } from '~/modules/programmes/index.server'
import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import { cutVersion } from '../cut-version.server'
import { findSession } from '../session-queries.server'
import { lockLogOfEntry } from '../structure-queries.server'
import { endShares, putShare } from './share-queries.server'

/**
 * Lets one of the trainee's supporters read an entry as it stands now; done again, as it stands then. What is written
 * afterwards stays private. Refused for somebody who doesn't support the trainee (now), for an entry in the bin and for
 * one in which nothing stands.
 */
export function shareEntry(actor: Actor, entryId: string, supporterId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const { log, kind, isTakenOut } = await lockLogOfEntry(trx, actor, entryId)
    authorize(actor, 'log.share', log)
    if (isTakenOut) throw new Refused('logs_share_in_bin')
    const supporters = await supportersOf(trx, log.traineeId, log.cohortId)
    if (!supporters.some((one) => one.personId === supporterId)) throw new Refused('logs_share_not_supporter')
    const session = kind === 'session' ? ((await findSession(trx, entryId)) ?? null) : null
    const versionId = await cutVersion(trx, entryId, 'sharing')
    if (versionId === undefined && !session) throw new Refused('logs_share_empty')
    const id = await putShare(trx, {
      entryId,
      traineeId: log.traineeId,
      cohortId: log.cohortId,
      supporterId,
      session,
    })
    await tell(trx, { to: supporterId, kind: 'shared', facts: { name: actor.name }, path: `/shared/${id}` })
    await recordEvent(trx, actor, 'entry.shared', { id: entryId }, { shareId: id, supporterId })
  })
}

/** Takes it back: from now on the supporter reads nothing of it. What they wrote to the trainee stays with the trainee. Twice is once. */
export function withdrawShare(actor: Actor, entryId: string, supporterId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const { log } = await lockLogOfEntry(trx, actor, entryId)
    authorize(actor, 'log.share', log)
    // An address that no person has is one with whom nothing is shared.
    if (isId(supporterId) && (await endShares(trx, entryId, supporterId)) > 0)
      await recordEvent(trx, actor, 'entry.shareWithdrawn', { id: entryId }, { supporterId })
  })
}
