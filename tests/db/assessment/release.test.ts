import { beforeEach, describe, expect, it } from 'vitest'
import {
  confirmDecision,
  decide,
  keepJudgement,
  listConfirmations,
  readOutcomeFirst,
  isOwnUntold,
  recallOutcome,
  releaseCohort,
  releaseReferral,
  showCohortOutcomes,
  showFeedback,
  standingDecision,
  takeBack,
} from '~/modules/assessment/index.server'
import { confirmationForm, decisionForm, judgementForm, releaseForm } from '~/modules/assessment/forms'
import { issueRecord } from '~/modules/accreditation/index.server'
import { listAttempts } from '~/modules/submissions/index.server'
import { Forbidden, Invalid, NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aMember, aProgramme, aSubmission, type TestProgramme, type TestSubmission } from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let ada: Actor
let assurer: Actor
let admin: Actor
let trainee: Actor
let submission: TestSubmission

beforeEach(async () => {
  at = await aProgramme(database.owner)
  ada = await aMember(database.owner, at, 'assessor', 'Ada')
  assurer = await aMember(database.owner, at, 'quality-assurer')
  admin = await aMember(database.owner, at, 'admin')
  trainee = await aMember(database.owner, at, 'trainee')
  submission = await aSubmission(database.owner, at, trainee, { assessor: ada })
})
const now = releaseForm.parse({})
const at9 = releaseForm.parse({ when: 'at', day: '2999-01-02', time: '09:00' })
const refer = async (id = submission.id) => {
  const [first] = at.criteria
  await keepJudgement(ada, id, judgementForm.parse({ criterion: first!.id, level: 'not-yet', feedback: '' }))
  await decide(
    ada,
    id,
    decisionForm.parse({ kind: 'refer', address: first!.id, [`asked-${first!.id}`]: 'Say why.', by: '2999-03-01' }),
  )
}
const recommend = async (id = submission.id) => {
  for (const { id: criterion } of at.criteria)
    await keepJudgement(ada, id, judgementForm.parse({ criterion, level: 'competent', feedback: '' }))
  await decide(ada, id, decisionForm.parse({ kind: 'recommend' }))
}
const confirm = async (change: object = {}, id = submission.id) => {
  const standing = await reading(assurer, (trx) => standingDecision(trx, id))
  return confirmDecision(
    assurer,
    id,
    confirmationForm.parse({ decision: standing!.id, outcome: 'confirmed', ...change }),
  )
}
const stageOf = (id = submission.id) =>
  database.owner.selectFrom('submission_stage').selectAll().where('submission_id', '=', id).executeTakeFirstOrThrow()
const told = async () =>
  (
    await database.owner
      .selectFrom('notice')
      .select('kind')
      .where('person_id', '=', trainee.personId)
      .where('kind', '=', 'outcome')
      .execute()
  ).length
const timePasses = (id = submission.id) =>
  database.owner
    .updateTable('submission_stage')
    .set({ release_at: new Date(Date.now() - 1000) })
    .where('submission_id', '=', id)
    .execute()
const together = () =>
  database.owner.updateTable('cohort').set({ releases_together: true }).where('id', '=', at.cohortId).execute()

describe('at a time', () => {
  it('a referral is released by itself, once, by whoever runs the clock; until then it can be said anew or taken back', async () => {
    await refer()
    await releaseReferral(ada, submission.id, at9)
    expect(await stageOf()).toMatchObject({ state: 'referred', release_at: new Date('2999-01-02T09:00:00Z') })
    await database.runScheduled('assessment.release-due')
    expect((await stageOf()).state).toBe('referred')
    await timePasses()
    await database.runScheduled('assessment.release-due', 2)
    expect(await stageOf()).toMatchObject({ state: 'released', release_at: null, due_on: '2999-03-01' })
    expect(await told()).toBe(1)
    const event = await database.owner
      .selectFrom('submission_event')
      .select(['event', 'person_id'])
      .where('submission_id', '=', submission.id)
      .where('event', '=', 'release')
      .execute()
    expect(event).toEqual([{ event: 'release', person_id: ada.personId }])
  })

  it('taking the decision back calls the release off', async () => {
    await refer()
    await releaseReferral(ada, submission.id, at9)
    await takeBack(ada, submission.id)
    expect(await stageOf()).toMatchObject({ state: 'in-review', release_at: null })
  })

  it('a confirmed recommendation is held, and to its trainee it is being read; no record is issued before', async () => {
    await recommend()
    await confirm({ when: 'at', day: '2999-01-02', time: '09:00' })
    expect(await stageOf()).toMatchObject({ state: 'confirmed', released_at: null })
    expect(await told()).toBe(0)
    await expect(showFeedback(trainee, submission.id)).rejects.toThrow(NotFound)
    expect((await listAttempts(trainee, at.cohortId))[0]).toMatchObject({
      standing: { state: 'in-review', isReleased: false },
      hasFeedback: false,
    })
    await expect(issueRecord(admin, submission.id)).rejects.toThrow(Refused)
    await timePasses()
    await database.runScheduled('assessment.release-due')
    expect(await stageOf()).toMatchObject({ state: 'confirmed', release_at: null })
    expect(await told()).toBe(1)
  })

  it('refuses a moment that is over, or none', async () => {
    await refer()
    await expect(
      releaseReferral(ada, submission.id, releaseForm.parse({ when: 'at', day: '2001-01-01', time: '09:00' })),
    ).rejects.toThrow(Invalid)
    expect(releaseForm.safeParse({ when: 'at', day: '', time: '09:00' }).success).toBe(false)
    expect(releaseForm.safeParse({ when: 'at', day: '2999-01-01', time: '25:00' }).success).toBe(false)
  })
})

