import { makeEntries, signInAgain } from '../entries.server'
import type { Play } from './play.server'
import { signInTo } from './profile.server'

/**
 * Deletes the writer's sessions while they type. They type on; every other time somebody else signs in on that browser
 * in between, who must neither see nor send it. Once the writer is back, in another tab, everything is sent.
 */
export async function deleteSession(play: Play): Promise<void> {
  const { rounds, stage, origin, entry, journal, ask, aBrowser, open } = play
  const ownerUrl = await stage.ground.ownerUrl()
  const browser = await aBrowser()
  const page = await open(browser)
  const visitDesk = async (cookie: string, personId: string) => {
    await signInTo(browser, origin, cookie)
    const tab = await browser.newPage()
    await tab.goto(`${origin}/desk`)
    await tab.waitForFunction((id) => localStorage.getItem('oldpond.person') === id, personId, { polling: 20 })
    await tab.close()
    await page.page.bringToFront()
  }
  for (let round = 0; round < rounds; round++) {
    await page.type()
    await page.typeWhile(() => ask('delete from session where person_id = $1', entry.personId))
    await page.type()
    await page.says(/you are signed out/i)
    await page.kept()
    if (round % 2 === 1) {
      const [other] = await makeEntries(ownerUrl, 1)
      const before = journal.acceptedOf(entry.entryId)
      await visitDesk(other!.cookie, other!.personId)
      await page.type()
      await page.says(/someone else is signed in here/)
      await page.kept()
      if (journal.acceptedOf(entry.entryId) !== before) throw new Error('Text was sent as somebody else')
    }
    await visitDesk(await signInAgain(ownerUrl, entry.personId), entry.personId)
    await page.saved()
  }
}
