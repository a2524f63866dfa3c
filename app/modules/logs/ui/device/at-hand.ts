import { openJournal } from '../../device/journal'
import type { SessionDraft } from '../../list-sessions.server'
import type { Surroundings } from '../../surroundings.server'
import { askServer } from '../../sync-client/ask-server'
import { rememberForm } from '../sessions/offline-form'
import { putSurroundings } from '../write/kept-surroundings'
import { entryShell, keepShell, sessionShell } from './keep-shell'

type Person = { id: string; timeZone: string }

/** Makes a new entry and the form for a new set session open without the server: from another page, before they are needed. */
export async function haveAtHand(logId: string, person: Person): Promise<void> {
  await haveForm(logId, person)
  await haveEntries(logId, person)
}

async function haveForm(logId: string, person: Person): Promise<void> {
  const draft = await ask<SessionDraft>(`/logs/${logId}/sessions/kept`)
  if (!draft) return
  await rememberForm({ draft, person })
  await keepShell(sessionShell)
}

async function haveEntries(logId: string, person: Person): Promise<void> {
  const around = await ask<Surroundings>(`/logs/${logId}/begun`)
  if (!around) return
  try {
    const journal = await openJournal(person.id)
    await putSurroundings(journal, { ...around, person })
    journal.close()
  } catch {
    // This browser keeps nothing; the page says so where one writes.
    return
  }
  // A shell that is here has more with it than can be fetched from this page: it stays until a writing page renews it.
  if (await caches.match(entryShell)) return
  await Promise.all([import('../write/kept'), import('../write/begin-here')])
  await keepShell(entryShell)
}

async function ask<T>(address: string): Promise<T | undefined> {
  const response = await askServer(address, { headers: { accept: 'application/json' } })
  return response?.ok ? ((await response.json().catch(() => undefined)) as T | undefined) : undefined
}
