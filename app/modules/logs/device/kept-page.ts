import type { Journal } from './journal'

/** What the device keeps of an entry's page beside its text: what is shown around it, and a title that is not on the server yet. */
export interface KeptPage<Page> {
  page: Page | null
  unsentTitle: string | null
}

export async function readKeptPage<Page>(journal: Journal, entry: string): Promise<KeptPage<Page>> {
  const kept = (await journal.loadPage(entry)) as KeptPage<Page> | undefined
  return kept ?? { page: null, unsentTitle: null }
}

/** Keeps what the server said of the page; a title that it doesn't have yet stays. */
export async function keepPage<Page>(journal: Journal, entry: string, page: Page): Promise<void> {
  const { unsentTitle } = await readKeptPage(journal, entry)
  await journal.keepPage(entry, { page, unsentTitle } satisfies KeptPage<Page>)
}

export async function keepTitle(journal: Journal, entry: string, unsentTitle: string | null): Promise<void> {
  const { page } = await readKeptPage(journal, entry)
  await journal.keepPage(entry, { page, unsentTitle } satisfies KeptPage<unknown>)
}
