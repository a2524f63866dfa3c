import type { BrowserContext } from '@playwright/test'
import type { Play } from './play.server'

/**
 * Leaves the browser no room for what it stores (Chromium's own quota for the origin, set to one byte), in turns before
 * it opens a page that it holds already, and while somebody types. Saving must go on; without a network the page must
 * say that nothing can be kept. What it calls kept all the same is held against it: the page is opened anew at once.
 */
export async function fillStorage({ rounds, origin, entry, aProfile, open }: Play): Promise<void> {
  const profile = await aProfile()
  const start = () => profile.start(origin, entry.cookie)
  let browser = await start()
  let page = await open(browser)
  await page.isKeptForOffline()
  let leave = await quotaOf(browser, origin)
  for (let round = 0; round < rounds; round++) {
    await page.type()
    await page.saved()
    if (round % 2 === 0) {
      await browser.close()
      browser = await start()
      leave = await quotaOf(browser, origin)
      await leave(1)
      page = await open(browser)
    } else await page.typeWhile(() => leave(1))
    // A browser that has had room looks at its quota anew only after half a minute.
    await page.typeUntilItSays(/does not let Oldpond keep a copy/)
    await page.typeWhile(() => browser.setOffline(true))
    await page.type()
    if (await page.keptOrNot()) await page.reload()
    await leave(undefined)
    await page.typeWhile(() => browser.setOffline(false))
    await page.saved()
    await page.keepsCopies()
  }
}

/** Sets how many bytes the origin may store; undefined: as many as by itself. In force while the browser runs. */
async function quotaOf(browser: BrowserContext, origin: string) {
  const devTools = await browser.newCDPSession(browser.pages()[0] ?? (await browser.newPage()))
  return (quotaSize?: number) => devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
}
