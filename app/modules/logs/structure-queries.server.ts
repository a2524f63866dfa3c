import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import type { EntryKind } from './entry-kind'
import { lockOutline, type Log } from './log-queries.server'

/** The log of a part that is not taken out, locked for a change of its structure by its trainee; throws NotFound. */
export async function lockLogOfPart(trx: Trx, actor: Actor, partId: string): Promise<Log> {
  if (!isId(partId)) return requireFound<Log>(undefined)
  const part = requireFound(
    await trx
      .selectFrom('part')
      .select('log_id')
      .where('id', '=', partId)
      .where('removed_at', 'is', null)
      .executeTakeFirst(),
  )
  return lockLogToChange(trx, actor, part.log_id)
}

/** The log of an entry, taken out or not, locked likewise; with where the entry stands. Throws NotFound. */
export async function lockLogOfEntry(trx: Trx, actor: Actor, entryId: string) {
  if (!isId(entryId)) return requireFound<never>(undefined)
  const entry = requireFound(
    await trx
      .selectFrom('entry')
      .select(['log_id', 'part_id', 'kind', 'removed_at'])
      .where('id', '=', entryId)
      .executeTakeFirst(),
  )
  const log = await lockLogToChange(trx, actor, entry.log_id)
  return { log, partId: entry.part_id, kind: entry.kind, isTakenOut: entry.removed_at !== null }
}

export async function lockLogToChange(trx: Trx, actor: Actor, logId: string): Promise<Log> {
  const log = requireFound(await lockOutline(trx, logId))
  authorize(actor, 'log.write', log)
  return log
}

/** The kind of an entry of that log, taken out or not; undefined: it has none with that id. */
export async function kindInLog(trx: Trx, logId: string, entryId: string): Promise<EntryKind | undefined> {
  const row = await trx
    .selectFrom('entry')
    .select('kind')
    .where('id', '=', entryId)
    .where('log_id', '=', logId)
    .executeTakeFirst()
  return row?.kind as EntryKind | undefined
}

/** The place after the last entry of a part. */
export async function placeAfterEntries(trx: Trx, partId: string): Promise<number> {
  const { last } = await trx
    .selectFrom('entry')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .where('part_id', '=', partId)
    .executeTakeFirstOrThrow()
  return Math.floor(last ?? 0) + 1
}

/** The place after the last part of a log. */
export async function placeAfterParts(trx: Trx, logId: string): Promise<number> {
  const { last } = await trx
    .selectFrom('part')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .where('log_id', '=', logId)
    .executeTakeFirstOrThrow()
  return Math.floor(last ?? 0) + 1
}
