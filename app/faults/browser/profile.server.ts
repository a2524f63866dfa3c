import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { BrowserContext } from '@playwright/test'
import { findChromium } from '~/bench/cold-browser.server'

/** A browser's profile on the disk, which outlives its process. */
export interface Profile {
  /** A fresh browser process on it, in which whoever has this cookie is signed in. */
  start: (origin: string, cookie: string) => Promise<BrowserContext>
  /** Ends the process and all its children as they are: what they had not written is gone. */
  kill: () => Promise<void>
  remove: () => Promise<void>
}

export async function aProfile(): Promise<Profile> {
  const { chromium } = await import('@playwright/test')
  const folder = await mkdtemp(join(tmpdir(), 'oldpond-profile-'))
  let context: BrowserContext | undefined
  const kill = async () => {
    const leader = await processOn(folder)
    const closed = context?.waitForEvent('close')
    // Chromium leads a process group of its own.
    process.kill(-leader, 'SIGKILL')
    await closed
  }
  return {
    kill,
    start: async (origin, cookie) => {
      context = await chromium.launchPersistentContext(folder, {
        executablePath: findChromium(),
        viewport: { width: 1280, height: 900 },
        locale: 'en-GB',
        args: [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          ...['--disable-background-networking', '--disable-component-update', '--no-first-run', '--disable-quic'],
        ],
      })
      await signInTo(context, origin, cookie)
      return context
    },
    remove: async () => {
      // It may be closed already, or answer nothing any more.
      await kill().catch(() => {})
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Gives the browser a session, as signing in does. */
export async function signInTo(context: BrowserContext, origin: string, cookie: string): Promise<void> {
  const [name, value] = cookie.split('=') as [string, string]
  const expires = Math.floor(Date.now() / 1000) + 86_400
  await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax', expires }])
}

async function processOn(folder: string): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,args='], { maxBuffer: 16 * 1024 * 1024 })
  const line = stdout.split('\n').find((one) => one.includes(`--user-data-dir=${folder}`) && !one.includes('--type='))
  if (!line) throw new Error('The browser is not running')
  return Number.parseInt(line, 10)
}
