import { signInAgain } from '../entries.server'
import type { Play } from './play.server'

/** Types on two devices of one person at once, one of them without a network for a while; both come to show the same. */
export async function typeOnTwoDevices(play: Play): Promise<void> {
  const { rounds, journal, stage, entry, aBrowser, open } = play
  const second = await signInAgain(await stage.ground.ownerUrl(), entry.personId)
  const browsers = [await aBrowser(), await aBrowser(second)] as const
  const pages = [await open(browsers[0]), await open(browsers[1])] as const
  for (let round = 0; round < rounds; round++) {
    const alone = (round % 2) as 0 | 1
    await Promise.all([pages[alone].typeWhile(() => browsers[alone].setOffline(true)), pages[1 - alone]!.type()])
    await Promise.all(pages.map((page) => page.type()))
    await Promise.all([pages[alone].kept(), pages[1 - alone]!.saved()])
    await pages[alone].typeWhile(() => browsers[alone].setOffline(false))
    await Promise.all(pages.map((page) => page.saved()))
    const all = journal.acknowledgedIn(entry.entryId)
    await Promise.all(pages.map((page) => page.shows(all)))
  }
}
