import { type Journal, openJournal } from '../../device/journal'
import { type KeptPage, readKeptPage } from '../../device/kept-page'
import { entryOfMark } from '../../device/begun-entries'
import { setCurrentPerson } from '../../device/person'
import { isMarkOfSession, keptSessions, markOf } from '../../device/kept-sessions'
import { clearMarks, markedUnsent } from '../../device/unsent-mark'
import { textOnDevice } from '../../device/unsent-text'
import { entryName } from '../../names'
import { sendSessions } from '../../sync-client/send-sessions'
import { sendUnsent } from '../../sync-client/send-unsent'
import { nameOf, wordsOfSession } from '../sessions/session-words'
import type { WritingPage } from '../write/page-data'
import type { HeldEntry, OtherWork } from './other-work'

/**
 * Sends what this device holds of a person. Returns the entries that could not be sent; when the device can't be read,
 * those that are noted as unsent.
 */
export async function settleDevice(person: string): Promise<HeldEntry[]> {
  const { left } = await sendSessions(person).catch(() => ({ left: [] }))
  const sessions = left.map((session) => ({ id: markOf(session.id), name: nameOf(session) }))
  const ofEntries = () => [
    ...new Set(
      markedUnsent(person)
        .filter((mark) => !isMarkOfSession(mark))
        .map(entryOfMark),
    ),
  ]
  const held = [...(await named(person, await sendUnsent(person).catch(ofEntries))), ...sessions]
  if (held.length === 0) clearMarks(person)
  return held
}

/** Sends all that this device holds of a person, entries and whatever else. Returns what could not be sent. */
export const settleAll = async (person: string, work: OtherWork): Promise<HeldEntry[]> => [
  ...(await settleDevice(person)),
  ...(await work.settle(person)),
]

/** Takes everything a person wrote off this device, saved or not. */
export async function forgetAll(person: string, work: OtherWork): Promise<void> {
  work.forget(person)
  await forgetDevice(person)
}

/** Takes a person's entries off this device, saved or not; what can't be taken off stays sealed. */
export async function forgetDevice(person: string): Promise<void> {
  setCurrentPerson(null)
  clearMarks(person)
  const journal = await openJournal(person).catch(() => undefined)
  await journal?.forget().catch(() => {})
  journal?.close()
}

/** The text of what this device holds, as one file's contents. */
export async function heldText(person: string, held: readonly HeldEntry[], work: OtherWork): Promise<string> {
  const journal = await openJournal(person).catch(() => undefined)
  const textOf = async (id: string) => {
    if (!journal) return work.textOf(id)
    return work.textOf(id) || (isMarkOfSession(id) ? textOfSession(journal, id) : textOnDevice(journal, id))
  }
  const parts = await Promise.all(held.map(async ({ id, name }) => `${name}\n\n${await textOf(id)}\n`))
  journal?.close()
  return parts.join('\n\n')
}

async function textOfSession(journal: Journal, mark: string): Promise<string> {
  const session = (await keptSessions(journal)).find(({ id }) => markOf(id) === mark)
  return session ? wordsOfSession(session) : ''
}

async function named(person: string, ids: string[]): Promise<HeldEntry[]> {
  const journal = await openJournal(person).catch(() => undefined)
  const nothing = { page: null, unsentTitle: null }
  const held = ids.map(async (id) => {
    const kept = await (journal && readKeptPage<WritingPage>(journal, id).catch(() => nothing))
    return { id, name: nameIn(kept ?? nothing) }
  })
  return Promise.all(held).finally(() => journal?.close())
}

function nameIn({ page, unsentTitle }: KeptPage<WritingPage>): string {
  const entry = page?.opened.entry
  return entryName({
    kind: entry?.kind ?? 'reflection',
    occurredOn: entry?.occurredOn ?? null,
    setName: page?.opened.session?.setName ?? null,
    title: unsentTitle ?? entry?.title ?? '',
  })
}
