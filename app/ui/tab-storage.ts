/** What outlives a reload of this tab, and nothing else; undefined where it is refused, and on the server. */
export function tabStorage(): Storage | undefined {
  try {
    return typeof sessionStorage === 'undefined' ? undefined : sessionStorage
  } catch {
    return undefined
  }
}
