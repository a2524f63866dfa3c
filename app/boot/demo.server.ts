import { type Db, kyselyOn, openPool } from '~db/client.server'
import { seedDemo } from '~/demo/seed.server'
import { type Config, useInstance } from '~/platform/config.server'
import { alone, type ReadyDatabase } from './database.server'
import { StartRefused } from './refusal'

/**
 * Whether this data is a demo, which its first boot settles: an empty embedded database becomes one unless DEMO=0,
 * one on a server only with DEMO=1. Refuses when DEMO contradicts the data, and a real instance without mail.
 */
export async function settleDemo(config: Config, { ownerUrl, authSecret }: ReadyDatabase): Promise<boolean> {
  return asOwner(ownerUrl, async (db) => {
    const standing = await standingOf(db)
    if (standing) refuseContradiction(config, standing.is_demo)
    const isDemo = standing?.is_demo ?? config.demo ?? !config.databaseUrl
    // Before it is settled for good: who is refused here may start a demo yet.
    if (!isDemo && !config.smtpUrl)
      throw new StartRefused('SMTP_URL is needed outside demo mode, such as smtps://user:password@mail.example.org')
    if (standing) return isDemo
    if (isDemo) {
      // The seed goes through the use cases, which look at the instance.
      useInstance({ ...config, authSecret, isDemo })
      await seedDemo(ownerUrl)
    } else await insertReal(db)
    return isDemo
  })
}

/**
 * Settles that this data is no demo, before a person of the real world is written into it: otherwise the next start
 * would take the database for an empty one and seed it. Refuses a demo, and what the seed of one has left half done.
 */
export async function settleReal({ ownerUrl }: ReadyDatabase): Promise<void> {
  await alone(ownerUrl, () =>
    asOwner(ownerUrl, async (db) => {
      const standing = await standingOf(db)
      if (standing?.is_demo || (!standing && (await holdsPeople(db))))
        throw new StartRefused('This is a demo: a real instance needs an empty database. Nothing was changed.')
      if (!standing) await insertReal(db)
    }),
  )
}

/** Empties the tables of a demo and seeds it anew, or seeds an empty database. Real data is never touched. */
export async function resetDemo(config: Config, { ownerUrl, authSecret, embedded }: ReadyDatabase): Promise<void> {
  if (embedded && !(await embedded.claim()))
    throw new StartRefused('Oldpond is running on this data folder: stop it first.')
  await alone(ownerUrl, async () => {
    await asOwner(ownerUrl, async (db) => {
      const standing = await standingOf(db)
      if (standing ? !standing.is_demo : await holdsPeople(db))
        throw new StartRefused('This is not a demo; nothing was changed.')
      await db.deleteFrom('instance').execute()
    })
    useInstance({ ...config, authSecret, isDemo: true })
    await seedDemo(ownerUrl)
  })
}

async function asOwner<T>(ownerUrl: string, work: (db: Db) => Promise<T>): Promise<T> {
  const pool = openPool({ url: ownerUrl, max: 1 })
  try {
    return await work(kyselyOn(pool))
  } finally {
    await pool.end()
  }
}

const standingOf = (db: Db) => db.selectFrom('instance').select('is_demo').executeTakeFirst()

const insertReal = (db: Db) =>
  db
    .insertInto('instance')
    .values({ is_demo: false })
    .onConflict((c) => c.doNothing())
    .execute()

const holdsPeople = async (db: Db) =>
  (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined

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
