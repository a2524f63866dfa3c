import { NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { transaction, type Trx } from '~db/client.server'
import { arrangementOf } from './arrangement-queries.server'
import { createEntry } from './create-entry.server'
import { createPart } from './create-log.server'
import type { EntryKind } from './entry-kind'
import { countFigures } from './figures.server'
import type { Log } from './log-queries.server'
import type { SetSession } from './session'
import { lockLogToChange, placeAfterEntries } from './structure-queries.server'

export interface EntryToAdd {
  kind: EntryKind
  title: string
  /** Left out: the log's last part. */
  partId?: string
  session?: SetSession
}

/** Adds an entry at the end of a part, with an empty page; returns its id. NotFound for a part of another log. */
export function addEntry(actor: Actor, logId: string, entry: EntryToAdd): Promise<string> {
  return transaction(actor, async (trx) => {
    const log = await lockLogToChange(trx, actor, logId)
    const partId = await partFor(trx, log, entry.partId)
    const entryId = await createEntry(trx, {
      ...entry,
      logId,
      partId,
      traineeId: log.traineeId,
      position: await placeAfterEntries(trx, partId),
    })
    await countFigures(trx, logId)
    return entryId
  })
}

/** The part asked for, else the last, else a new one. */
export async function partFor(trx: Trx, log: Log, wanted?: string): Promise<string> {
  const arrangement = await arrangementOf(trx, log.id)
  if (wanted !== undefined && !arrangement.some((part) => part.partId === wanted)) throw new NotFound()
  const last = arrangement.at(-1)?.partId
  return wanted ?? last ?? createPart(trx, { logId: log.id, traineeId: log.traineeId, title: '', position: 1 })
}
