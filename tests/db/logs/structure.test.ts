import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addEntry,
  addPart,
  changeLanguage,
  changeSession,
  correctCount,
  draftSession,
  listSessions,
  lockLog,
  logState,
  mendEntry,
  moveEntry,
  movePart,
  openEntry,
  pinVersions,
  readEntry,
  readLog,
  recordSession,
  readState,
  takeInEntry,
  takeInSession,
  removeEntry,
  removePart,
  renameEntry,
  renameLog,
  renamePart,
  restoreEntry,
  showContents,
  showDesk,
  showSession,
  takeOutLog,
  appendUpdate,
} from '~/modules/logs/index.server'
import { attemptFacts } from '~/modules/submissions/index.server'
import { sessionForm } from '~/modules/logs/session-forms'
import type { SetSession } from '~/modules/logs/session'
import { Conflict, NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading, transaction } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aPerson } from '../../support/factories'
import { aCohort, ADevice, aDocument, aLog, anEntry, claimed } from '../../support/logs'

const database = useTestDatabase()

const session = (given: Partial<SetSession> = {}): SetSession => ({
  heldOn: '2026-04-14',
  setName: 'Basin set',
  format: 'virtual',
  role: 'facilitator',
  minutes: 90,
  members: 6,
  issue: 'A colleague who agrees',
  heldBack: 'Advice',
  actions: '',
  learned: 'To wait',
  questions: [
    { text: 'What else?', type: 'open' },
    { text: 'Did you ask?', type: 'closed' },
  ],
  ...given,
})
/** Whether a statement of this database waits for a lock. */
const isAnyoneWaiting = async () => {
  const { rows } =
    await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      database.owner,
    )
  return rows.length > 0
}
/** The outline as one would read it aloud. */
const orderOf = async (actor: Actor, logId: string) =>
  (await showContents(actor, { logId })).parts
    .map((part) => `${part.title}: ${part.entries.map((entry) => entry.title).join(' ')}`.trim())
    .join(' | ')

test('an enrolled trainee who comes to the desk has a log with one part to name; coming twice makes one', async () => {
  const { cohortId, organisationId } = await aCohort(database.owner)
  const trainee = await aPerson(database.owner, { role: 'trainee', organisationId, cohortId })
  expect(await showDesk(trainee, new Date(), attemptFacts)).toBeNull()
  await database.owner.insertInto('enrolment').values({ person_id: trainee.personId, cohort_id: cohortId }).execute()
  const desks = await Promise.all([1, 2, 3].map(() => showDesk(trainee, new Date(), attemptFacts)))
  expect(new Set(desks.map((desk) => desk!.logId)).size).toBe(1)
  expect(desks[0]!.outline).toMatchObject([{ number: 1, title: '', entries: [] }])
  const logs = await database.owner.selectFrom('log').select('id').where('trainee_id', '=', trainee.personId).execute()
  expect(logs).toHaveLength(1)
})

test('parts and entries are added, named, moved across parts, taken out and put back', async () => {
  const { trainee, logId, partId } = await aLog(database.owner)
  await renamePart(trainee, partId, 'One')
  const two = await addPart(trainee, logId, 'Two')
  const a = await addEntry(trainee, logId, { kind: 'reflection', title: 'a', partId })
  const b = await addEntry(trainee, logId, { kind: 'haiku', title: '', partId })
  await addEntry(trainee, logId, { kind: 'diary', title: 'c' })
  await renameEntry(trainee, b, 'b')
  expect(await orderOf(trainee, logId)).toBe('One: a b | Two: c')
  await moveEntry(trainee, b, 'up')
  expect(await orderOf(trainee, logId)).toBe('One: b a | Two: c')
  await moveEntry(trainee, a, 'down')
  expect(await orderOf(trainee, logId)).toBe('One: b | Two: a c')
  await moveEntry(trainee, b, { partId: two })
  expect(await orderOf(trainee, logId)).toBe('One: | Two: a c b')
  await movePart(trainee, two, 'up')
  expect(await orderOf(trainee, logId)).toBe('Two: a c b | One:')
  await removeEntry(trainee, a)
  await removeEntry(trainee, a)
  expect(await orderOf(trainee, logId)).toBe('Two: c b | One:')
  expect((await showContents(trainee, { entryId: a })).takenOut.map(({ id }) => id)).toEqual([a])
  await restoreEntry(trainee, a)
  expect(await orderOf(trainee, logId)).toBe('Two: a c b | One:')
  await expect(removePart(trainee, two)).rejects.toThrow(Refused)
  await removePart(trainee, partId)
  expect(await orderOf(trainee, logId)).toBe('Two: a c b')
  await expect(removePart(trainee, two)).rejects.toThrow(Refused)
  await expect(movePart(trainee, partId, 'up')).rejects.toThrow(NotFound)
})

