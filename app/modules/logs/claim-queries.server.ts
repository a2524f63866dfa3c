import { sql } from 'kysely'
import { criteriaOf, programmeOf } from '~/modules/programmes/index.server'
import type { Trx } from '~db/client.server'
import type { ClaimNotes } from './claim-notes'
import type { ClaimedPassage } from './document'

interface ClaimsOfEntry {
  entryId: string
  logId: string
  traineeId: string
  cohortId: string
}

const none: ClaimNotes = { notes: new Map(), letGo: new Set() }

/**
 * Makes an entry's claim rows say what its document says: a row for each claim mark with its note, "passage removed" for
 * a row whose mark is gone, "let go" for one that its author took away. A code that the log's framework doesn't have is
 * ignored: no row, no evidence.
 */
export async function keepClaims(
  trx: Trx,
  entry: ClaimsOfEntry,
  passages: readonly ClaimedPassage[],
  { notes, letGo }: ClaimNotes = none,
): Promise<void> {
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
  if (letGo.size > 0)
    await trx
      .updateTable('claim')
      .set({ let_go_at: sql<Date>`now()` })
      .where('entry_id', '=', entry.entryId)
      .where('passage_removed_at', 'is not', null)
      .where('let_go_at', 'is', null)
      .where(sql<boolean>`id::text = any (${[...letGo]}::text[])`)
      .execute()
  // What stands is written anew below; of what is gone the note may still have changed.
  if (notes.size > 0)
    await sql`
      update claim set note = said.note
      from unnest(${[...notes.keys()]}::text[], ${[...notes.values()]}::text[]) as said (id, note)
      where entry_id = ${entry.entryId} and passage_removed_at is not null and claim.id::text = said.id
        and claim.note <> said.note`.execute(trx)
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
        note: notes.get(id) ?? '',
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['entry_id', 'id', 'criterion_id']).doUpdateSet((eb) => ({
        quote: eb.ref('excluded.quote'),
        note: eb.ref('excluded.note'),
        passage_removed_at: null,
        let_go_at: null,
      })),
    )
    .execute()
}

async function criterionIds(trx: Trx, cohortId: string): Promise<Map<string, string>> {
  const { cohort } = await programmeOf(trx, cohortId)
  const { criteria } = await criteriaOf(trx, cohort.frameworkVersionId)
  return new Map(criteria.map(({ code, id }) => [code, id]))
}

/** A claim whose passage was deleted, and which its author has not let go. */
export interface LostClaim {
  id: string
  /** The criterion's code. */
  criterion: string
  quote: string
  note: string
}

/** The claims of an entry whose passages were deleted. */
export function lostClaimsOf(trx: Trx, entryId: string): Promise<LostClaim[]> {
  return trx
    .selectFrom('claim as c')
    .innerJoin('criterion as k', 'k.id', 'c.criterion_id')
    .select(['c.id', 'k.code as criterion', 'c.quote', 'c.note'])
    .where('c.entry_id', '=', entryId)
    .where('c.passage_removed_at', 'is not', null)
    .where('c.let_go_at', 'is', null)
    .orderBy('k.position')
    .orderBy('c.created_at')
    .execute()
}
