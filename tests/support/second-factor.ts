import { beginFactor, confirmFactor, viewSettingUp } from '~/modules/identity/index.server'
import type { Actor } from '~/policy/actor'
import { codeOf } from './authenticator'

/** Sets up a second factor as its person does, at a moment whose code is used up by that. */
export async function aSecondFactor(actor: Actor, now = Date.now()): Promise<{ key: string; codes: string[] }> {
  await beginFactor(actor)
  const setting = await viewSettingUp(actor)
  if (!setting || setting === 'done') throw new Error('Nothing is being set up')
  return { key: setting.secret, codes: await confirmFactor(actor, await codeOf(setting.secret, now), now) }
}
