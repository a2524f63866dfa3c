import type { z } from 'zod'
import { countAttempt } from './attempts.server'
import { proveByCode } from './auth.server'
import { completeSignIn, isBegun, refusalOf, type SignedIn } from './begin-session.server'
import type { Browser } from './browser.server'
import type { codeForm } from './forms'

/**
 * Signs in whoever knows the code mailed to an address, on any device. Refused in the same words whether the code is
 * wrong, used up or was never sent, so that nothing is learnt of the address.
 */
export async function signInByCode(form: z.output<typeof codeForm>, browser: Browser): Promise<SignedIn> {
  await countAttempt('code-tried', { clientAddress: browser.clientAddress, email: form.email })
  const begun = await proveByCode(form.email, form.code, browser)
  if (!isBegun(begun)) throw refusalOf(begun === 'suspended' ? begun : 'wrong')
  return completeSignIn(begun, browser, 'code')
}
