import { openJournal } from '../../device/journal'
import { type KeptPage, keepPage, readKeptPage } from '../../device/kept-page'
import { currentPerson } from '../../device/person'
import { plainSettings } from '../../verse-settings'
import { addressOf } from './begun-page'
import { allSurroundings, findSurroundings, keepSurroundings } from './kept-surroundings'
import type { KeptEntryLink, KeptHere, WritingPage } from './page-data'

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
  const nothing = { person, entries: [], logs: [], sessionForm: null }
  if (!person) return nothing
  try {
    const journal = await openJournal(person)
    const logs = (await allSurroundings(journal)).map(({ log }) => ({ id: log.id, name: log.title || log.cohortName }))
    const entries = (await journal.pages()).flatMap(({ page }) => linkTo(page as KeptPage<WritingPage>))
    journal.close()
    return { person, entries, logs, sessionForm: await recallSessionForm() }
  } catch {
    return nothing
  }
}

function linkTo({ page, unsentTitle }: KeptPage<WritingPage>): KeptEntryLink[] {
  if (!page) return []
  const { entry, log, session } = page.opened
  const shown = { kind: entry.kind, occurredOn: entry.occurredOn, setName: session?.setName ?? null }
  return [{ to: addressOf({ logId: log.id, id: entry.id }), ...shown, title: unsentTitle ?? entry.title }]
}

/** What finds the form is kept with the form itself. */
async function recallSessionForm(): Promise<string | null> {
  const { recallForm } = await import('../sessions/offline-form')
  const form = await recallForm()
  return form && `/logs/${form.draft.logId}/sessions/new`
}
