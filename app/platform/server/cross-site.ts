/** What of a request tells whether one of our own pages sent it. Names in lower case, as Node gives them. */
export interface SentFrom {
  method: string
  origin: string | undefined
  fetchSite: string | undefined
  hasCookie: boolean
}

/**
 * Whether a request is to be refused because another site's page may have sent it (OWASP ASVS 5.0, 3.5.1).
 * Reading is free. Anything else needs an `Origin` that is ours and a `Sec-Fetch-Site` of same-origin or none
 * (typed or bookmarked), where the browser sends them; with neither there may be no cookie to abuse.
 */
export function isCrossSite({ method, origin, fetchSite, hasCookie }: SentFrom, ourOrigin: string): boolean {
  if (method === 'GET' || method === 'HEAD') return false
  if (origin === undefined && fetchSite === undefined) return hasCookie
  if (origin !== undefined && origin !== ourOrigin) return true
  return fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none'
}
