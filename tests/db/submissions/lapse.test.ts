import { beforeEach, describe, expect, it } from 'vitest'
import { answerExtension, askExtension, showHandIn } from '~/modules/submissions/index.server'
import { addDays, dayIn } from '~/platform/days'
import type { Actor } from '~/policy/actor'
import { useTestDatabase } from '../../support/database'
import { aMember, aProgramme, aSubmission, type TestProgramme } from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let ada: Actor
let trainee: Actor
const today = () => dayIn('Europe/London', new Date())
const inDays = (days: number) => addDays(today(), days)

beforeEach(async () => {
  at = await aProgramme(database.owner)
  await settings({ time_zone: 'Europe/London', lapse_days: 10, appeal_days: 20 })
  ada = await aMember(database.owner, at, 'assessor')
  trainee = await aMember(database.owner, at, 'trainee')
})
const settings = (set: object) =>
  database.owner.updateTable('programme').set(set).where('id', '=', at.programmeId).execute()
/** A referral that was released so many days ago, to be handed in again by that many days from now. */
async function referred(dueIn: number, given: { by?: Actor; attempt?: number; releasedAgo?: number } = {}) {
  const { by = trainee, attempt = 1, releasedAgo = 100 } = given
  const made = await aSubmission(database.owner, at, by, {
    assessor: ada,
    dueOn: inDays(dueIn),
    state: 'released',
    attempt,
  })
  await database.owner
    .updateTable('submission_stage')
    .set({ since: new Date(Date.now() - releasedAgo * 86_400_000) })
    .where('submission_id', '=', made.id)
    .execute()
  return made
}
const stateOf = async (id: string) =>
  (
    await database.owner
      .selectFrom('submission_stage')
      .select('state')
      .where('submission_id', '=', id)
      .executeTakeFirstOrThrow()
  ).state
const asked = (state: 'waiting' | 'granted', until: string | null, attempt = 2) =>
  database.owner
    .insertInto('extension_request')
    .values({
      trainee_id: trainee.personId,
      cohort_id: at.cohortId,
      organisation_id: at.organisationId,
      attempt,
      was_due_on: inDays(-30),
      asked_for: until ?? inDays(5),
      reason: 'I was ill.',
      state,
      granted_until: until,
      ...(state === 'granted' && { answered_by: ada.personId, answered_at: new Date() }),
    })
    .execute()
const lapse = () => database.runScheduled('submissions.lapse')

describe('a referral lapses', () => {
  it('the day after the programme’s days are over, and its trainee is told once', async () => {
    const kept = await referred(-10)
    const other = await aMember(database.owner, at, 'trainee')
    const over = await referred(-11, { by: other })
    await lapse()
    await lapse()
    expect([await stateOf(kept.id), await stateOf(over.id)]).toEqual(['released', 'lapsed'])
    const told = await database.owner
      .selectFrom('notice')
      .select(['person_id', 'path'])
      .where('kind', '=', 'lapsed')
      .execute()
    expect(told).toEqual([{ person_id: other.personId, path: `/submissions/${over.id}` }])
    const events = await database.owner
      .selectFrom('submission_event')
      .select(['event', 'person_id', 'to_state'])
      .where('submission_id', '=', over.id)
      .where('event', '=', 'lapse')
      .execute()
    expect(events).toEqual([{ event: 'lapse', person_id: null, to_state: 'lapsed' }])
  })

  it.each<[string, () => Promise<unknown>]>([
    ['where the programme sets no days', () => settings({ lapse_days: null })],
    ['where no attempt is left anyway', () => settings({ attempts_max: 1 })],
    ['while an appeal could still be made', () => settings({ appeal_days: 101 })],
    ['while a later day is asked for', () => asked('waiting', null)],
    ['before the later day that was granted', () => asked('granted', inDays(-9))],
    ['once the next attempt is handed in', () => aSubmission(database.owner, at, trainee, { attempt: 2 })],
    [
      'before the day that a return for redaction gave',
      () =>
        aSubmission(database.owner, at, trainee, { attempt: 2, assessor: ada, state: 'returned', dueOn: inDays(-9) }),
    ],
  ])('not %s', async (_, otherwise) => {
    const { id } = await referred(-30)
    await otherwise()
    await lapse()
    expect(await stateOf(id)).toBe('released')
  })

  it('but after a later day that was granted, too, and in spite of an attempt that was withdrawn', async () => {
    const { id } = await referred(-30)
    await asked('granted', inDays(-11))
    await aSubmission(database.owner, at, trainee, { attempt: 2, state: 'withdrawn', dueOn: inDays(99) })
    await lapse()
    expect(await stateOf(id)).toBe('lapsed')
  })
})

it('nothing more can be handed in, until a later day is granted', async () => {
  const { id, logId } = await referred(-30)
  await lapse()
  const hasLapsed = async () => (await showHandIn(trainee, logId)).attempts.hasLapsed
  expect(await hasLapsed()).toBe(true)
  const until = inDays(20)
  await askExtension(trainee, logId, { askedFor: until, reason: 'I was ill.' }, new Date())
  const request = await database.owner
    .selectFrom('extension_request')
    .select('id')
    .where('trainee_id', '=', trainee.personId)
    .executeTakeFirstOrThrow()
  const admin = await aMember(database.owner, at, 'admin')
  await answerExtension(admin, at.cohortId, request.id, { outcome: 'granted', until, answer: '' })
  expect(await stateOf(id)).toBe('released')
  expect(await hasLapsed()).toBe(false)
  await lapse()
  expect(await stateOf(id)).toBe('released')
})
