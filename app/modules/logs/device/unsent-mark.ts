const prefix = 'oldpond.unsent.'

/**
 * Notes that something of an entry may be on this device alone, or no longer is. Other pages look at these notes before
 * they load what reads the journal and sends.
 */
export function markUnsent(entry: string, isUnsent: boolean): void {
  try {
    if (isUnsent) localStorage.setItem(prefix + entry, '1')
    else localStorage.removeItem(prefix + entry)
  } catch {
    // Nothing is kept here.
  }
}

export const mayHoldUnsent = (): boolean => marked().length > 0

/** The device was found to hold nothing. */
export const clearMarks = (): void => marked().forEach((key) => localStorage.removeItem(key))

function marked(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}
