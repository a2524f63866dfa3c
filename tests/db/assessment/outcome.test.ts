import { beforeAll, describe, expect, it } from 'vitest'
import { confirmationForm, decisionForm, judgementForm, noteForm } from '~/modules/assessment/forms'
import {
  allocateSubmission,
  askedLast,
  confirmDecision,
  decide,
  keepJudgement,
  listConfirmations,
  mayConfirmDecision,
  notePassage,
  releaseReferral,
  showChanges,
  showConfirmation,
  showDecision,
  showFeedback,
  showOwnDecision,
  showReview,
  takeBack,
} from '~/modules/assessment/index.server'
import { showSubmission } from '~/modules/submissions/index.server'
import { Forbidden, NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { useTestDatabase } from '../../support/database'
import {
  aDocument,
  aMember,
  aProgramme,
  aSubmission,
  type TestProgramme,
  type TestSubmission,
} from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let assessor: Actor
let other: Actor
let assurer: Actor
let admin: Actor
beforeAll(async () => {
  at = await aProgramme(database.owner)
  assessor = await aMember(database.owner, at, 'assessor', 'Teodor')
  other = await aMember(database.owner, at, 'assessor', 'Sunniva')
  assurer = await aMember(database.owner, at, 'quality-assurer', 'Ximena')
  admin = await aMember(database.owner, at, 'admin')
})

const aTrainee = (name = 'Delphine') => aMember(database.owner, at, 'trainee', name)
const note = (submission: TestSubmission, quote: string) =>
  noteForm.parse({
    id: crypto.randomUUID(),
    entry: submission.entries[0]!.entryId,
    quote,
    note: 'Does the set ever correct itself?',
  })

async function referred(trainee: Actor, by = assessor) {
  const submission = await aSubmission(database.owner, at, trainee, {
    assessor: by,
    documents: [
      aDocument('We met on a wet Tuesday in the annexe.', 'I stopped the round there and said what I had heard.'),
    ],
  })
  await notePassage(by, submission.id, note(submission, 'I stopped the round there'))
  const criterion = at.criteria[1]!.id
  await keepJudgement(by, submission.id, judgementForm.parse({ criterion, level: 'developing', feedback: 'Late.' }))
  await decide(
    by,
    submission.id,
    decisionForm.parse({
      kind: 'refer',
      address: criterion,
      [`asked-${criterion}`]: 'A second set.',
      by: '2999-02-03',
    }),
  )
  return submission
}
async function recommended(trainee: Actor) {
  const submission = await aSubmission(database.owner, at, trainee, { assessor })
  for (const { id } of at.criteria)
    await keepJudgement(
      assessor,
      submission.id,
      judgementForm.parse({ criterion: id, level: 'strong', feedback: 'Good.' }),
    )
  await decide(assessor, submission.id, decisionForm.parse({ kind: 'recommend' }))
  return submission
}

describe('feedback', () => {
  it('of a referral is the trainee’s to read once it is released, with what was asked and the notes', async () => {
    const trainee = await aTrainee()
    const submission = await referred(trainee)
    await expect(showFeedback(trainee, submission.id)).rejects.toBeInstanceOf(NotFound)
    await expect(askedLast(trainee, submission.id)).rejects.toBeInstanceOf(NotFound)
    await releaseReferral(assessor, submission.id)
    const shown = await showFeedback(trainee, submission.id)
    expect(shown).toMatchObject({ isTrainee: true, decision: { kind: 'refer', resubmitBy: '2999-02-03' } })
    expect(shown.decision.criteria.find((one) => one.asked)).toMatchObject({
      asked: 'A second set.',
      feedback: 'Late.',
      level: 'developing',
    })
    expect(shown.notes.map((one) => one.quote)).toEqual(['I stopped the round there'])
    expect(await askedLast(trainee, submission.id)).toMatchObject({
      by: '2999-02-03',
      requests: [{ code: 'C2', asked: 'A second set.' }],
    })
  })

  it('of a recommendation shows once it is confirmed, without what the quality assurer said', async () => {
    const trainee = await aTrainee()
    const submission = await recommended(trainee)
    await expect(showFeedback(trainee, submission.id)).rejects.toBeInstanceOf(NotFound)
    const { decision } = await showFeedback(assurer, submission.id)
    await confirmDecision(
      assurer,
      submission.id,
      confirmationForm.parse({ decision: decision.id, outcome: 'confirmed', comment: 'For the assessor.' }),
    )
    expect(await showFeedback(trainee, submission.id)).toMatchObject({
      confirmations: [],
      decision: { kind: 'recommend' },
    })
    expect((await showFeedback(assessor, submission.id)).confirmations).toMatchObject([
      { comment: 'For the assessor.' },
    ])
  })

  it('is nobody else’s', async () => {
    const submission = await referred(await aTrainee())
    await releaseReferral(assessor, submission.id)
    const elsewhere = await aMember(database.owner, await aProgramme(database.owner), 'quality-assurer')
    for (const actor of [await aTrainee('Stranger'), other, admin, elsewhere])
      await expect(showFeedback(actor, submission.id)).rejects.toBeInstanceOf(NotFound)
  })

  it('lets its assessor come back to the decision, and tells a quality assurer that it isn’t theirs to take back', async () => {
    const submission = await referred(await aTrainee())
    expect((await showOwnDecision(assessor, submission.id)).stage.state).toBe('referred')
    await expect(showOwnDecision(assurer, submission.id)).rejects.toBeInstanceOf(Forbidden)
    await expect(showOwnDecision(other, submission.id)).rejects.toBeInstanceOf(NotFound)
  })
})

describe('an overturning', () => {
  const overturn = async (submission: TestSubmission, comment: string) => {
    const { outcome } = await showConfirmation(assurer, submission.id)
    await confirmDecision(
      assurer,
      submission.id,
      confirmationForm.parse({ decision: outcome!.decision.id, outcome: 'overturned', comment }),
    )
  }

  it('gives its assessor the newest reason until it is decided again', async () => {
    const submission = await recommended(await aTrainee())
    expect((await showReview(assessor, submission.id)).returned).toBeNull()
    await overturn(submission, 'Look at C2 again.')
    expect((await showReview(assessor, submission.id)).returned).toMatchObject({
      comment: 'Look at C2 again.',
      qualityAssurerName: 'Ximena',
    })
    await decide(assessor, submission.id, decisionForm.parse({ kind: 'recommend' }))
    expect((await showReview(assessor, submission.id)).returned).toBeNull()
    await overturn(submission, 'And at C4.')
    expect((await showDecision(assessor, submission.id)).returned).toMatchObject({ comment: 'And at C4.' })
  })

  it('and a take-back leave what was decided to begin from, until it is decided again', async () => {
    const submission = await referred(await aTrainee())
    expect((await showDecision(assessor, submission.id)).withdrawn).toBeNull()
    await takeBack(assessor, submission.id)
    expect((await showDecision(assessor, submission.id)).withdrawn).toMatchObject({
      kind: 'refer',
      resubmitBy: '2999-02-03',
      criteria: expect.arrayContaining([expect.objectContaining({ asked: 'A second set.' })]),
    })
    for (const { id } of at.criteria)
      await keepJudgement(
        assessor,
        submission.id,
        judgementForm.parse({ criterion: id, level: 'strong', feedback: '' }),
      )
    await decide(assessor, submission.id, decisionForm.parse({ kind: 'recommend', summary: 'On reflection, yes.' }))
    expect((await showReview(assessor, submission.id)).withdrawn).toBeNull()
    await overturn(submission, 'Why the change?')
    expect((await showReview(assessor, submission.id)).withdrawn).toMatchObject({ summary: 'On reflection, yes.' })
  })

  it('is nothing to whoever reviews it afresh after that', async () => {
    const submission = await recommended(await aTrainee())
    await overturn(submission, 'Look at C2 again.')
    await allocateSubmission(admin, submission.id, other.personId)
    expect(await showReview(other, submission.id)).toMatchObject({ returned: null, withdrawn: null })
  })
})

describe('the list of confirmations', () => {
  it('shows recommendations that wait, and why one isn’t mine to confirm', async () => {
    const trainee = await aTrainee('Wanjiru')
    const submission = await recommended(trainee)
    const supported = await aTrainee('Supported')
    await database.owner
      .insertInto('support')
      .values({ supporter_id: assurer.personId, trainee_id: supported.personId, cohort_id: at.cohortId })
      .execute()
    const theirs = await recommended(supported)
    const waiting = await listConfirmations(assurer)
    const find = (id: string) => waiting.find((one) => one.stage.submissionId === id)
    expect(find(submission.id)).toMatchObject({ assessorName: 'Teodor', stakes: [] })
    expect(find(theirs.id)).toMatchObject({ stakes: ['supported'] })
    await expect(showConfirmation(assurer, theirs.id)).rejects.toBeInstanceOf(Forbidden)
    expect((await showConfirmation(assurer, submission.id)).outcome?.decision.kind).toBe('recommend')
  })

  it('has nothing to offer while nothing waits, nor to whoever has a stake', async () => {
    const offers = async (id: string) => {
      const { stage } = await showSubmission(assurer, id)
      return mayConfirmDecision(assurer, stage)
    }
    const submission = await recommended(await aTrainee())
    expect(await offers(submission.id)).toBe(true)
    const { outcome } = await showConfirmation(assurer, submission.id)
    await confirmDecision(
      assurer,
      submission.id,
      confirmationForm.parse({ decision: outcome!.decision.id, outcome: 'confirmed' }),
    )
    const sentBack = await referred(await aTrainee())
    for (const { id } of [submission, sentBack]) {
      expect(await offers(id)).toBe(false)
      expect((await showConfirmation(assurer, id)).outcome).toBeNull()
    }
    const friend = await aTrainee()
    await database.owner
      .insertInto('conflict_of_interest')
      .values({ person_id: friend.personId, with_person_id: assurer.personId })
      .execute()
    expect(await offers((await recommended(friend)).id)).toBe(false)
  })

  it('is empty for a quality assurer elsewhere', async () => {
    await recommended(await aTrainee())
    const elsewhere = await aMember(database.owner, await aProgramme(database.owner), 'quality-assurer')
    expect(await listConfirmations(elsewhere)).toEqual([])
  })
})

describe('the next attempt', () => {
  const later = (trainee: Actor, first: TestSubmission, by: Actor | null) =>
    aSubmission(database.owner, at, trainee, {
      assessor: by,
      attempt: 2,
      entryIds: [first.entries[0]!.entryId],
      documents: [
        aDocument(
          'A new beginning, in short.',
          'We met on a wet Tuesday in the annexe.',
          'I stopped the round there and asked what they had heard.',
        ),
      ],
    })

  it('shows its assessor, whoever that is, what was asked, what changed and the old notes in their places', async () => {
    const trainee = await aTrainee()
    const first = await referred(trainee)
    await releaseReferral(assessor, first.id)
    const second = await later(trainee, first, other)
    const review = await showReview(other, second.id)
    expect(review.before).toMatchObject({ submissionId: first.id, attempt: 1 })
    const changes = await showChanges(other, second.id)
    expect(changes.counts).toMatchObject({ moved: 0 })
    expect(changes.counts.added).toBeGreaterThan(4)
    expect(changes.notes).toMatchObject([{ authorName: 'Teodor', quote: 'I stopped the round there' }])
    const beside = changes.compared[changes.notes[0]!.block!]!
    expect(beside.segments.map((segment) => segment.text).join('')).toContain('I stopped the round there')
  })

  it('shows them nothing of an attempt that wasn’t released, nor of another trainee', async () => {
    const trainee = await aTrainee()
    const first = await referred(trainee)
    const second = await later(trainee, first, other)
    expect((await showReview(other, second.id)).before).toBeNull()
    await expect(showChanges(other, second.id)).rejects.toBeInstanceOf(NotFound)
    await releaseReferral(assessor, first.id)
    await expect(showFeedback(other, first.id)).rejects.toBeInstanceOf(NotFound)
    const stranger = await referred(await aTrainee('Stranger'))
    await releaseReferral(assessor, stranger.id)
    await expect(showChanges(other, stranger.id)).rejects.toBeInstanceOf(NotFound)
  })

  it('has no changes to show to its trainee, to an admin, or on a first attempt', async () => {
    const trainee = await aTrainee()
    const first = await referred(trainee)
    await releaseReferral(assessor, first.id)
    const second = await later(trainee, first, assessor)
    for (const actor of [trainee, admin]) await expect(showChanges(actor, second.id)).rejects.toBeInstanceOf(NotFound)
    await expect(showChanges(assessor, first.id)).rejects.toBeInstanceOf(NotFound)
  })
})
