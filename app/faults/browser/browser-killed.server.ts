import type { Play } from './play.server'

/**
 * Kills the browser's processes, kill -9, within 50 ms of a key, and opens a fresh one on the same profile. Every other
 * time the product could not be reached for a while before, so that the device alone has what was typed.
 */
export async function killBrowser({ rounds, stage, origin, entry, aProfile, open }: Play): Promise<void> {
  const profile = await aProfile()
  for (let round = 0; round < rounds; round++) {
    const page = await open(await profile.start(origin, entry.cookie))
    await page.type()
    await page.saved()
    await page.type()
    if (round % 2 === 1) {
      stage.proxy.weather = () => ({ status: 503 })
      await page.type()
      await page.kept()
    }
    await page.typeWhile(() => profile.kill())
    stage.proxy.weather = () => undefined
  }
  const page = await open(await profile.start(origin, entry.cookie))
  await page.type()
  await page.saved()
}
