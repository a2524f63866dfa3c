import { criteriaOf, programmeOf } from '~/modules/programmes/index.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import type { Trx } from '~db/client.server'
import { readingUpToDate } from './bring-up-to-date.server'
import { findLog } from './log-queries.server'
import type { OutlinePart } from './outline'
import { outlineOf } from './outline-queries.server'

/** A log's evidence: what is claimed where, for which criterion. */
export interface LogEvidence {
  logId: string
  /** Of the log, as a tag. */
  language: string
  parts: OutlinePart[]
  /** In the framework's order. */
  criteria: { id: string; code: string; title: string; shortTitle: string; guidance: string }[]
  /** In the order of the log. */
  claims: ClaimInLog[]
}
export interface ClaimInLog {
  id: string
  entryId: string
  criterionId: string
  quote: string
  note: string
  /** Its passage was deleted from the text. */
  isLost: boolean
}

/** Every claim of a log, those too whose passages were deleted and which were not let go. NotFound: not there, or not the actor's. */
export async function showEvidence(actor: Actor, logId: string): Promise<LogEvidence> {
  const { evidence } = await readingUpToDate(actor, async (trx) => {
    const log = requireFound(await findLog(trx, logId))
    authorize(actor, 'log.read', log)
    const [{ parts, stale }, { cohort }, claims] = await Promise.all([
      outlineOf(trx, log.id),
      programmeOf(trx, log.cohortId),
      claimsOfLog(trx, log.id),
    ])
    const { criteria } = await criteriaOf(trx, cohort.frameworkVersionId)
    const order = new Map(parts.flatMap((part) => part.entries).map((entry, at) => [entry.id, at]))
    const evidence: LogEvidence = {
      logId: log.id,
      language: log.language,
      parts,
      criteria: criteria.map(({ id, code, title, shortTitle, guidance }) => ({
        id,
        code,
        title,
        shortTitle,
        guidance,
      })),
      // Claims of an entry in the bin wait there with it.
      claims: claims
        .filter((claim) => order.has(claim.entryId))
        .sort((a, b) => order.get(a.entryId)! - order.get(b.entryId)!),
    }
    return { stale, evidence }
  })
  return evidence
}

async function claimsOfLog(trx: Trx, logId: string): Promise<ClaimInLog[]> {
  const rows = await trx
    .selectFrom('claim')
    .select(['id', 'entry_id', 'criterion_id', 'quote', 'note', 'passage_removed_at'])
    .where('log_id', '=', logId)
    .where('let_go_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    entryId: row.entry_id,
    criterionId: row.criterion_id,
    quote: row.quote,
    note: row.note,
    isLost: row.passage_removed_at !== null,
  }))
}
