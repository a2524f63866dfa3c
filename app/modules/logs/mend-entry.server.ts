import { sql } from 'kysely'
import { Refused } from '~/platform/errors.server'
import { recordEvent } from '~/platform/audit.server'
import type { Actor } from '~/policy/actor'
import { requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import { createEntryFromDocument } from './create-entry.server'
import type { EntryKind } from './entry-kind'
import { countFigures } from './figures.server'
import { projectEntry } from './project-entry.server'
import { findSession } from './session-queries.server'
import { lockLogOfEntry } from './structure-queries.server'

/**
 * For an entry whose newest save can't be shown: puts a new entry with its last text that could in its place, and takes
 * the old one out with all it holds. Refused when nothing is wrong with it, or no longer.
 */
export function mendEntry(actor: Actor, entryId: string): Promise<{ logId: string; entryId: string }> {
  return transaction(actor, async (trx) => {
    const { log, isTakenOut } = await lockLogOfEntry(trx, actor, entryId)
    await projectEntry(trx, entryId)
    const broken = requireFound(await findBroken(trx, entryId))
    if (broken.problem === null || isTakenOut) throw new Refused('logs_mend_not_needed')
    const { problem: _, kind, ...as } = broken
    const session = kind === 'session' ? await findSession(trx, entryId) : undefined
    const own = { logId: log.id, traineeId: log.traineeId }
    const mended = await createEntryFromDocument(trx, { ...as, ...own, kind: kind as EntryKind, session })
    await trx
      .updateTable('entry')
      .set({ removed_at: sql<Date>`now()` })
      .where('id', '=', entryId)
      .execute()
    await countFigures(trx, log.id)
    await recordEvent(trx, actor, 'entry.mended', { id: entryId }, { by: mended })
    return { logId: log.id, entryId: mended }
  })
}

const findBroken = (trx: Trx, entryId: string) =>
  trx
    .selectFrom('entry as e')
    .innerJoin('entry_projection as j', 'j.entry_id', 'e.id')
    .select(['e.part_id as partId', 'e.kind', 'e.title', 'e.position', 'e.occurred_on as occurredOn'])
    .select(['j.document', 'j.problem'])
    .$castTo<{
      partId: string
      kind: string
      title: string
      position: number
      occurredOn: string | null
      document: unknown
      problem: string | null
    }>()
    .where('e.id', '=', entryId)
    .executeTakeFirst()
