import type { RequestContext } from '~/policy/actor'
import { instance } from '~/platform/config.server'

/** What signing in needs to know of the browser that it happens in. */
export interface Browser {
  clientAddress: string
  userAgent: string
  /** The session it came with, which a new one replaces. */
  sessionToken: string | undefined
}

/** Session cookies: `__Host-` (and so Secure, on every path, for no other host) wherever the product is served over https (ASVS 5.0, 3.3.1). */
const nameOf = (cookie: 'session' | 'link' | 'mailed' | 'half') =>
  (instance().isHttps ? '__Host-' : '') + (cookie === 'session' ? 'oldpond' : `oldpond-${cookie}`)

function readCookie(header: string | null | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || undefined
  }
}

function writeCookie(name: string, value: string, maxAge: number): string {
  const secure = instance().isHttps ? '; Secure' : ''
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`
}

export const readSessionToken = (cookies: string | null | undefined) => readCookie(cookies, nameOf('session'))
export const sessionCookie = (token: string) => writeCookie(nameOf('session'), token, instance().sessionDays * 86_400)
export const endedSessionCookie = () => writeCookie(nameOf('session'), '', 0)

/** A one-time link's token while its button waits to be pressed: in a cookie, so that it leaves the address and the history. */
export const readLinkToken = (cookies: string | null | undefined) => readCookie(cookies, nameOf('link'))
export const linkCookie = (token: string) => writeCookie(nameOf('link'), token, 15 * 60)
export const endedLinkCookie = () => writeCookie(nameOf('link'), '', 0)

/** The token of a sign-in that still waits for a second factor: it opens nothing else. */
export const readHalfToken = (cookies: string | null | undefined) => readCookie(cookies, nameOf('half'))
export const halfCookie = (token: string) => writeCookie(nameOf('half'), token, 15 * 60)
export const endedHalfCookie = () => writeCookie(nameOf('half'), '', 0)

/** The address that this browser asked a link for, so that the code alone need be typed. */
export function readMailedAddress(cookies: string | null | undefined): string | undefined {
  const value = readCookie(cookies, nameOf('mailed'))
  return value && Buffer.from(value, 'base64url').toString('utf8')
}
export const mailedCookie = (email: string) =>
  writeCookie(nameOf('mailed'), Buffer.from(email).toString('base64url'), 15 * 60)
export const endedMailedCookie = () => writeCookie(nameOf('mailed'), '', 0)

export function browserOf(request: Request, context: Pick<RequestContext, 'clientAddress'>): Browser {
  return {
    clientAddress: context.clientAddress,
    userAgent: (request.headers.get('User-Agent') ?? '').slice(0, 400),
    sessionToken: readSessionToken(request.headers.get('Cookie')),
  }
}
