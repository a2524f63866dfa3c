import type { BrowserContext } from '@playwright/test'
import { signInAgain } from '../entries.server'
import type { Play } from './play.server'

const day = 86_400_000

/**
 * Two devices whose clocks are a day ahead and a day behind, and change places in the middle of a word. They type in
 * turns, each once it shows what the other typed: the text must stand in that order, whatever the clocks say.
 */
export async function setClocksOff(play: Play): Promise<void> {
  const { rounds, stage, entry, aBrowser, open } = play
  const second = await signInAgain(await stage.ground.ownerUrl(), entry.personId)
  const browsers = [await aBrowser(), await aBrowser(second)]
  for (const browser of browsers) await browser.addInitScript(shiftedClock)
  const pages = [await open(browsers[0]!), await open(browsers[1]!)]
  const inOrder: string[] = []
  for (let round = 0; round < rounds; round++) {
    for (const [at, page] of pages.entries()) {
      await page.beginParagraph()
      inOrder.push(await page.typeWhile(() => shift(browsers[at]!, (round + at) % 2 === 0 ? day : -day)))
      await page.saved()
      for (const other of pages) await other.shows(inOrder)
    }
    if (round % 2 === 1) for (const page of pages) await page.reload()
  }
  const text = await pages[0]!.text()
  const standing = inOrder.toSorted((a, b) => text.indexOf(a) - text.indexOf(b))
  if (standing.join() !== inOrder.join()) throw new Error('The text does not stand in the order in which it was typed')
}

/** Runs in the page: a clock that is off by what is noted, also after a reload. */
function shiftedClock() {
  const Real = Date
  const off = () => Number(localStorage.getItem('faults.clock') ?? 0)
  window.Date = new Proxy(Real, {
    construct: (target, values: []) => (values.length > 0 ? new target(...values) : new target(Real.now() + off())),
    apply: (target) => new target(Real.now() + off()).toString(),
    get: (target, name) => (name === 'now' ? () => Real.now() + off() : (Reflect.get(target, name) as unknown)),
  })
}

async function shift(browser: BrowserContext, by: number) {
  for (const page of browser.pages())
    if (page.url() !== 'about:blank')
      await page.evaluate((off) => localStorage.setItem('faults.clock', String(off)), by)
}
