import { randomInt } from 'node:crypto'
import type { Browser } from '~/modules/identity/browser.server'

/** A browser in a network of its own, so that one test's attempts don't count against another's. */
export const aBrowser = (given: Partial<Browser> = {}): Browser => ({
  clientAddress: `2001:db8:${randomInt(65536).toString(16)}:${randomInt(65536).toString(16)}::1`,
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  sessionToken: undefined,
  ...given,
})

/** The Cookie header that a browser sends back after these headers. */
export const cookiesAfter = (headers: Headers) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .filter((pair) => !pair.endsWith('='))
    .join('; ')
