import { sql } from 'kysely'
import { Forbidden, NotFound } from '~/platform/errors.server'
import { isId } from '~/platform/ids'
import type { Actor } from '~/policy/actor'
import { authorize } from '~/policy/authorize.server'
import { organisationsAs } from '~/policy/scopes.server'
import { reading, transaction, type Trx } from '~db/client.server'
import type { BankComment, BankForm } from './bank'

/** So many are shown: more couldn't be looked through while judging. */
const mostShown = 300

/** An assessor's own comments, and those shared by others who assess for their organisations: by criterion, then by age. */
export async function bankOf(trx: Trx, personId: string): Promise<BankComment[]> {
  const rows = await trx
    .selectFrom('bank_comment as b')
    .innerJoin('person as p', 'p.id', 'b.owner_id')
    .select(['b.id', 'b.code', 'b.text', 'b.is_shared', 'b.owner_id', 'p.name'])
    .where('b.removed_at', 'is', null)
    .orderBy('b.code')
    .orderBy('b.created_at')
    .limit(mostShown)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    text: row.text,
    isShared: row.is_shared,
    isOwn: row.owner_id === personId,
    ownerName: row.name,
  }))
}

export function viewBank(actor: Actor): Promise<BankComment[]> {
  authorize(actor, 'reviewing.view')
  return reading(actor, (trx) => bankOf(trx, actor.personId))
}

/** Keeps a comment in one's bank, or changes one's own; shared with those who assess for one's organisation. Somebody else's stays as it is (403). */
export function keepInBank(actor: Actor, form: BankForm): Promise<void> {
  authorize(actor, 'reviewing.view')
  const [organisationId] = organisationsAs(actor, 'assessor')
  return transaction(actor, async (trx) => {
    const change = { code: form.code, text: form.text, is_shared: form.shared }
    const { numUpdatedRows } = await trx
      .updateTable('bank_comment')
      .set({ ...change, removed_at: null })
      .where('id', '=', form.id)
      .executeTakeFirst()
    if (numUpdatedRows > 0n) return
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('bank_comment')
      .values({ id: form.id, owner_id: actor.personId, organisation_id: organisationId!, ...change })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (!numInsertedOrUpdatedRows) throw new Forbidden()
  })
}

/** Takes a comment of one's own out of the bank; what it was used in keeps its words. */
export function removeFromBank(actor: Actor, commentId: string): Promise<void> {
  authorize(actor, 'reviewing.view')
  return transaction(actor, async (trx) => {
    const { numUpdatedRows } = isId(commentId)
      ? await trx
          .updateTable('bank_comment')
          .set({ removed_at: sql<Date>`coalesce(removed_at, now())` })
          .where('id', '=', commentId)
          .where('owner_id', '=', actor.personId)
          .executeTakeFirst()
      : { numUpdatedRows: 0n }
    if (numUpdatedRows === 0n) throw new NotFound()
  })
}
