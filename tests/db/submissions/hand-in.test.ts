import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { allocateSubmission, decide, releaseReferral } from '~/modules/assessment/index.server'
import { decisionForm } from '~/modules/assessment/forms'
import { viewNotices } from '~/modules/identity/index.server'
import { addEntry, appendUpdate, recordSession } from '~/modules/logs/index.server'
import type { DocumentJson } from '~/modules/logs/document'
import type { SetSession } from '~/modules/logs/session'
import { handInForm, type HandInForm } from '~/modules/submissions/forms'
import { snapshotJson } from '~/modules/submissions/freeze'
import {
  entriesOf,
  findStage,
  findSubmission,
  handIn,
  showHandIn,
  showSubmission,
  withdraw,
} from '~/modules/submissions/index.server'
import { snapshotDigest } from '~/modules/submissions/snapshot.server'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading, transaction } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aLog, ADevice, anEntry, type ALog, claimed } from '../../support/logs'
import { aMember, aProgramme, type TestProgramme } from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let assessor: Actor
let log: ALog
let trainee: Actor
let first: string
let second: string
beforeAll(async () => {
  at = await aProgramme(database.owner)
  assessor = await aMember(database.owner, at, 'assessor')
})
beforeEach(async () => {
  log = await aLog(database.owner, { cohortId: at.cohortId, name: 'Bronagh' })
  trainee = log.trainee
  first = await anEntry(log, {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'We met. ' }, claimed('I asked nothing.', 'C1')] }],
  })
  second = await anEntry(log, 'A second meeting, and a better one.', { position: 2, title: 'Second' })
})

const all = { own_work: 'yes', names_changed: 'yes', used_ai: 'no' }
async function aForm(change: Record<string, unknown> = {}): Promise<HandInForm> {
  const { state } = await showHandIn(trainee, log.logId)
  return handInForm.parse({ entries: [first, second], seen: state, key: randomUUID(), ...all, ...change })
}
const aSession: SetSession = {
  ...{ heldOn: '2026-04-14', setName: 'Basin set', format: 'virtual', role: 'facilitator', minutes: 90, members: 6 },
  ...{ issue: '', heldBack: '', actions: '', learned: '', questions: [] },
}
const submissionsOf = (person: Actor) =>
  database.owner
    .selectFrom('submission')
    .selectAll()
    .where('trainee_id', '=', person.personId)
    .orderBy('number')
    .execute()
const allocateTo = (person: Actor) =>
  database.owner
    .insertInto('assessor_allocation')
    .values({
      assessor_id: person.personId,
      trainee_id: trainee.personId,
      cohort_id: at.cohortId,
      allocated_by: person.personId,
    })
    .execute()
async function writeMore(entryId: string) {
  const update = new ADevice().type('And one thing more.').update()
  await appendUpdate(trainee, entryId, update)
}

