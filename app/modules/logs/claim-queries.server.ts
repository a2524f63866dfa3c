import { sql } from 'kysely'
import { criteriaOf, programmeOf } from '~/modules/programmes/index.server'
import type { Trx } from '~db/client.server'
import type { ClaimedPassage } from './document'

interface ClaimsOfEntry {
  entryId: string
  logId: string
  traineeId: string
  cohortId: string
}

/**
 * Makes an entry's claim rows say what its document says: a row for each claim mark, "passage removed" for a row whose
 * mark is gone. A code that the log's framework doesn't have is ignored: no row, no evidence.
 */
export async function keepClaims(trx: Trx, entry: ClaimsOfEntry, passages: readonly ClaimedPassage[]): Promise<void> {
  const ids = passages.length > 0 ? await criterionIds(trx, entry.cohortId) : new Map<string, string>()
  const claims = passages.flatMap(({ id, criterion, quote }) => {
    const criterionId = ids.get(criterion)
    return criterionId ? [{ id, criterionId, quote }] : []
  })
  await trx
    .updateTable('claim')
    .set({ passage_removed_at: sql<Date>`now()` })
    .where('entry_id', '=', entry.entryId)
    .where('passage_removed_at', 'is', null)
    .where(
      sql<boolean>`(id, criterion_id) not in (select * from unnest(${claims.map((claim) => claim.id)}::uuid[], ${claims.map((claim) => claim.criterionId)}::uuid[]))`,
    )
    .execute()
  if (claims.length === 0) return
  await trx
    .insertInto('claim')
    .values(
      claims.map(({ id, criterionId, quote }) => ({
        id,
        criterion_id: criterionId,
        entry_id: entry.entryId,
        log_id: entry.logId,
        trainee_id: entry.traineeId,
        quote,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['entry_id', 'id', 'criterion_id']).doUpdateSet((eb) => ({
        quote: eb.ref('excluded.quote'),
        passage_removed_at: null,
      })),
    )
    .execute()
}

async function criterionIds(trx: Trx, cohortId: string): Promise<Map<string, string>> {
  const { cohort } = await programmeOf(trx, cohortId)
  const { criteria } = await criteriaOf(trx, cohort.frameworkVersionId)
  return new Map(criteria.map(({ code, id }) => [code, id]))
}
