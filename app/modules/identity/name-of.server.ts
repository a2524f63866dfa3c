import type { Trx } from '~db/client.server'

/** A person's name as it is now, or undefined when there is no such person. Names are no secret within the product: whoever has the id has seen the name. */
export async function nameOf(trx: Trx, personId: string): Promise<string | undefined> {
  const row = await trx.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst()
  return row?.name
}
