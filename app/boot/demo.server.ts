import { kyselyOn, openPool } from '~db/client.server'
import { seedDemo } from '~/demo/seed.server'
import { type Config, useInstance } from '~/platform/config.server'
import type { ReadyDatabase } from './database.server'
import { StartRefused } from './refusal'

/**
 * Whether this data is a demo, which its first boot settles: an empty embedded database becomes one unless DEMO=0,
 * one on a server only with DEMO=1. Refuses when DEMO contradicts the data.
 */
export async function settleDemo(config: Config, { ownerUrl, authSecret }: ReadyDatabase): Promise<boolean> {
  const pool = openPool({ url: ownerUrl, max: 1 })
  const db = kyselyOn(pool)
  try {
    const standing = await db.selectFrom('instance').select('is_demo').executeTakeFirst()
    if (standing) {
      refuseContradiction(config, standing.is_demo)
      return standing.is_demo
    }
    const isDemo = config.demo ?? !config.databaseUrl
    if (isDemo) {
      // The seed goes through the use cases, which look at the instance.
      useInstance({ ...config, authSecret, isDemo })
      await seedDemo(ownerUrl)
    } else
      await db
        .insertInto('instance')
        .values({ is_demo: false })
        .onConflict((c) => c.doNothing())
        .execute()
    return isDemo
  } finally {
    await pool.end()
  }
}

function refuseContradiction({ demo, databaseUrl, dataDir }: Config, isDemo: boolean) {
  const where = databaseUrl ? 'The database at DATABASE_URL' : `The data folder ${dataDir}`
  if (isDemo && demo === false)
    throw new StartRefused(
      `${where} holds a demo, and DEMO=0 asks for a real instance: give it an empty database${databaseUrl ? '' : ' (another DATA_DIR)'}.`,
    )
  if (isDemo && databaseUrl && !demo)
    throw new StartRefused(`${where} holds a demo: anyone could sign in as anyone. Set DEMO=1 if that is meant.`)
  if (!isDemo && demo)
    throw new StartRefused(`${where} holds real data, which DEMO=1 would lay open: leave DEMO unset.`)
}
