import { sessionShell } from '../write/page-data'
import { keepForOffline } from '../write/service-worker'
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
  await keepForOffline(null, sessionShell)
}
