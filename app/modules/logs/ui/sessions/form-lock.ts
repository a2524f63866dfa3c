const held = new Map<string, () => void>()

/**
 * Holds a form's name, so that no other tab takes up what is being typed in this one; resolves to whether this tab holds
 * it. A page that was just left still holds its own for a moment, which is waited for.
 */
export async function holdForm(id: string, patience = 1000): Promise<boolean> {
  if (!navigator.locks || held.has(id)) return true
  return new Promise((resolve) => {
    navigator.locks
      .request(`oldpond.session.${id}`, { signal: AbortSignal.timeout(patience) }, () => {
        resolve(true)
        return new Promise<void>((release) => held.set(id, release))
      })
      .catch(() => resolve(false))
  })
}

/** The page is left. */
export function letGoOfForms(): void {
  for (const release of held.values()) release()
  held.clear()
}
