import { dayIn } from '~/platform/days'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { goneOn } from './bin'
import { readingUpToDate } from './bring-up-to-date.server'
import type { EntryKind } from './entry-kind'
import type { Language } from './language'
import { findLog } from './log-queries.server'
import type { NamedEntry, OutlinePart } from './outline'
import { outlineOf } from './outline-queries.server'
import type { VerseHint } from './verse-settings'

export interface LogContents {
  logId: string
  /** '' while it has none. */
  title: string
  language: Language
  hint: VerseHint
  parts: OutlinePart[]
  /** What was taken out and can be put back, the last first. */
  takenOut: (NamedEntry & {
    /** The day until which it stays in the bin; null for a text that could not be read, which is kept. */
    until: string | null
  })[]
}

/** A log's parts and entries to arrange, and what was taken out; of the log itself, or of the one that holds a part or an entry. NotFound: not there, or not the actor's. */
export async function showContents(
  actor: Actor,
  of: { logId: string } | { partId: string } | { entryId: string },
): Promise<LogContents> {
  const { contents } = await readingUpToDate(actor, async (trx) => {
    const log = requireFound(await findLog(trx, await logIdOf(trx, of)))
    authorize(actor, 'log.write', log)
    const { parts, stale } = await outlineOf(trx, log.id)
    const takenOut = await trx
      .selectFrom('entry as e')
      .leftJoin('set_session as s', 's.entry_id', 'e.id')
      .innerJoin('entry_projection as j', 'j.entry_id', 'e.id')
      .select(['e.id', 'e.kind', 'e.title', 'e.occurred_on', 'e.removed_at', 's.set_name', 'j.problem'])
      .where('e.log_id', '=', log.id)
      .where('e.removed_at', 'is not', null)
      .orderBy('e.removed_at', 'desc')
      .execute()
    return {
      stale,
      contents: {
        logId: log.id,
        title: log.title,
        language: log.language,
        hint: log.verse.hint,
        parts,
        takenOut: takenOut.map((row) => ({
          id: row.id,
          kind: row.kind as EntryKind,
          title: row.title,
          occurredOn: row.occurred_on as string | null,
          setName: row.set_name,
          until: row.problem === null ? goneOn(dayIn(actor.timeZone, row.removed_at!)) : null,
        })),
      },
    }
  })
  return contents
}

async function logIdOf(trx: Trx, of: Parameters<typeof showContents>[1]): Promise<string> {
  if ('logId' in of) return of.logId
  const [table, id] = 'partId' in of ? (['part', of.partId] as const) : (['entry', of.entryId] as const)
  if (!isId(id)) return id
  const row = await trx.selectFrom(table).select('log_id').where('id', '=', id).executeTakeFirst()
  return requireFound(row).log_id
}
