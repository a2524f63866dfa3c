import { sql } from 'kysely'
import { type Db, kyselyOn, openPool, useDatabase } from '~db/client.server'
import { seedAllocations } from './allocations.server'
import { settleMails } from './backdate.server'
import { emptyTables } from './empty.server'
import { rewriteLog, seedLog } from './logs.server'
import { seedProvider } from './provider.server'
import { seedRecords } from './records.server'
import { seedMeetings, seedShared } from './shared.server'
import { seedAttempt } from './submissions.server'
import { type DemoAttempt, histories } from './submitted'

/**
 * Makes an empty database a demo: a believable provider with its people, logs at every stage, records. The same each
 * time, but for the day that it counts back from. What an interrupted seed left is emptied first; the row in `instance`
 * comes last and says that the demo is whole.
 */
export async function seedDemo(ownerUrl: string, now = new Date()): Promise<void> {
  const owners = openPool({ url: ownerUrl, max: 2 })
  const apps = openPool({ url: ownerUrl, role: 'oldpond_app', max: 2 })
  const owner = kyselyOn(owners)
  const before = useDatabase(apps)
  try {
    await owner.connection().execute(async (lock) => {
      await sql`select pg_advisory_lock(7031, 11)`.execute(lock)
      try {
        if (await lock.selectFrom('instance').select('id').executeTakeFirst()) return
        await emptyTables(lock)
        await seed(owner, now)
        await lock.insertInto('instance').values({ is_demo: true }).execute()
      } finally {
        await sql`select pg_advisory_unlock(7031, 11)`.execute(lock)
      }
    })
  } finally {
    if (before) useDatabase(before)
    await Promise.all([owners.end(), apps.end()])
  }
}

async function seed(owner: Db, now: Date) {
  await owner.transaction().execute(async (trx) => {
    await seedProvider(trx, now)
    for (const { trainee, log, attempts } of histories) await seedLog(trx, trainee, attempts[0]?.log ?? log, now)
  })
  const seeded: { trainee: string; submissionId: string; attempt: DemoAttempt }[] = []
  // The oldest first, so that the numbers of submissions rise with time.
  const all = histories.flatMap(({ trainee, attempts }) => attempts.map((attempt) => ({ trainee, attempt })))
  for (const { trainee, attempt } of all.sort((a, b) => b.attempt.handedInAgo - a.attempt.handedInAgo)) {
    const isFirst = !seeded.some((one) => one.trainee === trainee)
    if (!isFirst) await owner.transaction().execute((trx) => rewriteLog(trx, trainee, attempt.log, now))
    seeded.push({ trainee, attempt, submissionId: await seedAttempt(owner, trainee, attempt, now) })
  }
  await seedRecords(seeded, now)
  await seedAllocations()
  await seedShared(owner)
  await seedMeetings(owner, now)
  await settleMails(owner)
}
