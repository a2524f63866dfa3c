const prefix = (person: string) => `oldpond.unsent.${person}.`

/**
 * Notes that something of a person's entry may be on this device alone, or no longer is. Other pages look at these notes
 * before they load what reads the journal and sends.
 */
export function markUnsent(person: string, entry: string, isUnsent: boolean): void {
  try {
    if (isUnsent) localStorage.setItem(prefix(person) + entry, '1')
    else localStorage.removeItem(prefix(person) + entry)
  } catch {
    // Nothing is kept here.
  }
}

export const mayHoldUnsent = (person: string): boolean => markedUnsent(person).length > 0

/** The device was found to hold nothing of this person; another's notes stay. */
export const clearMarks = (person: string): void =>
  markedUnsent(person).forEach((entry) => markUnsent(person, entry, false))

export function isMarked(person: string, entry: string): boolean {
  try {
    return localStorage.getItem(prefix(person) + entry) !== null
  } catch {
    return false
  }
}

/** The person's entries that are noted as unsent. */
export function markedUnsent(person: string): string[] {
  try {
    const mine = Object.keys(localStorage).filter((key) => key.startsWith(prefix(person)))
    return mine.map((key) => key.slice(prefix(person).length))
  } catch {
    return []
  }
}
