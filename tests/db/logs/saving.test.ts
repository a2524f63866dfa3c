import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import { appendUpdate, readState } from '~/modules/logs/index.server'
import { Conflict, Invalid, NotFound } from '~/platform/errors.server'
import { useTestDatabase } from '../../support/database'
import { ADevice, aLog, anEntry } from '../../support/logs'

const database = useTestDatabase()

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)
/** The state, as a device that knows nothing gets it. */
const stateOf = async (...[actor, entryId, known]: Parameters<typeof readState>) => {
  const state = await readState(actor, entryId, known)
  if ('isUnchanged' in state) throw new Error('It was to be a state')
  return state
}
const textOf = (update: Uint8Array) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc.getXmlFragment('default').toString()
}

test('what was acknowledged is read back, by a device that knows nothing and by one that lacks the last words', async () => {
  const log = await aLog(database.owner)
  const entryId = await anEntry(log, 'At first.')
  const phone = new ADevice((await stateOf(log.trainee, entryId)).update)
  const first = await appendUpdate(log.trainee, entryId, phone.type('On the train.').update())
  const vector = Y.encodeStateVector(phone.doc)
  const second = await appendUpdate(log.trainee, entryId, phone.type('At home.').update())
  expect(second.seq).toBe(first.seq + 1)
  expect(Date.parse(second.saved)).not.toBeNaN()

  const state = await stateOf(log.trainee, entryId)
  expect(state.seq).toBe(second.seq)
  expect(await readState(log.trainee, entryId, { vector, seq: second.seq })).toEqual({
    isUnchanged: true,
    seq: second.seq,
  })
  expect(textOf(state.update)).toBe(
    '<paragraph>At first.</paragraph><paragraph>On the train.</paragraph><paragraph>At home.</paragraph>',
  )
  const lacking = await stateOf(log.trainee, entryId, { vector })
  const laptop = new ADevice(state.update)
  laptop.receive(lacking.update)
  expect(lacking.update.length).toBeLessThan(state.update.length)
  expect(textOf(Y.encodeStateAsUpdate(laptop.doc))).toContain('At home.')
})

test('a retry with the same id is saved once and answered like the first, even after the update was archived', async () => {
  const log = await aLog(database.owner)
  const entryId = await anEntry(log)
  const update = new ADevice((await stateOf(log.trainee, entryId)).update).type('Once.').update()
  const first = await appendUpdate(log.trainee, entryId, update)
  expect(await appendUpdate(log.trainee, entryId, update)).toEqual(first)
  const both = await Promise.all([1, 2].map(() => appendUpdate(log.trainee, entryId, { ...update })))
  expect(both.map(({ seq }) => seq)).toEqual([first.seq, first.seq])
  expect(textOf((await stateOf(log.trainee, entryId)).update).match(/Once\./g)).toHaveLength(1)
})

test('someone else’s entry and one that is not there answer alike, and nothing is saved', async () => {
  const log = await aLog(database.owner)
  const stranger = await aLog(database.owner)
  const entryId = await anEntry(log)
  const update = new ADevice().type('Not mine.').update()
  await expect(appendUpdate(stranger.trainee, entryId, update)).rejects.toThrow(NotFound)
  await expect(appendUpdate(stranger.trainee, randomUUID(), update)).rejects.toThrow(NotFound)
  await expect(readState(stranger.trainee, entryId)).rejects.toThrow(NotFound)
  const { seq } = await stateOf(log.trainee, entryId)
  expect(seq).toBe(0)
})

test.each([
  ['nothing', new Uint8Array()],
  ['noise', new Uint8Array([200, 255, 255, 255, 255, 255, 255, 9, 1])],
  ['half an update', Y.encodeStateAsUpdate(new ADevice().type('Half of this').doc).slice(0, 12)],
])('%s is no update', async (_, data) => {
  const log = await aLog(database.owner)
  const entryId = await anEntry(log)
  const update = { ...new ADevice().type('x').update(), data }
  await expect(appendUpdate(log.trainee, entryId, update)).rejects.toThrow(Invalid)
})

test('an older schema is taken, a newer one waits until the server has it', async () => {
  const log = await aLog(database.owner)
  const entryId = await anEntry(log)
  const update = new ADevice().type('From another age.').update()
  await expect(appendUpdate(log.trainee, entryId, { ...update, schemaVersion: 99 })).rejects.toThrow(Conflict)
  await expect(appendUpdate(log.trainee, entryId, { ...update, schemaVersion: 0 })).resolves.toMatchObject({ seq: 1 })
})

test('a save sends each job once, and again only after it began', async () => {
  const log = await aLog(database.owner)
  const entryId = await anEntry(log)
  const phone = new ADevice((await stateOf(log.trainee, entryId)).update)
  await database.runJobs(inMinutes(2))
  for (const word of ['one', 'two', 'three']) await appendUpdate(log.trainee, entryId, phone.type(word).update())
  expect(await database.runJobs(inMinutes(2))).toEqual(['entry.project'])
  const { words } = await database.owner
    .selectFrom('entry_projection')
    .select('words')
    .where('entry_id', '=', entryId)
    .executeTakeFirstOrThrow()
  expect(words).toBe(5)
  await appendUpdate(log.trainee, entryId, phone.type('four').update())
  expect(await database.runJobs(inMinutes(2))).toEqual(['entry.project'])
})