describe('the same form sent twice', () => {
  const entriesOf = async ({ trainee, logId }: { trainee: Actor; logId: string }) =>
    (await showContents(trainee, { logId })).parts.flatMap((part) => part.entries.map(({ id }) => id))

  test('adds one entry, until something is written in it', async () => {
    const log = await aLog(database.owner)
    const add = (id?: string) => addEntry(log.trainee, log.logId, { id, kind: 'diary', title: '' })
    const id = randomUUID()
    expect(await Promise.all([add(id), add(id)])).toEqual([id, id])
    expect(await add(id)).toBe(id)
    expect(await entriesOf(log)).toEqual([id])
    await appendUpdate(log.trainee, id, new ADevice().type('Written.').update())
    expect(await add(id)).not.toBe(id)
    await add()
    expect(await entriesOf(log)).toHaveLength(3)
  })

  test('keeps one session and counts its hours once; filled in otherwise it keeps another', async () => {
    const log = await aLog(database.owner)
    const id = randomUUID()
    const record = (given?: Partial<SetSession>) => recordSession(log.trainee, log.logId, session(given), id)
    expect(await Promise.all([record(), record()])).toEqual([id, id])
    expect((await listSessions(log.trainee, log.logId))!.practice).toMatchObject({ minutes: 90, kept: 1 })
    expect(await record({ heldOn: '2026-05-01', questions: [] })).not.toBe(id)
    expect((await listSessions(log.trainee, log.logId))!.practice).toMatchObject({ minutes: 180, kept: 2 })
  })

  test('takes in a session that a device kept once, whatever became of it; changed there since, it takes the place', async () => {
    const [log, other] = [await aLog(database.owner), await aLog(database.owner)]
    const id = randomUUID()
    const take = (given?: Partial<SetSession>, isChanged = false) =>
      takeInSession(log.trainee, log.logId, { id, isChanged, session: session(given) })
    const minutes = async () => (await listSessions(log.trainee, log.logId))!.practice.minutes
    await Promise.all([take(), take()])
    expect(await entriesOf(log)).toEqual([id])
    await appendUpdate(log.trainee, id, new ADevice().type('Written.').update())
    await changeSession(log.trainee, id, session({ minutes: 60 }))
    await take()
    expect([await entriesOf(log), await minutes()]).toEqual([[id], 60])
    await take({ minutes: 45 }, true)
    expect([await entriesOf(log), await minutes()]).toEqual([[id], 45])
    await removeEntry(log.trainee, id)
    await take()
    expect([await entriesOf(log), await minutes()]).toEqual([[], 0])
    const theirs = { id, isChanged: true, session: session({ minutes: 1 }) }
    await expect(takeInSession(other.trainee, other.logId, theirs)).rejects.toThrow(NotFound)
    await expect(takeInSession(other.trainee, log.logId, theirs)).rejects.toThrow(NotFound)
  })

  test('an entry begun on a device is made once, before anything of it, whatever became of it or of its part', async () => {
    const [log, other] = [await aLog(database.owner), await aLog(database.owner)]
    const id = randomUUID()
    const take = (given: { id?: string; partId?: string } = {}) =>
      takeInEntry(log.trainee, log.logId, { id, kind: 'haiku', partId: log.partId, ...given })
    await Promise.all([take(), take()])
    expect(await entriesOf(log)).toEqual([id])
    const opened = await openEntry(log.trainee, log.logId, id)
    expect(opened).toMatchObject({ entry: { kind: 'haiku', title: '', savedAt: null, words: 0 }, session: null })
    // The device brings the verse it begins with: were there one already, there would be two.
    const state = await readState(log.trainee, id)
    expect('update' in state && Y.decodeUpdate(state.update).structs).toEqual([])
    await appendUpdate(log.trainee, id, new ADevice().type('Written.').update())
    await take()
    expect((await openEntry(log.trainee, log.logId, id)).entry.words).toBe(1)
    await removeEntry(log.trainee, id)
    await take()
    expect(await entriesOf(log)).toEqual([])

    const partGone = randomUUID()
    await take({ id: partGone, partId: randomUUID() })
    expect(await entriesOf(log)).toEqual([partGone])
    const asOther = { id, kind: 'haiku', partId: other.partId } as const
    await expect(takeInEntry(other.trainee, other.logId, asOther)).rejects.toThrow(NotFound)
    await expect(takeInEntry(other.trainee, log.logId, { ...asOther, id: randomUUID() })).rejects.toThrow(NotFound)
  })

  test('one that was taken out meanwhile is not put back; another’s stays another’s', async () => {
    const [log, other] = [await aLog(database.owner), await aLog(database.owner)]
    const id = await addEntry(log.trainee, log.logId, { id: randomUUID(), kind: 'diary', title: '' })
    const asked = { id, kind: 'diary', title: '' } as const
    await expect(addEntry(other.trainee, other.logId, asked)).rejects.toThrow(NotFound)
    expect(await entriesOf(other)).toEqual([])
    await removeEntry(log.trainee, id)
    const again = await addEntry(log.trainee, log.logId, asked)
    expect(again).not.toBe(id)
    expect(await entriesOf(log)).toEqual([again])
  })
})

