import { dayIn } from '~/platform/days'
import { type Journal, openJournal } from '../../device/journal'
import { currentPerson } from '../../device/person'
import type { SessionDraft } from '../../list-sessions.server'

/** What the form for a new set session is drawn from, for whom. It is also what the device keeps of it. */
export interface NewSessionPage {
  draft: SessionDraft
  person: { id: string; timeZone: string }
}

const all = 'session-form/'

/** Keeps on this device what the form begins with, so that it opens without the server. */
export async function rememberForm({ draft, person }: NewSessionPage): Promise<void> {
  try {
    const journal = await openJournal(person.id)
    await journal.papers.put(all + draft.logId, { draft, person } satisfies NewSessionPage)
    journal.close()
  } catch {
    // This browser keeps nothing; the form says so.
  }
}

/** The logs whose form is kept here. */
export const logsWithForm = async (journal: Journal): Promise<string[]> =>
  (await journal.papers.list(all)).map(({ name }) => name.slice(all.length))

/** The form as this device has it, for whoever uses this browser now, on today's date; of one log, or the one opened last. */
export async function recallForm(logId?: string): Promise<NewSessionPage | null> {
  try {
    const personId = currentPerson()
    if (!personId) return null
    const journal = await openJournal(personId)
    const [newest] = await journal.papers.list(all)
    const kept = logId === undefined ? newest?.value : await journal.papers.get(all + logId)
    journal.close()
    if (!kept) return null
    const { draft, person } = kept as NewSessionPage
    const heldOn = dayIn(person.timeZone, new Date())
    return { person, draft: { ...draft, begin: { ...draft.begin, heldOn } } }
  } catch {
    return null
  }
}
