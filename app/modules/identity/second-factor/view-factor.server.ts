import QRCode from 'qrcode'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { reading } from '~db/client.server'
import { uriOf } from './authenticator.server'
import { countRecoveryCodes, factorSince, findSecret } from './factor-queries.server'

/** Whether the actor has a second factor, since when, and how many recovery codes are left. */
export function viewFactor(actor: Actor): Promise<{ since: Date; codesLeft: number } | null> {
  authorize(actor, 'account.manage')
  return reading(actor, async (trx) => {
    const since = await factorSince(trx, actor.personId)
    return since && { since, codesLeft: await countRecoveryCodes(trx, actor.personId) }
  })
}

/** What an authenticator needs, in letters, as an address and as a picture. */
export interface SettingUp {
  secret: string
  uri: string
  code: QRPicture
}

/** A QR code: its width in modules, and its dark ones as an SVG path. */
export interface QRPicture {
  size: number
  path: string
}

/** What the actor has begun to set up: 'done' when it is confirmed already, undefined when nothing is begun. */
export function viewSettingUp(actor: Actor): Promise<SettingUp | 'done' | undefined> {
  authorize(actor, 'account.manage')
  return reading(actor, async (trx) => {
    if (await factorSince(trx, actor.personId)) return 'done'
    const found = await findSecret(trx, actor.personId)
    if (!found) return undefined
    const uri = uriOf(found.secret, m.product(), actor.email)
    return { secret: found.secret, uri, code: drawCode(uri) }
  })
}

function drawCode(text: string): QRPicture {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const { size } = modules
  let path = ''
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
  return { size, path }
}