describe('a cohort together', () => {
  it('nothing is told before an admin releases everything that is decided', async () => {
    await together()
    const second = await aSubmission(database.owner, at, await aMember(database.owner, at, 'trainee'), {
      assessor: ada,
    })
    const open = await aSubmission(database.owner, at, await aMember(database.owner, at, 'trainee'), { assessor: ada })
    await refer()
    await recommend(second.id)
    await expect(releaseReferral(ada, submission.id, now)).rejects.toThrow(Refused)
    await confirm({}, second.id)
    expect(await showCohortOutcomes(admin, at.cohortId)).toMatchObject({
      waiting: 1,
      heldConfirmed: 1,
      heldReferred: 1,
      released: 0,
      releasesTogether: true,
    })
    await expect(releaseCohort(ada, at.cohortId, now)).rejects.toThrow(NotFound)
    expect(await releaseCohort(admin, at.cohortId, now)).toBe(2)
    expect(await releaseCohort(admin, at.cohortId, now)).toBe(0)
    expect((await stageOf()).state).toBe('released')
    expect((await stageOf(second.id)).released_at).not.toBeNull()
    expect((await stageOf(open.id)).state).toBe('submitted')
    expect(await told()).toBe(1)
  })

  it('may be set for a time as well', async () => {
    await together()
    await refer()
    expect(await releaseCohort(admin, at.cohortId, at9)).toBe(1)
    await timePasses()
    await database.runScheduled('assessment.release-due')
    expect((await stageOf()).state).toBe('released')
  })
})

describe('recalling', () => {
  it('takes a referral back until its trainee has read it', async () => {
    await refer()
    await releaseReferral(ada, submission.id, now)
    expect((await listAttempts(trainee, at.cohortId))[0]).toMatchObject({
      standing: { state: 'in-review', isReleased: true, isRead: false },
    })
    await expect(recallOutcome(trainee, submission.id)).rejects.toThrow(Forbidden)
    expect(await isOwnUntold(trainee, submission.id)).toBe(false)
    await recallOutcome(ada, submission.id)
    expect(await isOwnUntold(trainee, submission.id)).toBe(true)
    expect(await isOwnUntold(ada, submission.id)).toBe(false)
    expect(await stageOf()).toMatchObject({ state: 'referred', released_at: null })
    expect(await readOutcomeFirst(trainee, submission.id)).toBe(false)
    await expect(showFeedback(trainee, submission.id)).rejects.toThrow(NotFound)
    await releaseReferral(ada, submission.id, now)
    expect(await readOutcomeFirst(ada, submission.id)).toBe(false)
    expect(await readOutcomeFirst(trainee, submission.id)).toBe(true)
    await expect(recallOutcome(ada, submission.id)).rejects.toThrow(Refused)
    expect((await listAttempts(trainee, at.cohortId))[0]!.standing).toMatchObject({ state: 'released', isRead: true })
  })

  it('of reading and recalling at once, one goes first and the other knows', async () => {
    await refer()
    await releaseReferral(ada, submission.id, now)
    const [read, recalled] = await Promise.allSettled([
      readOutcomeFirst(trainee, submission.id),
      recallOutcome(ada, submission.id),
    ])
    const wasRead = read.status === 'fulfilled' && read.value
    expect(wasRead).toBe(recalled.status === 'rejected')
    expect((await stageOf()).state).toBe(wasRead ? 'released' : 'referred')
  })

  it('gives a confirmed recommendation back to the quality assurers, who confirm it anew', async () => {
    await recommend()
    await confirm()
    await expect(recallOutcome(ada, submission.id)).rejects.toThrow(Forbidden)
    await recallOutcome(assurer, submission.id)
    expect(await stageOf()).toMatchObject({ state: 'recommended', released_at: null })
    expect((await listConfirmations(assurer)).map(({ stage }) => stage.submissionId)).toContain(submission.id)
    await confirm()
    await issueRecord(admin, submission.id)
    await expect(recallOutcome(assurer, submission.id)).rejects.toThrow(Refused)
  })
})
