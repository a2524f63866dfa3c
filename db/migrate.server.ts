import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, type Migration, Migrator, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrations } from './migrations/index'

/**
 * Milliseconds that a migration waits for a lock: everyone who comes after it waits as well. Shorter than the second
 * after which PostgreSQL looks for deadlocks, so that it is the migration that gives way, never somebody's save.
 */
const lockTimeout = 500
/** Milliseconds after which it no longer tries. */
const patience = 600_000

/**
 * Brings the database at the owner's URL to the newest schema; returns the names of what was applied. Safe to call from
 * several processes (the migrator locks) and while others serve: what can't have its locks at once is undone as a whole,
 * and tried again.
 */
export async function migrate(ownerUrl: string, known: Record<string, Migration> = migrations): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1, options: `-c lock_timeout=${lockTimeout}` })
  pool.on('error', () => {})
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => known },
      allowUnorderedMigrations: true,
    })
    for (const deadline = Date.now() + patience; ; await pause(100 + Math.random() * 400)) {
      const { error, results = [] } = await migrator.migrateToLatest()
      if (!error) return results.map((result) => result.migrationName)
      if (!isInTheWay(error) || Date.now() > deadline) throw error
    }
  } finally {
    await db.destroy()
  }
}

/** A lock that was not to be had (55P03), or a deadlock (40P01): others are at work, and will be done. */
const isInTheWay = (error: unknown) => ['55P03', '40P01'].includes((error as { code?: string }).code ?? '')
