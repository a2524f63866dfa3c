import type { BrowserContext } from '@playwright/test'
import pg from 'pg'
import { type BehindProxy, startBehindProxy } from '../behind-proxy.server'
import { type FaultEntry, makeEntries, signInAgain } from '../entries.server'
import type { Ground } from '../ground.server'
import { fetchState, lookInto, type Notes, type Outcome } from '../trial.server'
import { aProfile, type Profile } from './profile.server'
import { WritingPage } from './writing-page.server'

/** The product behind a proxy, for all plays with browsers in turn. */
export interface Stage extends BehindProxy {
  ground: Ground
}

/** What one kind of harm to browsers is played with: somebody, an entry of theirs, and as many browsers as it takes. */
export interface Play extends Notes {
  rounds: number
  stage: Stage
  origin: string
  entry: FaultEntry
  /** Asks the database as its owner. */
  ask: (statement: string, ...values: unknown[]) => Promise<void>
  aProfile: () => Promise<Profile>
  /** A fresh browser on a profile of its own, in which the entry's author is signed in. */
  aBrowser: (cookie?: string) => Promise<BrowserContext>
  open: (context: BrowserContext) => Promise<WritingPage>
}

export const openStage = async (ground: Ground): Promise<Stage> => ({ ...(await startBehindProxy(ground)), ground })

/** Lets `harm` happen, and looks what is left once every browser is gone. */
export async function perform(
  stage: Stage,
  notes: Notes,
  rounds: number,
  harm: (play: Play) => Promise<void>,
): Promise<Outcome> {
  const { proxy, ground } = stage
  const origin = proxy.origin
  const [entry] = (await makeEntries(await ground.ownerUrl(), 1)) as [FaultEntry]
  notes.journal.accept(entry.entryId, await fetchState(proxy.port, entry))
  proxy.onSaved = (entryId, update) => notes.journal.accept(entryId, update)
  const profiles: Profile[] = []
  const aNewProfile = async () => {
    const profile = await aProfile()
    profiles.push(profile)
    return profile
  }
  try {
    const done = harm({
      ...{ ...notes, rounds, stage, origin, entry },
      ask: async (statement, ...values) => asking(await ground.ownerUrl(), statement, values),
      aProfile: aNewProfile,
      aBrowser: async (cookie = entry.cookie) => (await aNewProfile()).start(origin, cookie),
      open: (context) => WritingPage.open(context, origin, entry, notes),
    })
    await within((2 + rounds) * 60_000, done)
  } finally {
    proxy.weather = () => undefined
    for (const profile of profiles) await profile.remove()
    // What broke off in the middle must not spoil the next play.
    if (stage.product().process.exitCode !== null || stage.product().process.signalCode !== null) await stage.restart()
  }
  const author = { ...entry, cookie: await signInAgain(await ground.ownerUrl(), entry.personId) }
  return lookInto(ground, proxy.port, [author], notes.journal, true)
}

/** A browser that answers nothing any more must not be waited for. */
async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It did not come to an end')), milliseconds)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

async function asking(url: string, statement: string, values: unknown[]) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement, values)
  } finally {
    await client.end()
  }
}