describe('handing in', () => {
  it('freezes the chosen entries, with words, claims and an attempt number', async () => {
    const { id } = await handIn(trainee, log.logId, await aForm({ entries: first }))
    const { submission, entries } = await reading(trainee, async (trx) => ({
      submission: await findSubmission(trx, id),
      entries: await entriesOf(trx, id),
    }))
    expect(submission).toMatchObject({
      attempt: 1,
      words: 5,
      form: 'prose',
      declarations: { ownWork: true, usedAi: false },
    })
    expect(entries).toMatchObject([{ entryId: first, plain: 'We met. I asked nothing.', partTitle: 'Beginnings' }])
    const [claim] = entries[0]!.claims
    expect(entries[0]!.plain.slice(claim!.from, claim!.to)).toBe('I asked nothing.')
    expect(claim!.criterionId).toBe(at.criteria[0]!.id)
  })

  it('calls a session without a title by its set on the receipt', async () => {
    const entryId = await recordSession(trainee, log.logId, aSession)
    const { id } = await handIn(trainee, log.logId, await aForm({ entries: [first, entryId] }))
    const { entries } = await showSubmission(trainee, id)
    expect(entries.map(({ setName }) => setName).toSorted()).toEqual(['Basin set', null])
  })

  it('leaves a hash that can be checked from what is stored', async () => {
    const { id } = await handIn(trainee, log.logId, await aForm())
    const row = await database.owner
      .selectFrom('submission as s')
      .innerJoin('submission_salt as t', 't.submission_id', 's.id')
      .selectAll()
      .where('s.id', '=', id)
      .executeTakeFirstOrThrow()
    const documents = await database.owner
      .selectFrom('submission_entry')
      .selectAll()
      .where('submission_id', '=', id)
      .orderBy('position')
      .execute()
    const entries = (await reading(trainee, (trx) => entriesOf(trx, id))).map((entry, index) => ({
      ...entry,
      document: documents[index]!.document as unknown as DocumentJson,
    }))
    const submission = (await reading(trainee, (trx) => findSubmission(trx, id)))!
    expect(snapshotDigest(row.salt, snapshotJson({ ...submission, entries }))).toBe(submission.sha256)
    const altered = entries.map((entry) => ({ ...entry, title: `${entry.title}!` }))
    expect(snapshotDigest(row.salt, snapshotJson({ ...submission, entries: altered }))).not.toBe(submission.sha256)
  })

  it('makes one submission of a double click, and of a replay', async () => {
    const form = await aForm()
    const [one, other] = await Promise.all([handIn(trainee, log.logId, form), handIn(trainee, log.logId, form)])
    expect(one).toEqual(other)
    expect(await handIn(trainee, log.logId, form)).toEqual(one)
    expect(await submissionsOf(trainee)).toHaveLength(1)
  })

  it('refuses a second one with another key while the first is open', async () => {
    const forms = [await aForm(), await aForm()]
    const answers = await Promise.allSettled(forms.map((form) => handIn(trainee, log.logId, form)))
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find((answer) => answer.status === 'rejected')).toMatchObject({ reason: expect.any(Refused) })
  })

  it('refuses when the log changed after the page was shown, whatever changed', async () => {
    const changes: (() => Promise<unknown>)[] = [
      () => writeMore(first),
      () => database.owner.updateTable('entry').set({ title: 'Renamed' }).where('id', '=', first).execute(),
      () => anEntry(log, 'A third.', { position: 3 }),
      () => database.owner.updateTable('entry').set({ removed_at: new Date() }).where('id', '=', second).execute(),
    ]
    for (const change of changes) {
      const form = await aForm()
      await change()
      await expect(handIn(trainee, log.logId, form)).rejects.toBeInstanceOf(Conflict)
    }
    expect(await submissionsOf(trainee)).toHaveLength(0)
  })

  it('hands in what was saved last, though the page was asked for a moment before', async () => {
    await writeMore(second)
    const { id } = await handIn(trainee, log.logId, await aForm({ entries: second }))
    const [entry] = await reading(trainee, (trx) => entriesOf(trx, id))
    expect(entry!.plain).toContain('And one thing more.')
  })

  it('tells the admins while nobody reads it, and then whoever does', async () => {
    const [admin, assured] = [
      await aMember(database.owner, at, 'admin'),
      await aMember(database.owner, at, 'quality-assurer'),
    ]
    const { id } = await handIn(trainee, log.logId, await aForm())
    const told = async (actor: Actor) => (await viewNotices(actor)).notices.map(({ kind, path }) => `${kind} ${path}`)
    expect(await told(admin)).toEqual([`handed-in /submissions/${id}/allocation`])
    expect(await told(assured)).toEqual([])
    const reader = await aMember(database.owner, at, 'assessor')
    await allocateSubmission(admin, id, reader.personId)
    expect(await told(reader)).toEqual([`allocated /submissions/${id}/review`])
    await withdraw(trainee, id)
    expect(await told(trainee)).toEqual([])
  })

  it('refuses a missing declaration and an empty log, and names what is missing', async () => {
    const empty = await anEntry(log, '', { position: 9 })
    for (const [change, field] of [
      [{ own_work: undefined }, 'own_work'],
      [{ names_changed: undefined }, 'names_changed'],
      [{ used_ai: undefined }, 'used_ai'],
      [{ used_ai: 'yes' }, 'ai_how'],
      [{ entries: undefined }, 'entries'],
      [{ entries: empty }, 'entries'],
    ] as const) {
      const answer = handIn(trainee, log.logId, await aForm(change))
      await expect(answer).rejects.toBeInstanceOf(Invalid)
      await expect(answer).rejects.toMatchObject({ fields: { [field]: expect.any(String) } })
    }
    expect(await submissionsOf(trainee)).toHaveLength(0)
  })

  it('lets too few words and missing evidence through, unless the programme says that they block', async () => {
    const strict = await aProgramme(database.owner)
    await database.owner
      .updateTable('programme')
      .set({ words_block: true, evidence_blocks: true })
      .where('id', '=', strict.programmeId)
      .execute()
    const theirs = await aLog(database.owner, { cohortId: strict.cohortId })
    const entry = await anEntry(theirs, 'Short.')
    const { state } = await showHandIn(theirs.trainee, theirs.logId)
    const form = handInForm.parse({ entries: entry, seen: state, key: randomUUID(), ...all })
    await expect(handIn(theirs.trainee, theirs.logId, form)).rejects.toMatchObject({
      fields: { entries: expect.any(String), coverage: expect.any(String) },
    })
    await handIn(trainee, log.logId, await aForm())
  })

  it('is over for whoever has left the cohort, and the page says so', async () => {
    const form = await aForm()
    await database.owner
      .updateTable('enrolment')
      .set({ ended_at: new Date() })
      .where('person_id', '=', trainee.personId)
      .execute()
    await expect(handIn(trainee, log.logId, form)).rejects.toMatchObject({ code: 'submissions_not_enrolled' })
    expect((await showHandIn(trainee, log.logId)).attempts.isEnrolled).toBe(false)
    expect(await submissionsOf(trainee)).toEqual([])
  })

  it('is the trainee’s alone, and takes no entry of another log', async () => {
    const form = await aForm()
    const stranger = await aLog(database.owner, { cohortId: at.cohortId })
    await expect(handIn(stranger.trainee, log.logId, form)).rejects.toBeInstanceOf(NotFound)
    await expect(handIn(assessor, log.logId, form)).rejects.toBeInstanceOf(NotFound)
    const theirs = await anEntry(stranger, 'Not yours.')
    await expect(handIn(trainee, log.logId, { ...form, entries: [first, theirs] })).rejects.toBeInstanceOf(Conflict)
  })

  it('goes to the allocated assessor, unless a conflict of interest stands between them', async () => {
    await allocateTo(assessor)
    const { id } = await handIn(trainee, log.logId, await aForm())
    expect(await reading(assessor, (trx) => findStage(trx, id))).toMatchObject({
      state: 'submitted',
      assessorId: assessor.personId,
    })
    await withdraw(trainee, id)
    await database.owner
      .insertInto('conflict_of_interest')
      .values({ person_id: assessor.personId, with_person_id: trainee.personId })
      .execute()
    const again = await handIn(trainee, log.logId, await aForm())
    expect(await reading(trainee, (trx) => findStage(trx, again.id))).toMatchObject({ attempt: 1, assessorId: null })
  })
})

