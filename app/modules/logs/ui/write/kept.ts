import { type Journal, openJournal } from '../../device/journal'
import { type KeptPage, keepPage, readKeptPage } from '../../device/kept-page'
import { currentPerson } from '../../device/person'
import { plainSettings } from '../../verse-settings'
import { logsWithForm } from '../sessions/offline-form'
import { addressOf } from './begun-page'
import { allSurroundings, findSurroundings, keepSurroundings } from './kept-surroundings'
import type { KeptEntryLink, KeptHere, KeptLog, WritingPage } from './page-data'

/** Keeps on this device what the page shows around the text, so that it opens without the server. */
export async function rememberPage(page: WritingPage): Promise<void> {
  try {
    const journal = await openJournal(page.person.id)
    await keepPage(journal, page.opened.entry.id, page)
    await keepSurroundings(journal, page)
    journal.close()
  } catch {
    // This browser keeps nothing; the page says so.
  }
}

/** The page of an entry as this device has it, for whoever uses this browser now; null when it has none. */
export async function recallPage(entry: string): Promise<WritingPage | null> {
  try {
    const person = currentPerson()
    if (!person) return null
    const journal = await openJournal(person)
    const { page } = await readKeptPage<WritingPage>(journal, entry)
    const around = page && (await findSurroundings(journal, page.opened.log.id))
    journal.close()
    if (!page) return null
    const { opened } = page
    return {
      ...page,
      opened: {
        ...opened,
        // What was begun since is in it.
        outline: around?.outline ?? opened.outline,
        // Kept before logs had a language.
        log: { ...opened.log, verse: opened.log.verse ?? plainSettings },
      },
    }
  } catch {
    return null
  }
}

/** What is kept here. */
export async function recallAll(): Promise<KeptHere> {
  const person = currentPerson()
  if (!person) return { person, entries: [], logs: [] }
  try {
    const journal = await openJournal(person)
    const entries = (await journal.pages()).flatMap(({ page }) => linkTo(page as KeptPage<WritingPage>))
    const logs = await logsHere(journal)
    journal.close()
    return { person, entries, logs }
  } catch {
    return { person, entries: [], logs: [] }
  }
}

async function logsHere(journal: Journal): Promise<KeptLog[]> {
  const around = await allSurroundings(journal)
  const forms = await logsWithForm(journal)
  const named = around.map(({ log: { id, title, cohortName } }) => ({ id, name: title || cohortName }))
  const unnamed = forms.filter((id) => !named.some((log) => log.id === id)).map((id) => ({ id, name: '' }))
  return [
    ...named.map((log) => ({ ...log, begins: { entries: true, sessions: forms.includes(log.id) } })),
    ...unnamed.map((log) => ({ ...log, begins: { entries: false, sessions: true } })),
  ]
}

function linkTo({ page, unsentTitle }: KeptPage<WritingPage>): KeptEntryLink[] {
  if (!page) return []
  const { entry, log, session } = page.opened
  const shown = { kind: entry.kind, occurredOn: entry.occurredOn, setName: session?.setName ?? null }
  return [{ to: addressOf({ logId: log.id, id: entry.id }), ...shown, title: unsentTitle ?? entry.title }]
}
