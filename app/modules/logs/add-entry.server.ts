import { isDeepStrictEqual } from 'node:util'
import { NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction, type Trx } from '~db/client.server'
import { arrangementOf } from './arrangement-queries.server'
import { createEntry } from './create-entry.server'
import { createPart } from './create-log.server'
import type { EntryKind, WrittenKind } from './entry-kind'
import { countFigures } from './figures.server'
import type { Log } from './log-queries.server'
import type { SetSession } from './session'
import { findSession } from './session-queries.server'
import { kindInLog, lockLogToChange, placeAfterEntries } from './structure-queries.server'

export interface EntryToAdd {
  /** The form's own name for what it makes. */
  id?: string
  kind: EntryKind
  title: string
  /** Left out: the log's last part. */
  partId?: string
  session?: SetSession
  isBare?: boolean
}

/**
 * Adds an entry at the end of a part, with an empty page; returns its id. The same form sent twice adds one, as long as
 * nothing is written in it; sent again later, or filled in otherwise, it adds another. NotFound for a part of another log.
 */
export function addEntry(actor: Actor, logId: string, entry: EntryToAdd): Promise<string> {
  return transaction(actor, async (trx) => {
    const log = await lockLogToChange(trx, actor, logId)
    const made = entry.id === undefined ? undefined : await findMade(trx, entry.id)
    if (made && isAsAsked(made, { ...entry, logId })) return made.id
    return addEntryTo(trx, log, { ...entry, id: made ? undefined : entry.id })
  })
}

/**
 * Takes in an entry that a device has begun without us, under the device's name for it and before anything that was
 * written in it: sent twice it is made once, whatever became of it meanwhile. Where its part was taken out meanwhile, it
 * comes to the log's last. NotFound for a log or an id of somebody else's.
 */
export function takeInEntry(
  actor: Actor,
  logId: string,
  { id, kind, partId }: { id: string; kind: WrittenKind; partId: string },
): Promise<void> {
  return transaction(actor, async (trx) => {
    const log = await lockLogToChange(trx, actor, logId)
    if (await kindInLog(trx, logId, id)) return
    const isPartThere = (await arrangementOf(trx, logId)).some((part) => part.partId === partId)
    await addEntryTo(trx, log, { id, kind, title: '', partId: isPartThere ? partId : undefined, isBare: true })
  })
}

/** Adds an entry to a log that is locked, and counts its figures anew. NotFound for a part of another log. */
export async function addEntryTo(trx: Trx, log: Log, entry: EntryToAdd): Promise<string> {
  const partId = await partFor(trx, log, entry.partId)
  const entryId = await createEntry(trx, {
    ...entry,
    logId: log.id,
    partId,
    traineeId: log.traineeId,
    position: await placeAfterEntries(trx, partId),
  })
  await countFigures(trx, log.id)
  return entryId
}

async function findMade(trx: Trx, entryId: string) {
  const row = await trx
    .selectFrom('entry as e')
    .innerJoin('entry_writing as w', 'w.entry_id', 'e.id')
    .select(['e.id', 'e.log_id as logId', 'e.kind', 'e.removed_at as removedAt', 'w.saved_at as savedAt'])
    .where('e.id', '=', entryId)
    .executeTakeFirst()
  return row && { ...row, session: await findSession(trx, entryId) }
}

type Made = NonNullable<Awaited<ReturnType<typeof findMade>>>

/** It stands as it would if it were added now. */
const isAsAsked = (made: Made, asked: EntryToAdd & { logId: string }) =>
  made.logId === asked.logId &&
  made.kind === asked.kind &&
  made.removedAt === null &&
  made.savedAt === null &&
  isDeepStrictEqual(made.session, asked.session)

/** The part asked for, else the last, else a new one. */
export async function partFor(trx: Trx, log: Log, wanted?: string): Promise<string> {
  const arrangement = await arrangementOf(trx, log.id)
  if (wanted !== undefined && !arrangement.some((part) => part.partId === wanted)) throw new NotFound()
  const last = arrangement.at(-1)?.partId
  return wanted ?? last ?? createPart(trx, { logId: log.id, traineeId: log.traineeId, title: '', position: 1 })
}
