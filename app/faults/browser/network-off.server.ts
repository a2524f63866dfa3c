import type { Play } from './play.server'

/** Takes the browser's network away while somebody types, lets them type on, open the page anew every other time, and gives it back. */
export async function turnNetworkOff({ rounds, aBrowser, open }: Play): Promise<void> {
  const browser = await aBrowser()
  const page = await open(browser)
  await page.isKeptForOffline()
  for (let round = 0; round < rounds; round++) {
    await page.type()
    await page.typeWhile(() => browser.setOffline(true))
    await page.type()
    await page.kept()
    if (round % 2 === 1) await page.reload()
    await page.typeWhile(() => browser.setOffline(false))
    await page.saved()
  }
}
