import { fork } from 'node:child_process'
import { once } from 'node:events'
import { kyselyOn, openPool } from '~db/client.server'
import { aBeginner } from './logs.server'
import { written } from './texts.server'
import { processorMs } from './processor.server'
import type { ProductProcess } from './product-process.server'
import { aCohort } from './seed.server'
import type { WritingJob, WritingResult } from './writing-load.server'

export const writingLoadFlag = '--writing-load'

export type EntryOfWriter = WritingJob['writers'][number]

/** People who are signed in, each with a log and one entry of their own. */
export async function seedWriters(ownerUrl: string, count: number): Promise<EntryOfWriter[]> {
  const pool = openPool({ url: ownerUrl, max: 1 })
  try {
    const writers = await kyselyOn(pool)
      .transaction()
      .execute(async (trx) => {
        const place = await aCohort(trx)
        const made: EntryOfWriter[] = []
        for (let number = 1; number <= count; number++) {
          const { entryId, cookie } = await aBeginner(trx, place, {
            name: `Typist ${number}`,
            logTitle: 'Log',
            title: `Entry ${number}`,
            occurredOn: null,
            document: written([{ p: 'It began with a question.' }], `typist ${number}`),
          })
          made.push({ entryId, cookie })
        }
        return made
      })
    await pool.query('vacuum analyze')
    return writers
  } finally {
    await pool.end()
  }
}

export interface WritingMeasured extends WritingResult {
  /** Acknowledged saves that the database doesn't hold. */
  lost: number
  /** The product's processor time for one save, in milliseconds. */
  cpuMs: number
}

/** Lets writers save on schedule from a process of its own, then looks in the database for all that was acknowledged. */
export async function measureWriters(
  product: ProductProcess,
  ownerUrl: string,
  job: Pick<WritingJob, 'writers' | 'seconds' | 'every'>,
): Promise<WritingMeasured> {
  const child = fork(process.argv[1]!, ['bench', writingLoadFlag], {
    env: { ...process.env, NODE_ENV: 'production' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    await once(child, 'message')
    const before = processorMs(product.process.pid!)
    child.send({ ...job, origin: product.origin, port: product.port })
    const [result] = (await once(child, 'message')) as [WritingResult]
    const cpuMs = (processorMs(product.process.pid!) - before) / Math.max(1, result.times.length)
    return { ...result, cpuMs, lost: await countLost(ownerUrl, result.acknowledged) }
  } finally {
    child.kill()
  }
}

async function countLost(ownerUrl: string, acknowledged: WritingResult['acknowledged']): Promise<number> {
  const pool = openPool({ url: ownerUrl, max: 1 })
  try {
    const { rows } = await pool.query<{ lost: string }>(
      `select count(*) as lost from unnest($1::uuid[], $2::uuid[]) as a (entry_id, id)
       where not exists (select from entry_update u where u.entry_id = a.entry_id and u.id = a.id)
         and not exists (select from entry_update_archive u where u.entry_id = a.entry_id and u.id = a.id)`,
      [acknowledged.map(({ entryId }) => entryId), acknowledged.map(({ updateId }) => updateId)],
    )
    return Number(rows[0]!.lost)
  } finally {
    await pool.end()
  }
}
