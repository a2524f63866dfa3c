import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { appendUpdate, readState } from '~/modules/logs/index.server'
import { compactEntry } from '~/modules/logs/compact-entry.server'
import { projectEntry } from '~/modules/logs/project-entry.server'
import { mergeUpdates } from '~/modules/logs/merge-updates'
import { kyselyOn, openPool, transaction } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { ADevice, aLog, anEntry } from '../../support/logs'

const database = useTestDatabase()

const stateOf = async (...args: Parameters<typeof readState>) => {
  const state = await readState(...args)
  if ('isUnchanged' in state) throw new Error('It was to be a state')
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state.update)
  return { seq: state.seq, text: doc.getXmlFragment('default').toString() }
}

test('writers, compactors and readers at once: nothing acknowledged is lost or read too late', async () => {
  const log = await aLog(database.owner)
  const entryId = await anEntry(log, 'Begin.')
  const worker = openPool({ url: database.ownerUrl, role: 'oldpond_worker', max: 3 })
  const asWorker = kyselyOn(worker)
  const acknowledged: string[] = []
  let isWriting = true
  try {
    for (let round = 0; round < 20; round++) {
      isWriting = true
      const devices = Array.from({ length: 4 }, () => new ADevice())
      const writing = Promise.all(
        devices.map(async (device, writer) => {
          for (let at = 0; at < 4; at++) {
            const words = `[${round}.${writer}.${at}]`
            const { seq } = await appendUpdate(log.trainee, entryId, device.type(words).update())
            acknowledged.push(words)
            // What was acknowledged is there for whoever asks after it.
            const seen = await stateOf(log.trainee, entryId)
            expect(seen.text).toContain(words)
            expect(seen.seq).toBeGreaterThanOrEqual(seq)
          }
        }),
      ).finally(() => (isWriting = false))
      const compacting = [1, 2].map(async () => {
        do await asWorker.transaction().execute((trx) => compactEntry(trx, entryId))
        while (isWriting)
      })
      await Promise.all([writing, ...compacting])
    }
  } finally {
    await worker.end()
  }
  const { text, seq } = await stateOf(log.trainee, entryId)
  expect(acknowledged).toHaveLength(20 * 16)
  expect(acknowledged.filter((words) => text.split(words).length !== 2)).toEqual([])
  expect(seq).toBe(acknowledged.length)

  // What compaction put away is all there still: state and archive say the same as the updates alone.
  await transaction(log.trainee, (trx) => compactEntry(trx, entryId))
  const archived = await database.owner
    .selectFrom('entry_update_archive')
    .select(['id', 'data', 'seq'])
    .where('entry_id', '=', entryId)
    .orderBy('seq')
    .execute()
  expect(archived.map((row) => row.seq)).toEqual(acknowledged.map((_, at) => at + 1))
  const alone = mergeUpdates(Y.encodeStateAsUpdate(new Y.Doc()), archived).doc.getXmlFragment('default').toString()
  expect(acknowledged.every((words) => alone.includes(words))).toBe(true)
}, 120_000)

test('numbers are seen in the order of commits: a save that commits late is never behind one already seen', async () => {
  const log = await aLog(database.owner)
  const entryId = await anEntry(log)
  const seen: number[] = []
  let isWriting = true
  const watching = (async () => {
    while (isWriting) seen.push((await stateOf(log.trainee, entryId)).seq)
  })()
  const saves = await Promise.all(
    Array.from({ length: 30 }, (_, at) => appendUpdate(log.trainee, entryId, new ADevice().type(String(at)).update())),
  ).finally(() => (isWriting = false))
  await watching
  expect(saves.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(saves.map((_, at) => at + 1))
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
})

test('two projectors at once leave the newest', async () => {
  const log = await aLog(database.owner)
  const entryId = await anEntry(log, 'Begin.')
  for (let round = 0; round < 10; round++) {
    await appendUpdate(log.trainee, entryId, new ADevice().type(`Round ${round}.`).update())
    await Promise.all([1, 2, 3].map(() => transaction(log.trainee, (trx) => projectEntry(trx, entryId))))
    const { seq, plain } = await database.owner
      .selectFrom('entry_projection')
      .select(['seq', 'plain'])
      .where('entry_id', '=', entryId)
      .executeTakeFirstOrThrow()
    expect(seq).toBe(round + 1)
    expect(plain).toContain(`Round ${round}.`)
  }
})
