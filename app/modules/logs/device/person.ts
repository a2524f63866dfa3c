const key = 'oldpond.person'

/**
 * Who uses this browser now, so that the writing page can open without a network. Set whenever a page of a signed-in
 * person is shown, cleared by every page that is shown to nobody: what another person kept here is then never opened.
 */
export function currentPerson(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export function setCurrentPerson(personId: string | null): void {
  try {
    if (personId === null) localStorage.removeItem(key)
    else localStorage.setItem(key, personId)
  } catch {
    // Storage is refused: then nothing is kept here either.
  }
}

/**
 * What a page that was shown tells of it: someone is signed in, or nobody is. The shells of the writing page and of
 * the form for a set session are shown to nobody and tell nothing.
 */
export function notePerson(personId: string | null, pathname: string): void {
  if (personId !== null || !/^\/logs\/[^/]+\/(?:entries\/[^/]+|sessions\/new)$/.test(pathname))
    setCurrentPerson(personId)
}
