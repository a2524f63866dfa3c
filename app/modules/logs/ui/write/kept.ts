import { openJournal } from '../../device/journal'
import { type KeptPage, keepPage, readKeptPage } from '../../device/kept-page'
import { currentPerson } from '../../device/person'
import { plainSettings } from '../../verse-settings'
import type { KeptEntryLink, WritingPage } from './page-data'

/** Keeps on this device what the page shows around the text, so that it opens without the server. */
export async function rememberPage(page: WritingPage): Promise<void> {
  try {
    await keepPage(await openJournal(page.person.id), page.opened.entry.id, page)
  } catch {
    // This browser keeps nothing; the page says so.
  }
}

/** The page of an entry as this device has it, for whoever uses this browser now; null when it has none. */
export async function recallPage(entry: string): Promise<WritingPage | null> {
  try {
    const person = currentPerson()
    if (!person) return null
    const { page } = await readKeptPage<WritingPage>(await openJournal(person), entry)
    if (!page) return null
    // Kept before logs had a language.
    const { opened } = page
    return { ...page, opened: { ...opened, log: { ...opened.log, verse: opened.log.verse ?? plainSettings } } }
  } catch {
    return null
  }
}

/** The entries that open without the server, last opened first. */
export async function recallEntries(): Promise<KeptEntryLink[]> {
  try {
    const person = currentPerson()
    if (!person) return []
    const kept = await (await openJournal(person)).pages()
    return kept.flatMap(({ page: held }) => {
      const { page, unsentTitle } = held as KeptPage<WritingPage>
      if (!page) return []
      const { entry, log, session } = page.opened
      const shown = { kind: entry.kind, occurredOn: entry.occurredOn, setName: session?.setName ?? null }
      return [{ to: `/logs/${log.id}/entries/${entry.id}`, ...shown, title: unsentTitle ?? entry.title }]
    })
  } catch {
    return []
  }
}

/** The address of the form for a new set session, where it opens without the server. What finds it is kept with the form itself. */
export async function recallSessionForm(): Promise<string | null> {
  try {
    const { recallForm } = await import('../sessions/offline-form')
    const form = await recallForm()
    return form && `/logs/${form.draft.logId}/sessions/new`
  } catch {
    return null
  }
}
