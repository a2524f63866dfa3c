import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Browser } from '@playwright/test'

/** A page that is opened in a browser that has never seen the product. */
export interface Visit {
  name: string
  path: string
  cookie: string | undefined
  /** Words that must stand in it. */
  expected: string
}

export interface Visited {
  requests: number
  /** Bytes of the page's scripts as they were built, brotli. */
  scriptBytes: number
  /** Bytes of everything as it came over the wire, headers included. */
  transferredBytes: number
}

/** A fresh browser process on an empty profile. */
export async function launchCold(): Promise<Browser> {
  const { chromium } = await import('@playwright/test')
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...['--disable-background-networking', '--disable-component-update', '--no-first-run', '--disable-quic'],
    ],
  })
}

/** Opens the page in a fresh browser and counts what comes with it. */
export async function visitCold(origin: string, clientFolder: string, visit: Visit): Promise<Visited> {
  const browser = await launchCold()
  try {
    return await open(browser, origin, clientFolder, visit)
  } finally {
    await browser.close()
  }
}

async function open(browser: Browser, origin: string, clientFolder: string, visit: Visit): Promise<Visited> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })
  if (visit.cookie) {
    const [name, value] = visit.cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }])
  }
  const page = await context.newPage()
  const scripts = new Set<string>()
  let requests = 0
  let transferredBytes = 0
  const devTools = await context.newCDPSession(page)
  await devTools.send('Network.enable')
  devTools.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith(origin)) return
    requests++
    if (new URL(request.url).pathname.endsWith('.js')) scripts.add(new URL(request.url).pathname)
  })
  devTools.on('Network.loadingFinished', ({ encodedDataLength }) => (transferredBytes += encodedDataLength))

  const answer = await page.goto(origin + visit.path, { waitUntil: 'commit' })
  if (answer?.status() !== 200) throw new Error(`${visit.name} answered ${answer?.status()}`)
  await page.waitForLoadState('networkidle')
  const text = await page.evaluate(() => document.body.innerText)
  if (!text.includes(visit.expected)) throw new Error(`${visit.name} came without “${visit.expected}”`)

  const scriptBytes = [...scripts].reduce((sum, path) => sum + brotliSize(clientFolder, path), 0)
  return { requests, scriptBytes, transferredBytes }
}

/** The size that the file has on the wire: its brotli copy's, or its own when that would be larger. */
function brotliSize(clientFolder: string, path: string): number {
  const file = join(clientFolder, path)
  if (existsSync(`${file}.br`)) return statSync(`${file}.br`).size
  return existsSync(file) ? statSync(file).size : 0
}

/** The system's Chromium; Playwright's own browsers are not downloaded. */
export function findChromium(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  for (const name of [
    'chromium',
    'chromium-headless-shell',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ]) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK)
        return join(folder, name)
      } catch {
        // not in this folder
      }
    }
  }
  throw new Error('No Chromium on PATH: install one, or name it in CHROMIUM')
}
