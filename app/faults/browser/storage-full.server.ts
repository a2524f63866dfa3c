import type { Play } from './play.server'

/**
 * Leaves the browser no room for what it stores (Chromium's own quota for the origin, set to one byte) while somebody
 * types. Saving must go on; without a network the page must say that nothing can be kept. What it calls kept all the
 * same is held against it: the page is opened anew at once.
 */
export async function fillStorage({ rounds, origin, aBrowser, open }: Play): Promise<void> {
  const browser = await aBrowser()
  const page = await open(browser)
  await page.isKeptForOffline()
  const devTools = await browser.newCDPSession(page.page)
  const leave = (quotaSize?: number) => devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
  for (let round = 0; round < rounds; round++) {
    await page.type()
    await page.typeWhile(() => leave(1))
    await page.type()
    await page.saved()
    await page.says(/does not let Oldpond keep a copy/)
    await page.typeWhile(() => browser.setOffline(true))
    await page.type()
    if (await page.keptOrNot()) await page.reload()
    await leave(undefined)
    await page.typeWhile(() => browser.setOffline(false))
    await page.saved()
    await page.keepsCopies()
  }
}
