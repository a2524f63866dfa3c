import type { Trx } from '~db/client.server'

/** People's names as they are now, by id. Names are no secret within the product: whoever has the id has seen the name. */
export async function namesOf(trx: Trx, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await trx.selectFrom('person').select(['id', 'name']).where('id', 'in', personIds).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
