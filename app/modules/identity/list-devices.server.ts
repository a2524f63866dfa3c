import { instance } from '~/platform/config.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { db } from '~db/client.server'
import { deviceOf, type Device } from './device'
import { listSessionsOf } from './queries.server'

export interface SignedInDevice extends Device {
  id: string
  isThis: boolean
  since: Date
  lastSeen: Date
}

/** Where this person is signed in now, the device in hand first. */
export async function listDevices(actor: Actor): Promise<SignedInDevice[]> {
  authorize(actor, 'account.manage')
  const rows = await listSessionsOf(db(), actor.personId, instance().sessionIdleHours)
  return rows
    .map((row) => ({
      id: row.id,
      isThis: row.id === actor.sessionId,
      since: row.created_at,
      lastSeen: row.updated_at,
      ...deviceOf(row.user_agent ?? ''),
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis))
}
