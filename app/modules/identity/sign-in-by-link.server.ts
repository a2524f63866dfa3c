import { Refused } from '~/platform/errors.server'
import { countAttempt } from './attempts.server'
import { proveByLink } from './auth.server'
import { completeSignIn, isBegun, refusalOf, type SignedIn } from './begin-session.server'
import type { Browser } from './browser.server'

/** Signs in whoever holds an unused, unexpired link's token. Refused when it is spent or the person is suspended. */
export async function signInByLink(token: string | undefined, browser: Browser): Promise<SignedIn> {
  await countAttempt('link-opened', browser)
  if (!token || token.length > 200) throw new Refused('identity_link_spent')
  const begun = await proveByLink(token, browser)
  if (!isBegun(begun)) throw refusalOf(begun)
  return completeSignIn(begun, browser, 'link')
}
