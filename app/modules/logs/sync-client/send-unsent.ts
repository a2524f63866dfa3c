import * as Y from 'yjs'
import { begunEntries, findBegun } from '../device/begun-entries'
import { deviceId, newId } from '../device/device-id'
import { type Journal, type KeptEntry, openJournal } from '../device/journal'
import { keepTitle, readKeptPage } from '../device/kept-page'
import { type PostBegun, postBegun, sendBegun } from './begin-first'
import { Outbox } from './outbox'
import { lockName, type TabsEnvironment, wakeSender } from './tabs'
import { postTitle } from './title-sync'
import { httpTransport, type Transport } from './transport'

export interface SendEnvironment {
  transport: Transport
  journal: (person: string) => Promise<Journal>
  locks: Pick<LockManager, 'request'> | undefined
  channel: TabsEnvironment['channel']
  postTitle: (entry: string, title: string) => Promise<boolean>
  postBegun: PostBegun
  /** How long another tab that is sending is waited for, in milliseconds. */
  patience: number
}

const browser = (): SendEnvironment => ({
  transport: httpTransport({ deviceId: deviceId() }),
  journal: openJournal,
  locks: navigator.locks,
  channel: (name) => new BroadcastChannel(name),
  postTitle,
  postBegun: postBegun(),
  patience: 15_000,
})

/**
 * Sends what this device still holds of a person's entries, of all or of `only` these. Returns the entries of which
 * something could not be sent; none: everything that was written here is on the server. A browser that keeps no journal
 * holds nothing.
 */
export async function sendUnsent(
  person: string,
  only?: readonly string[],
  env: SendEnvironment = browser(),
): Promise<string[]> {
  const journal = await env.journal(person).catch(() => undefined)
  if (!journal) return []
  const held: string[] = []
  try {
    for (const entry of await unsentEntries(journal)) {
      if (only && !only.includes(entry)) continue
      const isSent =
        (await sendBeginning(env, journal, person, entry)) &&
        (await sendChanges(env, journal, person, entry)) &&
        (await sendTitle(env, journal, entry))
      if (!isSent) held.push(entry)
    }
    return held
  } finally {
    journal.close()
  }
}

/** The entries that were begun here, and those of which this device holds changes or a title that the server doesn't have. */
export async function unsentEntries(journal: Journal): Promise<string[]> {
  const pages = (await journal.pages()) as { entry: string; page: { unsentTitle?: string | null } | undefined }[]
  const titled = pages.filter(({ page }) => page?.unsentTitle != null).map(({ entry }) => entry)
  const begun = (await begunEntries(journal)).map(({ id }) => id)
  return [...new Set([...begun, ...(await journal.entriesWithUnsent()), ...titled])]
}

async function sendBeginning(env: SendEnvironment, journal: Journal, person: string, entry: string): Promise<boolean> {
  const begun = await findBegun(journal, entry)
  return !begun || (await sendBegun(journal, person, begun, env.postBegun)) === null
}

/** Only the tab that holds the entry's lock sends and stores its state; another tab that does is waited for, and followed when it goes. */
async function sendChanges(env: SendEnvironment, journal: Journal, person: string, entry: string): Promise<boolean> {
  const send = () => sendQueue(env.transport, journal, entry)
  const { locks } = env
  if (!locks) return send()
  const options: LockOptions = { ifAvailable: true }
  const take = async () => locks.request(lockName(person, entry), options, (lock) => (lock ? send() : undefined))
  return (await take()) ?? waitUntilSent(env, journal, person, entry, take)
}

async function sendQueue(transport: Transport, journal: Journal, entry: string): Promise<boolean> {
  const kept = await journal.load(entry)
  if (!kept || kept.unsent.length === 0) return true
  const outbox = new Outbox(newId)
  for (const change of kept.unsent) outbox.add(change)
  for (let batch = outbox.next(); batch; batch = outbox.next()) {
    const posted = await transport.post(entry, batch)
    if (posted.kind === 'saved') await journal.settle(entry, stateOf(kept), outbox.settle(batch), posted.at)
    else if (posted.why !== 'too-large' || !outbox.shrink(batch)) return false
  }
  return true
}

function stateOf({ state, unsent }: KeptEntry): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (state) Y.applyUpdate(doc, state)
    for (const { data } of unsent) Y.applyUpdate(doc, data)
  })
  return Y.encodeStateAsUpdate(doc)
}

async function waitUntilSent(
  env: SendEnvironment,
  journal: Journal,
  person: string,
  entry: string,
  take: () => Promise<boolean | undefined>,
): Promise<boolean> {
  let hasFailed = false
  const listened = wakeSender(person, entry, () => (hasFailed = true), env)
  try {
    for (const deadline = Date.now() + env.patience; Date.now() < deadline && !hasFailed;) {
      if (!(await journal.entriesWithUnsent()).includes(entry)) return true
      await new Promise((resolve) => setTimeout(resolve, 100))
      // The page that had it may have been closed half way.
      const isSent = await take()
      if (isSent !== undefined) return isSent
    }
    return false
  } finally {
    listened()
  }
}

async function sendTitle(env: SendEnvironment, journal: Journal, entry: string): Promise<boolean> {
  const { unsentTitle } = await readKeptPage(journal, entry)
  if (unsentTitle === null) return true
  if (!(await env.postTitle(entry, unsentTitle))) return false
  await keepTitle(journal, entry, null)
  return true
}
