import { launchCold } from './cold-browser.server'
import type { Writer } from './logs.server'

/**
 * Milliseconds from each key's event until the frame that shows it was painted, in the middle of an entry, at the pace of
 * a quick typist. A frame has been painted when a message posted in its animation frame arrives.
 */
export async function timeKeystrokes(origin: string, entry: Writer, keys: number): Promise<number[]> {
  const browser = await launchCold()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' })
    const [name, value] = entry.cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }])
    const page = await context.newPage()
    await page.goto(`${origin}/logs/${entry.logId}/entries/${entry.entryId}`)
    const text = page.locator('.ProseMirror')
    await text.waitFor({ timeout: 60_000 })
    await page.waitForLoadState('networkidle')
    await text
      .locator('> p')
      .nth(Math.floor((await text.locator('> p').count()) / 2))
      .click()
    await page.evaluate(watch)
    const session = await context.newCDPSession(page)
    for (let i = 0; i < keys; i++) {
      const key = 'abcdefghij'[i % 10]!
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, key })
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key })
      await page.waitForTimeout(70)
    }
    return (await page.evaluate(() => (window as unknown as { painted: number[] }).painted)).slice(20)
  } finally {
    await browser.close()
  }
}

/** Runs in the page. */
function watch() {
  const painted: number[] = []
  Object.assign(window, { painted })
  document.addEventListener(
    'keydown',
    (event) => {
      const from = event.timeStamp
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => painted.push(performance.now() - from)
        port2.postMessage(null)
      })
    },
    true,
  )
}
