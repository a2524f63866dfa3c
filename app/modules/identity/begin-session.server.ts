import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import { transaction } from '~db/client.server'
import { type Begun, spendProofs, type Unproven } from './auth.server'
import { type Browser, endedLinkCookie, endedMailedCookie, sessionCookie } from './browser.server'
import { deleteSession, takeReturnPath } from './queries.server'
import { safeReturnTo } from './return-to'

/** What a route needs once somebody is signed in: cookies to set and where to go. */
export interface SignedIn {
  personId: string
  to: string
  headers: Headers
}

export const isBegun = (outcome: Begun | Unproven): outcome is Begun => typeof outcome === 'object'

/**
 * Completes a sign-in: the browser's earlier session ends (so a session planted in it before is worth nothing),
 * what else was sent to the address no longer works, and the path asked for first comes back.
 */
export async function completeSignIn(
  begun: Begun,
  browser: Browser,
  how: 'link' | 'code' | 'invitation' | 'demo' | 'console',
): Promise<SignedIn> {
  const to = await transaction(null, async (trx) => {
    const { email } = await trx
      .selectFrom('person')
      .select('email')
      .where('id', '=', begun.personId)
      .executeTakeFirstOrThrow()
    if (browser.sessionToken) await deleteSession(trx, browser.sessionToken)
    await spendProofs(trx, email)
    await recordEvent(trx, begun, 'person.signedIn', { id: begun.personId }, { how })
    return takeReturnPath(trx, email)
  })
  const headers = new Headers()
  for (const cookie of [sessionCookie(begun.token), endedLinkCookie(), endedMailedCookie()])
    headers.append('Set-Cookie', cookie)
  return { personId: begun.personId, to: safeReturnTo(to), headers }
}

/** The refusal for a proof that was not taken. A suspended person has proved the address, so may be told. */
export const refusalOf = (unproven: Unproven) =>
  new Refused(
    unproven === 'suspended'
      ? 'identity_suspended'
      : unproven === 'wrong'
        ? 'identity_code_wrong'
        : 'identity_link_spent',
  )
