import { recordEvent } from '~/platform/audit.server'
import { Refused } from '~/platform/errors.server'
import { transaction } from '~db/client.server'
import { type Begun, type Half, spendProofs, type Unproven } from './auth.server'
import {
  type Browser,
  endedHalfCookie,
  endedLinkCookie,
  endedMailedCookie,
  halfCookie,
  sessionCookie,
} from './browser.server'
import { deleteSession, takeReturnPath } from './queries.server'
import { safeReturnTo } from './return-to'
import { type FirstProof, holdHalf } from './second-factor/half-sign-in.server'
import type { Proof } from './second-factor/spend-code.server'

/** What a route needs once somebody is signed in, or half-way: cookies to set and where to go. */
export interface SignedIn {
  personId: string
  to: string
  headers: Headers
}

/** Where a sign-in that waits for a second factor goes on. */
const secondStep = '/sign-in/second-factor'

/** Whether a session is begun, or needs but a second factor to begin. */
export const isBegun = (outcome: Begun | Half | Unproven): outcome is Begun | Half => typeof outcome === 'object'

/**
 * Completes a sign-in: the browser's earlier session ends (so a session planted in it before is worth nothing),
 * what else was sent to the address no longer works, and the path asked for first comes back. Without a session, what
 * was proved is held for this browser, and it goes on with the second factor; the path waits there (`finished` has it).
 */
export async function completeSignIn(
  begun: Begun | Half,
  browser: Browser,
  how: FirstProof,
  finished?: { second: Proof; returnTo: string | null },
): Promise<SignedIn> {
  const { personId } = begun
  const token = 'token' in begun ? begun.token : undefined
  const { to, half } = await transaction(null, async (trx) => {
    const { email } = await trx
      .selectFrom('person')
      .select('email')
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    await spendProofs(trx, email)
    const asked = await takeReturnPath(trx, email)
    if (!token) return { to: secondStep, half: await holdHalf(trx, { personId, how, returnTo: asked }) }
    if (browser.sessionToken) await deleteSession(trx, browser.sessionToken)
    await recordEvent(
      trx,
      begun,
      'person.signedIn',
      { id: personId },
      { how, ...(finished && { second: finished.second }) },
    )
    return { to: safeReturnTo(finished ? finished.returnTo : asked), half: undefined }
  })
  const headers = new Headers()
  const cookies = half ? [halfCookie(half)] : [sessionCookie(token!), endedHalfCookie()]
  for (const cookie of [...cookies, endedLinkCookie(), endedMailedCookie()]) headers.append('Set-Cookie', cookie)
  return { personId, to, headers }
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
