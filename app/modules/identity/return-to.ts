/** Where to go after signing in when nothing (or nothing safe) was asked for. */
export const home = '/'

const base = 'http://return-to.invalid'

/**
 * The path to return to after signing in, or `home`. Only a path on this site is taken: an open redirect would lend
 * our address to somebody else's page (ASVS 5.0, 3.7.2). Pages of signing in and out are refused, as they would loop.
 */
export function safeReturnTo(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 1000) return home
  // Browsers read "/\host" and "//host" as another site, and drop tabs and line breaks before they look.

  if (!wanted.startsWith('/') || /^\/[/\\]|[\u0000-\u001f\u007f\\]/.test(wanted)) return home
  let url: URL
  try {
    url = new URL(wanted, base)
  } catch {
    return home
  }
  if (url.origin !== base || url.pathname.startsWith('//')) return home
  if (/^\/(sign-in|sign-out|first-admin|invitations)(\/|$)/.test(url.pathname)) return home
  return url.pathname + url.search
}