describe('withdrawing', () => {
  it('takes a submission out of the assessor’s sight, is no attempt, and may be done twice', async () => {
    await allocateTo(assessor)
    const { id } = await handIn(trainee, log.logId, await aForm())
    expect((await withdraw(trainee, id)).state).toBe('withdrawn')
    await withdraw(trainee, id)
    expect(await reading(assessor, (trx) => findStage(trx, id))).toBeUndefined()
    expect((await showHandIn(trainee, log.logId)).attempts).toMatchObject({ attempt: 1, hasOpen: false })
  })

  it('is the trainee’s alone', async () => {
    await allocateTo(assessor)
    const { id } = await handIn(trainee, log.logId, await aForm())
    await expect(withdraw(assessor, id)).rejects.toBeInstanceOf(Forbidden)
    const stranger = await aLog(database.owner, { cohortId: at.cohortId })
    await expect(withdraw(stranger.trainee, id)).rejects.toBeInstanceOf(NotFound)
  })
})

describe('the next attempt', () => {
  async function referred() {
    await allocateTo(assessor)
    const { id } = await handIn(trainee, log.logId, await aForm({ entries: first }))
    const criterion = at.criteria[0]!.id
    await decide(
      assessor,
      id,
      decisionForm.parse({ kind: 'refer', address: criterion, [`asked-${criterion}`]: 'More.', by: '2999-02-03' }),
    )
    return id
  }

  it('opens when a referral is released, goes to the same assessor, and proposes what was handed in before', async () => {
    const id = await referred()
    await expect(handIn(trainee, log.logId, await aForm())).rejects.toBeInstanceOf(Refused)
    await releaseReferral(assessor, id)
    const shown = await showHandIn(trainee, log.logId)
    expect(shown.attempts).toMatchObject({ attempt: 2, hasOpen: false, dueOn: '2999-02-03' })
    expect(shown.proposed).toEqual([first])
    await writeMore(second)
    expect((await showHandIn(trainee, log.logId)).proposed).toEqual([first, second])
    const again = await handIn(trainee, log.logId, await aForm())
    const stage = await reading(assessor, (trx) => findStage(trx, again.id))
    expect(stage).toMatchObject({ attempt: 2, assessorId: assessor.personId })
  })

  it('proposes what was added since, a session without a word among it, and not what was left out', async () => {
    await releaseReferral(assessor, await referred())
    const later = await recordSession(trainee, log.logId, aSession)
    const written = await anEntry(log, 'A third.', { position: 4 })
    await addEntry(trainee, log.logId, { kind: 'diary', title: 'Empty' })
    expect((await showHandIn(trainee, log.logId)).proposed.toSorted()).toEqual([first, later, written].toSorted())
  })

  it('is refused when the programme allows no more', async () => {
    const id = await referred()
    await releaseReferral(assessor, id)
    await database.owner.updateTable('programme').set({ attempts_max: 1 }).where('id', '=', at.programmeId).execute()
    await expect(handIn(trainee, log.logId, await aForm())).rejects.toBeInstanceOf(Refused)
    await database.owner.updateTable('programme').set({ attempts_max: 3 }).where('id', '=', at.programmeId).execute()
  })
})

