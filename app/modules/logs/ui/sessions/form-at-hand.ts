import { keepShell, sessionShell } from '../device/keep-shell'
import { type NewSessionPage, rememberForm } from './offline-form'

/** Makes the form for a new set session open without the server: from another page, before it is needed. */
export async function haveFormAtHand(logId: string, person: NewSessionPage['person']): Promise<void> {
  try {
    const response = await fetch(`/logs/${logId}/sessions/kept`, { headers: { accept: 'application/json' } })
    if (!response.ok) return
    await rememberForm({ draft: (await response.json()) as NewSessionPage['draft'], person })
  } catch {
    return
  }
  await keepShell(sessionShell)
}
