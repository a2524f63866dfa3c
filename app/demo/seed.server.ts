import { kyselyOn, openPool } from '~db/client.server'
import { seedProvider } from './provider.server'

/** Makes an empty database a demo: a believable provider with its people, in one transaction as the owner. */
export async function seedDemo(ownerUrl: string): Promise<void> {
  const pool = openPool({ url: ownerUrl, max: 1 })
  try {
    await kyselyOn(pool)
      .transaction()
      .execute(async (trx) => {
        await trx.insertInto('instance').values({ is_demo: true }).execute()
        await seedProvider(trx, new Date())
      })
  } finally {
    await pool.end()
  }
}
