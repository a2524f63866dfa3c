import { criteriaOf, programmeOf } from '~/modules/programmes/index.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { readingUpToDate } from './bring-up-to-date.server'
import type { DocumentJson } from './document'
import type { EntryKind } from './entry-kind'
import type { Language } from './language'
import { findLog } from './log-queries.server'
import { outlineOf } from './outline-queries.server'
import type { SetSession } from './session'
import { sessionsOf } from './session-queries.server'

export interface WholeLog {
  id: string
  title: string
  language: Language
  traineeName: string
  cohortName: string
  programmeName: string
  words: number
  parts: { id: string; number: number; title: string; words: number; entries: ReadableEntry[] }[]
  /** Codes and titles of the criteria, in the framework's order. */
  criteria: { code: string; title: string }[]
}
export interface ReadableEntry {
  id: string
  kind: EntryKind
  title: string
  occurredOn: string | null
  setName: string | null
  words: number
  html: string
  hasProblem: boolean
  session: SetSession | null
}

/** A whole log for its trainee to read, as of the newest saves. NotFound: not there, or not theirs. */
export async function readLog(actor: Actor, logId: string): Promise<WholeLog> {
  const { stale: _, ...log } = await readingUpToDate(actor, (trx) => readWholeLog(trx, actor, logId))
  return log
}

async function readWholeLog(trx: Trx, actor: Actor, logId: string): Promise<WholeLog & { stale: string[] }> {
  const log = requireFound(await findLog(trx, logId))
  authorize(actor, 'log.read', log)
  const { parts, stale } = await outlineOf(trx, log.id)
  const html = await htmlOf(trx, log.id)
  const sessions = new Map((await sessionsOf(trx, log.id)).map(({ entryId, title: _, ...rest }) => [entryId, rest]))
  const { cohort, name } = await programmeOf(trx, log.cohortId)
  const { criteria } = await criteriaOf(trx, cohort.frameworkVersionId)
  return {
    stale,
    id: log.id,
    title: log.title,
    language: log.language,
    traineeName: actor.name,
    cohortName: cohort.name,
    programmeName: name,
    words: parts.reduce((sum, part) => sum + part.words, 0),
    parts: parts.map((part) => ({
      ...part,
      entries: part.entries.map(({ id, kind, title, occurredOn, setName, words, hasProblem }) => ({
        ...{ id, kind, title, occurredOn, setName, words, hasProblem },
        html: html.get(id) ?? '',
        session: sessions.get(id) ?? null,
      })),
    })),
    criteria: criteria.map(({ code, title }) => ({ code, title })),
  }
}

async function htmlOf(trx: Trx, logId: string): Promise<Map<string, string>> {
  const rows = await trx
    .selectFrom('entry_projection')
    .select(['entry_id', 'html'])
    .where('log_id', '=', logId)
    .execute()
  return new Map(rows.map((row) => [row.entry_id, row.html]))
}

/** The documents of a log's entries, by entry: for taking the text out. */
export async function documentsOf(trx: Trx, logId: string): Promise<Map<string, DocumentJson>> {
  const rows = await trx
    .selectFrom('entry_projection')
    .select(['entry_id', 'document'])
    .where('log_id', '=', logId)
    .execute()
  return new Map(rows.map((row) => [row.entry_id, row.document as unknown as DocumentJson]))
}