describe('row-level security', () => {
  it('shows a submission’s words to its trainee, its assessor and the quality assurers there, and to nobody else', async () => {
    await allocateTo(assessor)
    const { id } = await handIn(trainee, log.logId, await aForm())
    const stranger = await aLog(database.owner, { cohortId: at.cohortId })
    const assurer = await aMember(database.owner, at, 'quality-assurer')
    const admin = await aMember(database.owner, at, 'admin')
    const verifier = await aMember(database.owner, at, 'external-verifier')
    const elsewhere = await aMember(database.owner, await aProgramme(database.owner), 'quality-assurer')
    const rows = async (person: Actor, table: string) =>
      reading(person, async (trx) => {
        const column = table === 'submission' ? 'id' : 'submission_id'
        const found = await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(trx)
        return found.rows.length
      })
    const sight = async (person: Actor) => [
      await rows(person, 'submission'),
      await rows(person, 'submission_stage'),
      await rows(person, 'submission_entry'),
      await rows(person, 'submission_salt'),
    ]
    expect(await sight(trainee)).toEqual([1, 1, 2, 1])
    expect(await sight(assessor)).toEqual([1, 1, 2, 0])
    expect(await sight(assurer)).toEqual([1, 1, 2, 0])
    expect(await sight(admin)).toEqual([1, 1, 0, 0])
    expect(await sight(verifier)).toEqual([1, 1, 0, 0])
    expect(await sight(stranger.trainee)).toEqual([0, 0, 0, 0])
    expect(await sight(elsewhere)).toEqual([0, 0, 0, 0])
  })

  it('lets no trainee settle where their submission stands, but for taking it back before its review', async () => {
    await allocateTo(assessor)
    const { id } = await handIn(trainee, log.logId, await aForm())
    const set = (changes: string) =>
      transaction(trainee, (trx) =>
        sql`update submission_stage set ${sql.raw(changes)} where submission_id = ${id}`.execute(trx),
      ).then(({ numAffectedRows }) => Number(numAffectedRows))
    const policy = /row-level security policy/
    for (const changes of [
      'released_at = now()',
      "state = 'withdrawn', assessor_id = null, released_at = now()",
      "state = 'confirmed'",
      'due_on = due_on + 1',
      'assessor_id = app.person()',
      "assessor_id = app.person(), state = 'confirmed', released_at = now()",
    ])
      await expect(set(changes), changes).rejects.toThrow(policy)
    await expect(set('trainee_id = assessor_id')).rejects.toThrow(/permission denied/)
    await expect(set('organisation_id = gen_random_uuid()')).rejects.toThrow(/permission denied/)

    const { rows } = await sql<{ columns: string }>`
      select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
      where table_name = 'submission_stage' and column_name not in ('submission_id', 'released_at')`.execute(
      database.owner,
    )
    const copy = sql`insert into submission_stage (submission_id, released_at, ${sql.raw(rows[0]!.columns)})
      select gen_random_uuid(), now(), ${sql.raw(rows[0]!.columns)} from submission_stage where submission_id = ${id}`
    await expect(transaction(trainee, (trx) => copy.execute(trx))).rejects.toThrow(policy)

    const criterion = at.criteria[0]!.id
    const referral = { kind: 'refer', address: criterion, [`asked-${criterion}`]: 'More.', by: '2999-02-03' }
    await decide(assessor, id, decisionForm.parse(referral))
    expect(await set('released_at = now()')).toBe(0)
    expect(await set("state = 'withdrawn', assessor_id = null")).toBe(0)
    await expect(withdraw(trainee, id)).rejects.toBeInstanceOf(Refused)
  })

  it('tells what was declared to whoever may read the log, and not to an admin', async () => {
    const { id } = await handIn(trainee, log.logId, await aForm({ used_ai: 'yes', ai_how: 'Spelling' }))
    const admin = await aMember(database.owner, at, 'admin')
    expect((await showSubmission(trainee, id)).declarations).toMatchObject({ usedAi: true, aiHow: 'Spelling' })
    expect(JSON.stringify(await showSubmission(admin, id))).not.toContain('Spelling')
  })

  it('lets nobody change or delete what was handed in', async () => {
    const { id } = await handIn(trainee, log.logId, await aForm())
    const as = (statement: ReturnType<typeof sql>) => transaction(trainee, (trx) => statement.execute(trx))
    await expect(as(sql`update submission_entry set plain = 'x' where submission_id = ${id}`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(as(sql`delete from submission where id = ${id}`)).rejects.toThrow(/permission denied/)
    const { rows } = await sql<{ can: boolean }>`
      select has_table_privilege('oldpond_app', t, p) as can
      from unnest(array['submission', 'submission_entry', 'submission_salt', 'submission_event', 'decision_criterion', 'confirmation']) t,
        unnest(array['update', 'delete']) p`.execute(database.owner)
    expect(rows.every((row) => !row.can)).toBe(true)
  })
})
