import type { Play } from './play.server'

/** Ends the product's process while somebody types, in order or by kill -9 in turns, and starts it again later. */
export async function stopOrigin({ rounds, stage, aBrowser, open }: Play): Promise<void> {
  const page = await open(await aBrowser())
  await page.isKeptForOffline()
  for (let round = 0; round < rounds; round++) {
    await page.type()
    await page.typeWhile(() => (round % 2 === 0 ? stage.product().kill() : stage.product().stop()))
    await page.type()
    await page.kept()
    if (round % 3 === 1) await page.reload()
    await page.type()
    await page.kept()
    await stage.restart()
    await page.saved()
  }
}
