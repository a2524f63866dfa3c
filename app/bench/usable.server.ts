import type { Browser, CDPSession } from '@playwright/test'
import { launchCold, type Visit } from './cold-browser.server'

/**
 * Milliseconds from the start of the navigation until what was typed stands in the page, in a fresh browser process on an
 * empty profile. The browser has finished its own start before, and the page is only watched from inside: Playwright's
 * own watching puts scripts into the page and has every request's stack recorded, 0.1 s of the page's time and more.
 */
export async function timeUsable(origin: string, visit: Visit, typeInto: string): Promise<number> {
  const browser = await launchCold()
  try {
    const page = await openBare(browser, origin, visit.cookie)
    await page.send('Page.enable')
    await page.send('Emulation.setFocusEmulationEnabled', { enabled: true })
    await page.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `window.usable = (${watch})(${JSON.stringify(typeInto)})`,
    })
    await page.quiet()
    await page.send('Page.navigate', { url: origin + visit.path })
    const alive = await page.evaluate(`usable.alive`)
    if (alive === null) throw new Error(`${visit.name}: nothing could be typed into ${typeInto}`)
    const key = { key: 'q', code: 'KeyQ', windowsVirtualKeyCode: 81 }
    await page.send('Input.dispatchKeyEvent', { type: 'keyDown', text: 'q', ...key })
    await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    const seen = await page.evaluate(`usable.seen`)
    if (seen === null) throw new Error(`${visit.name}: what was typed into ${typeInto} did not appear`)
    return seen
  } finally {
    await browser.close()
  }
}

/** Runs in the page: focuses what can be typed into once scripts have taken it over, and notes when it is longer. */
function watch(selector: string) {
  const textOf = (element: HTMLElement & { value?: string }) => element.value ?? element.textContent ?? ''
  const isAlive = (found: HTMLElement) =>
    found.offsetHeight > 0 &&
    (found.isContentEditable
      ? textOf(found).length > 1000
      : Object.keys(found).some((k) => k.startsWith('__reactProps$')))
  /** The time when it was found; null: not within 20 seconds. */
  const once = <T>(find: () => T | undefined) =>
    new Promise<T | null>((resolve) => {
      const look = () => {
        const found = find()
        if (found !== undefined) resolve(found)
        else if (performance.now() > 20_000) resolve(null)
        else requestAnimationFrame(look)
      }
      look()
    })
  const target = once(() => [...document.querySelectorAll<HTMLElement>(selector)].find(isAlive))
  const alive = target.then((found) => {
    if (!found) return null
    found.focus()
    return { found, length: textOf(found).length }
  })
  return {
    alive: alive.then((typed) => typed && performance.now()),
    seen: alive.then(
      (typed) => typed && once(() => (textOf(typed.found).length > typed.length ? performance.now() : undefined)),
    ),
  }
}

interface BarePage {
  send(method: string, params?: object): Promise<unknown>
  /** What the expression comes to once it is settled. */
  evaluate(expression: string): Promise<number | null>
  /** Resolves when the browser's processes rest. */
  quiet(): Promise<void>
}

/** A page of a context that Playwright doesn't know of, on the browser's own protocol. */
async function openBare(browser: Browser, origin: string, cookie: string | undefined): Promise<BarePage> {
  const session = await browser.newBrowserCDPSession()
  const { browserContextId } = await session.send('Target.createBrowserContext')
  if (cookie) {
    const [name, value] = cookie.split('=') as [string, string]
    const cookies = [{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' as const }]
    await session.send('Storage.setCookies', { browserContextId, cookies })
  }
  const size = { width: 1280, height: 900 }
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', browserContextId, ...size })
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
  const answers = new Map<number, (answer: Answer) => void>()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message) as Answer
    answers.get(answer.id)?.(answer)
    answers.delete(answer.id)
  })
  let count = 0
  const send = async (method: string, params: object = {}) => {
    const id = ++count
    const answered = new Promise<Answer>((resolve) => answers.set(id, resolve))
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
    const { result, error } = await answered
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }
  return {
    send,
    evaluate: async (expression) => {
      const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      return (answer as { result: { value: number | null } }).result.value
    },
    quiet: () => untilQuiet(session),
  }
}

interface Answer {
  id: number
  result?: unknown
  error?: { message: string }
}

/** A browser just started draws its own windows for most of a second. */
async function untilQuiet(session: CDPSession): Promise<void> {
  const secondsUsed = async () =>
    (await session.send('SystemInfo.getProcessInfo')).processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
  const givenUp = performance.now() + 10_000
  for (let before = await secondsUsed(); performance.now() < givenUp;) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    const now = await secondsUsed()
    if (now - before < 0.01) return
    before = now
  }
}