test('moves at once by two tabs lose no entry', async () => {
  const { trainee, logId, partId } = await aLog(database.owner)
  const ids: string[] = []
  for (const title of ['a', 'b', 'c', 'd']) ids.push(await addEntry(trainee, logId, { kind: 'diary', title, partId }))
  await addPart(trainee, logId, 'Two')
  await Promise.all(ids.flatMap((id) => [moveEntry(trainee, id, 'down'), moveEntry(trainee, id, 'down')]))
  const { parts } = await showContents(trainee, { logId })
  expect(parts.flatMap((part) => part.entries.map(({ id }) => id)).toSorted()).toEqual(ids.toSorted())
})

test('what is taken out counts for nothing, is not read, and goes on taking text', async () => {
  const log = await aLog(database.owner)
  const { trainee, logId } = log
  const claim = { type: 'doc', content: [{ type: 'paragraph', content: [claimed('Four words in all.', 'C1')] }] }
  const entryId = await anEntry(log, claim, { kind: 'session', session: session() })
  const figures = () =>
    database.owner.selectFrom('log_figures').selectAll().where('log_id', '=', logId).executeTakeFirstOrThrow()
  expect(await figures()).toMatchObject({ words: 4, entries: 1, criteria: 1, minutes: 90, sets: 1 })
  await removeEntry(trainee, entryId)
  expect(await figures()).toMatchObject({ words: 0, entries: 0, criteria: 0, minutes: 0, sets: 0 })
  await expect(readEntry(trainee, entryId)).rejects.toThrow(NotFound)
  await expect(openEntry(trainee, logId, entryId)).rejects.toThrow(NotFound)
  // A device that was offline knows nothing of it.
  await appendUpdate(trainee, entryId, new ADevice().type('And two.').update())
  await restoreEntry(trainee, entryId)
  expect((await readEntry(trainee, entryId)).words).toBe(6)
  expect(await figures()).toMatchObject({ words: 6, entries: 1, criteria: 1, minutes: 90, sets: 1 })
})

