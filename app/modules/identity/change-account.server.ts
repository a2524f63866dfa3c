import type { z } from 'zod'
import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { transaction } from '~db/client.server'
import type { accountForm } from './forms'
import { updatePerson } from './queries.server'

/** Changes one's own name and time zone. Nobody changes another's, nor an address: that is proved, not typed. */
export function changeAccount(actor: Actor, form: z.output<typeof accountForm>): Promise<void> {
  authorize(actor, 'account.manage')
  return transaction(actor, async (trx) => {
    await updatePerson(trx, actor.personId, form)
    await recordEvent(trx, actor, 'person.changed', { id: actor.personId })
  })
}
