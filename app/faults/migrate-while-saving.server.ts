import { type Kysely, type Migration, sql } from 'kysely'
import { migrate } from '~db/migrate.server'
import { migrations } from '~db/migrations/index'
import type { Trial } from './trial.server'
import { beginWriting } from './writing.server'

/**
 * Applies `rounds` further migrations by the product's own migrator while everyone writes, as the first process of a
 * new release does beside those of the old one. Each takes the locks that real ones take, on the tables that every
 * save needs; nobody may be answered with anything but "saved" or "try again", and the same process must go on.
 */
export const migrateWhileSaving =
  (rounds: number) =>
  async ({ journal, random, devices, product, ground }: Trial): Promise<void> => {
    const writing = beginWriting(devices, journal, random)
    const known = { ...migrations }
    for (let round = 1; round <= rounds; round++) {
      await writing.savesAgain()
      const name = `9${String(round).padStart(3, '0')}_while_saving`
      known[name] = aMigration(round)
      const applied = await migrate(await ground.ownerUrl(), known)
      if (applied.join() !== name) throw new Error(`Applied was ${applied.join() || 'nothing'}, not ${name}`)
    }
    await writing.savesAgain()
    await writing.stop()
    const { exitCode, signalCode } = product().process
    if (exitCode !== null || signalCode !== null) throw new Error('The product ended over a migration')
  }

/** New columns on every table of a save, filled in, checked and indexed, and a policy made anew. */
const aMigration = (round: number): Migration => ({
  async up(db: Kysely<unknown>) {
    const column = sql.ref(`while_saving_${round}`)
    for (const table of ['entry', 'entry_writing', 'entry_update', 'entry_update_archive', 'entry_state', 'session']) {
      await sql`alter table ${sql.table(table)} add column ${column} integer`.execute(db)
      await sql`update ${sql.table(table)} set ${column} = ${sql.lit(round)}`.execute(db)
      await sql`alter table ${sql.table(table)} alter column ${column} set default 0, alter column ${column} set not null`.execute(
        db,
      )
      await sql`create index on ${sql.table(table)} (${column})`.execute(db)
    }
  },
})