describe('somebody else’s, or what isn’t there', () => {
  test.each<[string, (actor: Actor, at: { logId: string; partId: string; entryId: string }) => Promise<unknown>]>([
    ['renameLog', (actor, { logId }) => renameLog(actor, logId, 'x')],
    ['changeLanguage', (actor, { logId }) => changeLanguage(actor, logId, { language: 'pl', hint: 'none' })],
    ['correctCount', (actor, { logId }) => correctCount(actor, logId, { word: 'fire', count: 1 })],
    ['mendEntry', (actor, { entryId }) => mendEntry(actor, entryId)],
    ['addPart', (actor, { logId }) => addPart(actor, logId, 'x')],
    ['renamePart', (actor, { partId }) => renamePart(actor, partId, 'x')],
    ['movePart', (actor, { partId }) => movePart(actor, partId, 'up')],
    ['removePart', (actor, { partId }) => removePart(actor, partId)],
    ['addEntry', (actor, { logId }) => addEntry(actor, logId, { kind: 'diary', title: '' })],
    ['renameEntry', (actor, { entryId }) => renameEntry(actor, entryId, 'x')],
    ['moveEntry', (actor, { entryId }) => moveEntry(actor, entryId, 'up')],
    ['removeEntry', (actor, { entryId }) => removeEntry(actor, entryId)],
    ['restoreEntry', (actor, { entryId }) => restoreEntry(actor, entryId)],
    ['recordSession', (actor, { logId }) => recordSession(actor, logId, session())],
    ['changeSession', (actor, { entryId }) => changeSession(actor, entryId, session())],
    ['draftSession', (actor, { logId }) => draftSession(actor, logId, new Date())],
    ['showSession', (actor, { entryId }) => showSession(actor, entryId)],
    ['listSessions', (actor, { logId }) => listSessions(actor, logId)],
    ['readEntry', (actor, { entryId }) => readEntry(actor, entryId)],
    ['openEntry', (actor, { logId, entryId }) => openEntry(actor, logId, entryId)],
    ['readLog', (actor, { logId }) => readLog(actor, logId)],
    ['takeOutLog', (actor, { logId }) => takeOutLog(actor, logId, 'text', new Date())],
    ['showDesk', (actor, { logId }) => showDesk(actor, new Date(), attemptFacts, logId)],
    ['showContents of a log', (actor, { logId }) => showContents(actor, { logId })],
    ['showContents of a part', (actor, { partId }) => showContents(actor, { partId })],
    ['showContents of an entry', (actor, { entryId }) => showContents(actor, { entryId })],
  ])('%s: not found', async (_, attempt) => {
    const log = await aLog(database.owner)
    const entryId = await anEntry(log, 'Mine.', { kind: 'session', session: session() })
    const stranger = await aLog(database.owner)
    const theirs = { logId: log.logId, partId: log.partId, entryId }
    const before = await orderOf(log.trainee, log.logId)
    await expect(attempt(stranger.trainee, theirs)).rejects.toThrow(NotFound)
    for (const id of [randomUUID(), 'not-an-id', '__proto__'])
      await expect(attempt(stranger.trainee, { logId: id, partId: id, entryId: id })).rejects.toThrow(NotFound)
    expect(await orderOf(log.trainee, log.logId)).toBe(before)
  })

  test('an entry goes into no part of another log, and comes from none', async () => {
    const [mine, theirs] = [await aLog(database.owner), await aLog(database.owner)]
    const entryId = await anEntry(mine)
    await expect(moveEntry(mine.trainee, entryId, { partId: theirs.partId })).rejects.toThrow(NotFound)
    const into = { kind: 'diary' as const, title: '', partId: theirs.partId }
    await expect(addEntry(mine.trainee, mine.logId, into)).rejects.toThrow(NotFound)
    await expect(openEntry(mine.trainee, theirs.logId, entryId)).rejects.toThrow(NotFound)
  })
})

