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
