import type { Play } from './play.server'

/**
 * A browser that refuses IndexedDB. The page must say so, and saving must go on. While the product is stopped it must
 * say that nothing is kept; what it calls kept all the same is held against it: the page is opened anew.
 */
export async function denyStorage({ rounds, stage, aBrowser, open }: Play): Promise<void> {
  const browser = await aBrowser()
  await browser.addInitScript(() => {
    const open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError')
    }
    Object.defineProperty(window, 'indexedDB', { value: { open } })
  })
  const page = await open(browser)
  await page.says(/does not let Oldpond keep a copy/)
  await page.isKeptForOffline()
  for (let round = 0; round < rounds; round++) {
    await page.type()
    await page.saved()
    await page.typeWhile(() => stage.product().kill())
    await page.type()
    const isKept = await page.keptOrNot()
    await stage.restart()
    if (isKept) await page.reload()
    await page.saved()
  }
}