describe('set sessions', () => {
  test('are kept, changed, and add up where one facilitated', async () => {
    const { trainee, logId } = await aLog(database.owner)
    const entryId = await recordSession(trainee, logId, session())
    await recordSession(trainee, logId, session({ setName: 'basin SET', heldOn: '2026-05-01', minutes: 60 }))
    await recordSession(trainee, logId, session({ setName: 'Other', role: 'member' }))
    const kept = await listSessions(trainee, logId)
    expect(kept!.practice).toMatchObject({ minutes: 150, sets: 1, sessions: 2, kept: 3 })
    expect(kept!.practice.months).toEqual([
      { month: '2026-04', minutes: 90 },
      { month: '2026-05', minutes: 60 },
    ])
    await changeSession(trainee, entryId, session({ minutes: 30, questions: [{ text: 'Why?', type: 'probing' }] }))
    expect((await showSession(trainee, entryId)).begin).toMatchObject({
      minutes: 30,
      questions: [{ text: 'Why?', type: 'probing' }],
    })
    expect((await listSessions(trainee, logId))!.practice.minutes).toBe(90)
  })

  test('one without a title is called by its set, also beside its neighbours and when it is taken out', async () => {
    const log = await aLog(database.owner)
    const [first, second] = [
      await recordSession(log.trainee, log.logId, session()),
      await recordSession(log.trainee, log.logId, session({ setName: 'Other' })),
    ]
    expect((await readEntry(log.trainee, second)).previous).toMatchObject({ id: first, setName: 'Basin set' })
    expect((await readEntry(log.trainee, first)).next).toMatchObject({ id: second, setName: 'Other' })
    await removeEntry(log.trainee, first)
    expect((await showContents(log.trainee, log)).takenOut).toMatchObject([{ id: first, setName: 'Basin set' }])
  })

  test('a new one begins where the last one was', async () => {
    const { trainee, logId } = await aLog(database.owner)
    await recordSession(trainee, logId, session({ setName: 'Long table', format: 'fishbowl', members: 17 }))
    const { begin, sets } = await draftSession(trainee, logId, new Date('2026-06-30T23:30:00Z'))
    expect(begin).toMatchObject({ setName: 'Long table', format: 'fishbowl', members: 17, issue: '', questions: [] })
    // Half past midnight where this person is.
    expect(begin.heldOn).toBe('2026-07-01')
    expect(sets).toEqual(['Long table'])
  })

  const filled = {
    heldOn: '2026-04-14',
    setName: ' Basin set ',
    format: 'virtual',
    role: 'member',
    minutes: '90',
    members: '6',
  }
  test('a form with one question, several, or none reads alike; empty ones are dropped', () => {
    expect(sessionForm.parse(filled)).toMatchObject({ setName: 'Basin set', minutes: 90, questions: [] })
    const one = sessionForm.parse({ ...filled, question: 'Why?', questionType: 'probing' })
    expect(one.questions).toEqual([{ text: 'Why?', type: 'probing' }])
    const many = sessionForm.parse({ ...filled, question: ['', 'What?', ''], questionType: ['open', 'closed', 'open'] })
    expect(many.questions).toEqual([{ text: 'What?', type: 'closed' }])
  })
  test.each([
    ['heldOn', '31 April'],
    ['heldOn', '0200-01-01'],
    ['setName', '  '],
    ['format', 'seance'],
    ['role', ''],
    ['minutes', '0'],
    ['minutes', '1e3'],
    ['members', '-1'],
    ['issue', 'x'.repeat(4001)],
  ])('%s can’t be %j', (field, value) => {
    const result = sessionForm.safeParse({ ...filled, [field]: value })
    expect(new Set(result.error?.issues.map((issue) => issue.path[0]))).toEqual(new Set([field]))
    expect(result.error!.issues[0]!.message).toMatch(/[.]$/)
  })
})

