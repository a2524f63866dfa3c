import type { Play } from './play.server'

/** Types in two tabs of one browser at once. Every other time the tab that sends is closed in the middle of a word. */
export async function typeInTwoTabs({ rounds, journal, entry, aBrowser, open }: Play): Promise<void> {
  const browser = await aBrowser()
  let [sender, other] = [await open(browser), await open(browser)]
  for (let round = 0; round < rounds; round++) {
    for (let words = 0; words < 2; words++) await Promise.all([sender.type(), other.type()])
    if (round % 2 === 1) {
      await sender.typeWhile(() => sender.page.close())
      await other.type()
      await other.saved()
      ;[sender, other] = [other, await open(browser)]
    }
    await Promise.all([sender.saved(), other.saved()])
    const all = journal.acknowledgedIn(entry.entryId)
    await Promise.all([sender.shows(all), other.shows(all)])
  }
}