describe('pinned for a hand-in', () => {
  test('in the log’s order, with claims placed in the plain text, and each a version', async () => {
    const log = await aLog(database.owner)
    const id = randomUUID()
    const document = {
      type: 'doc',
      content: [...aDocument('At first.').content, { type: 'paragraph', content: [claimed('I waited.', 'C5', id)] }],
    }
    const second = await anEntry(log, document, { position: 2, title: 'Second', session: session(), kind: 'session' })
    const first = await anEntry(log, 'First of all.', { position: 1, title: 'First' })
    const left = await anEntry(log, 'Not chosen.', { position: 3 })
    const pinned = await transaction(log.trainee, async (trx) => {
      await lockLog(trx, log.logId)
      return pinVersions(trx, log.logId, [second, first])
    })
    expect(pinned.map(({ title, partTitle, words }) => [partTitle, title, words])).toEqual([
      ['Beginnings', 'First', 3],
      ['Beginnings', 'Second', 4],
    ])
    const [claim] = pinned[1]!.claims
    expect(claim).toMatchObject({ id, criterion: 'C5', quote: 'I waited.' })
    expect(pinned[1]!.plain.slice(claim!.from, claim!.to)).toBe('I waited.')
    expect(pinned[1]!.session).toMatchObject({
      setName: 'Basin set',
      questions: [{ type: 'open' }, { type: 'closed' }],
    })
    const versions = await database.owner.selectFrom('entry_version').select(['id', 'entry_id', 'reason']).execute()
    expect(versions.filter((row) => row.entry_id === left)).toEqual([])
    expect(versions.find((row) => row.entry_id === first)).toMatchObject({
      id: pinned[0]!.versionId,
      reason: 'hand-in',
    })
  })

  test('pins the newest save, and again the same version when nothing changed', async () => {
    const log = await aLog(database.owner)
    const entryId = await anEntry(log, 'One.')
    const pin = () =>
      transaction(log.trainee, async (trx) => {
        await lockLog(trx, log.logId)
        return (await pinVersions(trx, log.logId, [entryId]))[0]!
      })
    await appendUpdate(log.trainee, entryId, new ADevice().type('Two.').update())
    const first = await pin()
    expect(first.words).toBe(2)
    expect((await pin()).versionId).toBe(first.versionId)
    await appendUpdate(log.trainee, entryId, new ADevice().type('Three.').update())
    expect((await pin()).versionId).not.toBe(first.versionId)
  })

  test('an entry taken out meanwhile, or of another log, is a conflict', async () => {
    const [log, other] = [await aLog(database.owner), await aLog(database.owner)]
    const entryId = await anEntry(log)
    const foreign = await anEntry(other)
    const pin = (id: string) => transaction(log.trainee, (trx) => pinVersions(trx, log.logId, [id]))
    await expect(pin(foreign)).rejects.toThrow(Conflict)
    await removeEntry(log.trainee, entryId)
    await expect(pin(entryId)).rejects.toThrow(Conflict)
  })

  test('the state of a log changes with anything a hand-in page shows, and with nothing else', async () => {
    const log = await aLog(database.owner)
    const { trainee, logId, partId } = log
    const entryId = await anEntry(log, 'One.', { position: 1 })
    const sessionId = await recordSession(trainee, logId, session())
    const stateNow = () => reading(trainee, (trx) => logState(trx, logId))
    const changes: (() => Promise<unknown>)[] = [
      () => appendUpdate(trainee, entryId, new ADevice().type('Two.').update()),
      () => renameEntry(trainee, entryId, 'Another title'),
      () => renamePart(trainee, partId, 'Another name'),
      () => moveEntry(trainee, entryId, 'down'),
      () => changeSession(trainee, sessionId, session({ minutes: 91 })),
      () => changeSession(trainee, sessionId, session({ minutes: 91, questions: [] })),
      () => removeEntry(trainee, sessionId),
    ]
    let before = await stateNow()
    await readLog(trainee, logId)
    expect(await stateNow()).toBe(before)
    for (const change of changes) {
      await change()
      const after = await stateNow()
      expect(after).not.toBe(before)
      before = after
    }
    // The other log of somebody else is no part of it.
    await anEntry(await aLog(database.owner))
    expect(await stateNow()).toBe(before)
  })

  test('no save slips in between the check and the pin', async () => {
    const log = await aLog(database.owner)
    const entryId = await anEntry(log, 'One.')
    const state = await reading(log.trainee, (trx) => logState(trx, log.logId))
    let saving: Promise<unknown> | undefined
    const pinned = await transaction(log.trainee, async (trx) => {
      await lockLog(trx, log.logId)
      expect(await logState(trx, log.logId)).toBe(state)
      let isSaved = false
      saving = appendUpdate(log.trainee, entryId, new ADevice().type('Two.').update()).then(() => (isSaved = true))
      while (!isSaved && !(await isAnyoneWaiting()));
      expect(isSaved).toBe(false)
      return pinVersions(trx, log.logId, [entryId])
    })
    await saving
    expect(pinned[0]!.plain).toBe('One.')
    expect((await readEntry(log.trainee, entryId)).words).toBe(2)
  })
})

test('a log is taken out as a page, as Markdown, as text, with everything in it and nothing that runs', async () => {
  const log = await aLog(database.owner, { name: 'Bronagh <script>' })
  await anEntry(log, aDocument('Words & <b>more</b>.'), { title: 'A <i>title</i>' })
  await recordSession(log.trainee, log.logId, session())
  const now = new Date('2026-04-16T12:00:00Z')
  const html = await takeOutLog(log.trainee, log.logId, 'html', now)
  expect(html).toMatchObject({ name: 'learning-log-2026-04-16.html', type: 'text/html; charset=utf-8' })
  expect(html.content).not.toMatch(/<script|<i>title|<b>more/)
  expect(html.content).toContain('Words &amp; &lt;b&gt;more&lt;/b&gt;.')
  const markdown = await takeOutLog(log.trainee, log.logId, 'markdown', now)
  expect(markdown.content).toContain('### A \\<i>title\\</i>')
  const text = await takeOutLog(log.trainee, log.logId, 'text', now)
  expect(text.content).toContain('Words & <b>more</b>.')
  for (const file of [html, markdown, text]) expect(file.content).toContain('What else?')
})
