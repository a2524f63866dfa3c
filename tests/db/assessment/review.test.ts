import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  allocateSubmission,
  confirmDecision,
  decide,
  keepJudgement,
  keepVerdict,
  notePassage,
  releaseReferral,
  removeNote,
  showConfirmation,
  showFeedback,
  standingDecision,
  takeBack,
} from '~/modules/assessment/index.server'
import { confirmationForm, decisionForm, judgementForm, noteForm } from '~/modules/assessment/forms'
import { findStage, withdraw } from '~/modules/submissions/index.server'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import {
  aMember,
  aProgramme,
  aSubmission,
  type levels,
  type TestProgramme,
  type TestSubmission,
} from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let trainee: Actor
let assessor: Actor
let other: Actor
let assurer: Actor
let admin: Actor
beforeAll(async () => {
  at = await aProgramme(database.owner)
  trainee = await aMember(database.owner, at, 'trainee')
  assessor = await aMember(database.owner, at, 'assessor', 'Teodor')
  other = await aMember(database.owner, at, 'assessor', 'Odile')
  assurer = await aMember(database.owner, at, 'quality-assurer')
  admin = await aMember(database.owner, at, 'admin')
})

const handedIn = (given: Parameters<typeof aSubmission>[3] = {}) =>
  aSubmission(database.owner, at, trainee, { assessor, ...given })
const stageOf = (actor: Actor, id: string) => reading(actor, (trx) => findStage(trx, id))
const decisionOf = (actor: Actor, id: string) => reading(actor, (trx) => standingDecision(trx, id))
const judgement = (criterion: number, level: (typeof levels)[number] | '', feedback = '', since?: string) =>
  judgementForm.parse({ criterion: at.criteria[criterion]!.id, level, feedback, since })
const refer = (...asked: [criterion: number, what: string][]) =>
  decisionForm.parse({
    kind: 'refer',
    address: asked.map(([index]) => at.criteria[index]!.id),
    ...Object.fromEntries(asked.map(([index, what]) => [`asked-${at.criteria[index]!.id}`, what])),
    by: '2999-01-01',
  })
const recommend = decisionForm.parse({ kind: 'recommend', summary: 'A good log.' })

async function judgeAll(submission: TestSubmission, level: (typeof levels)[number] = 'competent', by = assessor) {
  for (const index of at.criteria.keys()) await keepJudgement(by, submission.id, judgement(index, level, `On ${index}`))
}
async function recommended() {
  const submission = await handedIn()
  await judgeAll(submission)
  await decide(assessor, submission.id, recommend)
  return submission
}
async function confirmed(submission: TestSubmission, outcome: 'confirmed' | 'overturned' = 'confirmed', by = assurer) {
  const decision = await decisionOf(by, submission.id)
  const form = confirmationForm.parse({
    decision: decision?.id ?? randomUUID(),
    outcome,
    comment: outcome === 'overturned' ? 'Look at C2 again.' : '',
  })
  return confirmDecision(by, submission.id, form)
}

describe('allocating', () => {
  it('gives a submission to an assessor, who then sees it, and takes it away again', async () => {
    const submission = await handedIn({ assessor: null })
    expect(await stageOf(assessor, submission.id)).toBeUndefined()
    await allocateSubmission(admin, submission.id, assessor.personId)
    expect(await stageOf(assessor, submission.id)).toMatchObject({ state: 'submitted', assessorId: assessor.personId })
    await allocateSubmission(admin, submission.id, null)
    expect(await stageOf(assessor, submission.id)).toBeUndefined()
  })

  it('gives a begun review to another assessor, who starts afresh', async () => {
    const submission = await handedIn()
    await keepJudgement(assessor, submission.id, judgement(0, 'strong'))
    await allocateSubmission(admin, submission.id, other.personId)
    expect(await stageOf(other, submission.id)).toMatchObject({ state: 'submitted', judged: 0, reviewStartedAt: null })
    await expect(keepJudgement(assessor, submission.id, judgement(0, 'strong'))).rejects.toBeInstanceOf(NotFound)
  })

  it('refuses when it is somebody else’s than was shown, whose review would be lost', async () => {
    const submission = await handedIn({ assessor: null })
    await allocateSubmission(admin, submission.id, assessor.personId, null)
    await keepJudgement(assessor, submission.id, judgement(0, 'strong'))
    const late = allocateSubmission(admin, submission.id, other.personId, null)
    await expect(late).rejects.toBeInstanceOf(Conflict)
    await expect(allocateSubmission(admin, submission.id, null, other.personId)).rejects.toBeInstanceOf(Conflict)
    expect(await stageOf(assessor, submission.id)).toMatchObject({ state: 'in-review', judged: 1 })
    // Sent twice.
    await allocateSubmission(admin, submission.id, assessor.personId, null)
    expect((await stageOf(assessor, submission.id))?.judged).toBe(1)
  })

  it('refuses whoever doesn’t assess there, and whoever has a conflict of interest', async () => {
    const submission = await handedIn({ assessor: null })
    const elsewhere = await aMember(database.owner, await aProgramme(database.owner), 'assessor')
    const supporter = await aMember(database.owner, at, 'assessor')
    await database.owner
      .insertInto('support')
      .values({
        supporter_id: supporter.personId,
        trainee_id: trainee.personId,
        cohort_id: at.cohortId,
        ended_at: new Date(),
      })
      .execute()
    for (const person of [elsewhere, supporter, assurer])
      await expect(allocateSubmission(admin, submission.id, person.personId)).rejects.toBeInstanceOf(Refused)
    expect((await stageOf(admin, submission.id))?.assessorId).toBeNull()
  })

  it('is an admin’s of that organisation alone', async () => {
    const submission = await handedIn()
    const elsewhere = await aMember(database.owner, await aProgramme(database.owner), 'admin')
    await expect(allocateSubmission(elsewhere, submission.id, other.personId)).rejects.toBeInstanceOf(NotFound)
    await expect(allocateSubmission(assessor, submission.id, other.personId)).rejects.toBeInstanceOf(Forbidden)
  })
})

describe('judging', () => {
  it('begins the review with the first thing kept, and counts criteria with a level', async () => {
    const submission = await handedIn()
    await keepJudgement(assessor, submission.id, judgement(0, '', 'Half a thought'))
    expect(await stageOf(assessor, submission.id)).toMatchObject({ state: 'in-review', judged: 0 })
    const kept = await keepJudgement(assessor, submission.id, judgement(0, 'strong', 'A whole one'))
    expect(kept.judged).toBe(1)
    await expect(withdraw(trainee, submission.id)).rejects.toBeInstanceOf(Refused)
  })

  it('answers a retry like the first time, and another window’s change with a conflict that holds it', async () => {
    const submission = await handedIn()
    const first = await keepJudgement(assessor, submission.id, judgement(0, 'strong', 'One', ''))
    const retry = await keepJudgement(assessor, submission.id, judgement(0, 'strong', 'One', ''))
    expect(retry.keptAt).toBe(first.keptAt)
    const second = await keepJudgement(assessor, submission.id, judgement(0, 'strong', 'Two', first.keptAt))
    const late = keepJudgement(assessor, submission.id, judgement(0, 'developing', 'Three', first.keptAt))
    await expect(late).rejects.toMatchObject({ facts: { standing: { feedback: 'Two', keptAt: second.keptAt } } })
    await expect(late).rejects.toBeInstanceOf(Conflict)
  })

  it('refuses a level and a criterion that the framework doesn’t have', async () => {
    const submission = await handedIn()
    await expect(
      keepJudgement(assessor, submission.id, { ...judgement(0, ''), level: 'superb' }),
    ).rejects.toBeInstanceOf(Invalid)
    await expect(
      keepJudgement(assessor, submission.id, { ...judgement(0, ''), criterion: randomUUID() }),
    ).rejects.toBeInstanceOf(Invalid)
  })

  it('is nobody’s but the allocated assessor’s', async () => {
    const submission = await handedIn()
    for (const [actor, error] of [
      [trainee, Forbidden],
      [admin, Forbidden],
      [assurer, Forbidden],
      [other, NotFound],
    ] as const)
      await expect(keepJudgement(actor, submission.id, judgement(0, 'strong'))).rejects.toBeInstanceOf(error)
  })

  it('ends with the assessor’s role', async () => {
    const { id } = await handedIn()
    await keepJudgement(assessor, id, judgement(0, 'competent'))
    const formerly = { ...assessor, memberships: [] }
    await expect(keepJudgement(formerly, id, judgement(1, 'competent'))).rejects.toBeInstanceOf(NotFound)
    await expect(decide(formerly, id, refer([0, 'More']))).rejects.toBeInstanceOf(NotFound)
  })

  it('stops for an assessor in whom the trainee declares an interest meanwhile', async () => {
    const friend = await aMember(database.owner, at, 'assessor')
    const submission = await handedIn({ assessor: friend })
    await keepJudgement(friend, submission.id, judgement(0, 'strong'))
    await database.owner
      .insertInto('conflict_of_interest')
      .values({ person_id: trainee.personId, with_person_id: friend.personId })
      .execute()
    await expect(keepJudgement(friend, submission.id, judgement(1, 'strong'))).rejects.toBeInstanceOf(Forbidden)
  })
})

describe('notes and verdicts', () => {
  const note = (submission: TestSubmission, place: object, id: string = randomUUID()) =>
    noteForm.parse({ id, entry: submission.entries[0]!.entryId, note: 'Say more.', ...place })
  const notesOn = (submission: TestSubmission) =>
    database.owner.selectFrom('margin_note').selectAll().where('submission_id', '=', submission.id).execute()

  it('anchors a note by its place, or by its words', async () => {
    const submission = await handedIn()
    await notePassage(assessor, submission.id, note(submission, { start: 0, end: 6 }))
    await notePassage(assessor, submission.id, note(submission, { quote: 'nobody  spoke' }))
    expect((await notesOn(submission)).map((row) => [row.quote, row.start])).toEqual([
      ['We met', 0],
      ['Nobody spoke', submission.entries[0]!.plain.indexOf('Nobody')],
    ])
  })

  it('makes one note of a retry, and refuses words that aren’t there', async () => {
    const submission = await handedIn()
    const once = note(submission, { start: 0, end: 6 })
    await notePassage(assessor, submission.id, once)
    await notePassage(assessor, submission.id, once)
    expect(await notesOn(submission)).toHaveLength(1)
    await expect(
      notePassage(assessor, submission.id, note(submission, { quote: 'a tortoise' })),
    ).rejects.toBeInstanceOf(Invalid)
    await expect(
      notePassage(assessor, submission.id, note(submission, { start: 900, end: 950 })),
    ).rejects.toBeInstanceOf(Invalid)
  })

  it('lets its author rewrite a note and take it away, and nobody else', async () => {
    const submission = await handedIn()
    const id = randomUUID()
    await notePassage(assessor, submission.id, note(submission, { start: 0, end: 6 }, id))
    await notePassage(assessor, submission.id, { ...note(submission, { start: 8, end: 12 }, id), note: 'Better.' })
    const elsewhere = await handedIn()
    await expect(notePassage(assessor, elsewhere.id, note(elsewhere, { start: 0, end: 6 }, id))).rejects.toBeInstanceOf(
      NotFound,
    )
    const theirs = await handedIn({ assessor: other })
    await expect(notePassage(other, theirs.id, note(theirs, { start: 0, end: 6 }, id))).rejects.toBeInstanceOf(NotFound)
    await removeNote(assessor, submission.id, id)
    expect(await notesOn(submission)).toMatchObject([{ note: 'Better.', start: 0, removed_at: expect.any(Date) }])
  })

  it('keeps the last verdict on a claimed passage', async () => {
    const submission = await handedIn()
    const claim = submission.entries[0]!.claims[0]!
    const form = { claim: claim.id, criterion: claim.criterionId }
    await keepVerdict(assessor, submission.id, { ...form, verdict: 'agreed' })
    await keepVerdict(assessor, submission.id, { ...form, verdict: 'queried' })
    const rows = await database.owner
      .selectFrom('claim_verdict')
      .select('verdict')
      .where('submission_id', '=', submission.id)
      .execute()
    expect(rows).toEqual([{ verdict: 'queried' }])
    await keepVerdict(assessor, submission.id, { ...form, verdict: null })
    await expect(
      keepVerdict(assessor, submission.id, { ...form, claim: randomUUID(), verdict: 'agreed' }),
    ).rejects.toBeInstanceOf(NotFound)
  })
})

describe('deciding', () => {
  it('recommends when the rule passes, and freezes what that rests on', async () => {
    const submission = await recommended()
    expect(await stageOf(assessor, submission.id)).toMatchObject({ state: 'recommended', releasedAt: null })
    const decision = await decisionOf(assessor, submission.id)
    expect(decision).toMatchObject({ kind: 'recommend', summary: 'A good log.' })
    expect(decision!.criteria.map((one) => one.level)).toEqual(['competent', 'competent', 'competent', 'competent'])
    await expect(keepJudgement(assessor, submission.id, judgement(0, 'strong'))).rejects.toBeInstanceOf(Refused)
  })

  it('refuses a recommendation while one criterion isn’t judged, and against the rule unless it says why', async () => {
    const submission = await handedIn()
    const against = { ...recommend, departure: 'The set’s notes show what the log leaves out.' }
    for (const index of [0, 1, 2]) await keepJudgement(assessor, submission.id, judgement(index, 'strong'))
    await expect(decide(assessor, submission.id, against)).rejects.toBeInstanceOf(Refused)
    await keepJudgement(assessor, submission.id, judgement(3, 'developing'))
    await expect(decide(assessor, submission.id, recommend)).rejects.toMatchObject({
      fields: { departure: expect.any(String) },
    })
    expect((await stageOf(assessor, submission.id))?.state).toBe('in-review')
    await decide(assessor, submission.id, against)
    expect((await showConfirmation(assurer, submission.id)).outcome!.decision.departure).toBe(against.departure)
    await confirmed(submission)
    expect((await showFeedback(trainee, submission.id)).decision.departure).toBe('')
  })

  it('refers against the rule only with the reason; without one that is needed, none is kept', async () => {
    const [submission, early] = [await handedIn(), await handedIn({ attempt: 2 })]
    await judgeAll(submission)
    const asks = refer([1, 'Show a second set.'])
    await expect(decide(assessor, submission.id, asks)).rejects.toMatchObject({
      fields: { departure: expect.any(String) },
    })
    await decide(assessor, submission.id, { ...asks, departure: 'The declaration is in doubt.' })
    expect((await decisionOf(assessor, submission.id))!.departure).toBe('The declaration is in doubt.')
    await keepJudgement(assessor, early.id, judgement(1, 'developing'))
    await decide(assessor, early.id, { ...asks, departure: 'Not needed.' })
    expect((await decisionOf(assessor, early.id))!.departure).toBe('')
  })

  it('by marks: kept in one way, refused out of range, and half marks decide', async () => {
    const marked = await aProgramme(database.owner, { marks: 10 })
    const by = await aMember(database.owner, marked, 'assessor')
    const who = await aMember(database.owner, marked, 'trainee')
    const submission = await aSubmission(database.owner, marked, who, { assessor: by })
    const mark = (criterion: number, level: string) =>
      keepJudgement(by, submission.id, { criterion: marked.criteria[criterion]!.id, level, feedback: '' })
    for (const level of ['10.5', '-1', '5.25', 'competent'])
      await expect(mark(0, level)).rejects.toMatchObject({ fields: { level: expect.stringContaining('10') } })
    const kept = await mark(0, '6,5')
    expect((await mark(0, '6.5')).keptAt).toBe(kept.keptAt)
    for (const criterion of [1, 2]) await mark(criterion, '10')
    await mark(3, '4.5')
    await expect(decide(by, submission.id, recommend)).rejects.toMatchObject({
      fields: { departure: expect.any(String) },
    })
    await mark(3, '5')
    await decide(by, submission.id, recommend)
    expect((await decisionOf(by, submission.id))!.criteria.map((one) => one.level)).toEqual(['6.5', '10', '10', '5'])
  })

  it('refers only with what is asked for, and by when', async () => {
    const submission = await handedIn()
    await keepJudgement(assessor, submission.id, judgement(1, 'developing'))
    await expect(decide(assessor, submission.id, refer([0, 'More.']))).rejects.toBeInstanceOf(Invalid)
    await expect(decide(assessor, submission.id, refer([1, '  ']))).rejects.toBeInstanceOf(Invalid)
    await expect(
      decide(assessor, submission.id, { ...refer([1, 'Show a second set.']), by: '2001-01-01' }),
    ).rejects.toBeInstanceOf(Invalid)
    await decide(assessor, submission.id, refer([1, 'Show a second set.']))
    expect(await decisionOf(assessor, submission.id)).toMatchObject({ kind: 'refer', resubmitBy: '2999-01-01' })
    expect((await stageOf(assessor, submission.id))?.state).toBe('referred')
  })

  it('decides once, though it is sent twice at the same time', async () => {
    const submission = await handedIn()
    await judgeAll(submission)
    const answers = await Promise.allSettled([
      decide(assessor, submission.id, recommend),
      decide(assessor, submission.id, recommend),
    ])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is taken back and decided anew until it is confirmed or released', async () => {
    const submission = await recommended()
    await takeBack(assessor, submission.id)
    expect(await decisionOf(assessor, submission.id)).toBeUndefined()
    await decide(assessor, submission.id, { ...refer([0, 'Again.']), departure: 'The declaration is in doubt.' })
    await takeBack(assessor, submission.id)
    await decide(assessor, submission.id, recommend)
    await confirmed(submission)
    await expect(takeBack(assessor, submission.id)).rejects.toBeInstanceOf(Refused)
    const rows = await database.owner
      .selectFrom('decision')
      .select('id')
      .where('submission_id', '=', submission.id)
      .execute()
    expect(rows).toHaveLength(3)
  })

  it('of a referral can’t be taken back once it is released, and releasing it twice does no harm', async () => {
    const submission = await handedIn()
    await decide(assessor, submission.id, { ...refer([0, 'Again.']), departure: 'The declaration is in doubt.' })
    await releaseReferral(assessor, submission.id)
    await releaseReferral(assessor, submission.id)
    await expect(takeBack(assessor, submission.id)).rejects.toBeInstanceOf(Refused)
    const history = await database.owner
      .selectFrom('submission_event')
      .select('event')
      .where('submission_id', '=', submission.id)
      .orderBy('id')
      .execute()
    expect(history.map((row) => row.event)).toEqual(['begin', 'refer', 'release'])
  })
})

describe('confirming', () => {
  it('releases a recommendation to its trainee', async () => {
    const submission = await recommended()
    await confirmed(submission)
    expect(await stageOf(trainee, submission.id)).toMatchObject({ state: 'confirmed', releasedAt: expect.any(Date) })
  })

  it('overturns with a reason, back to the assessor’s review with the judgements as they were', async () => {
    const submission = await recommended()
    expect(() => confirmationForm.parse({ decision: randomUUID(), outcome: 'overturned', comment: ' ' })).toThrow()
    await confirmed(submission, 'overturned')
    expect(await stageOf(assessor, submission.id)).toMatchObject({ state: 'in-review', releasedAt: null, judged: 4 })
    await decide(assessor, submission.id, recommend)
    await confirmed(submission)
    expect((await stageOf(assessor, submission.id))?.state).toBe('confirmed')
  })

  it('is never one’s own decision, nor a trainee one supported, shares a set with, declared, or assessed before', async () => {
    const both = async (name: string) => {
      const person = await aMember(database.owner, at, 'assessor', name)
      const membership = {
        role: 'quality-assurer' as const,
        organisationId: at.organisationId,
        programmeId: null,
        cohortId: null,
      }
      await database.owner
        .insertInto('membership')
        .values({ person_id: person.personId, role: membership.role, organisation_id: at.organisationId })
        .execute()
      return { ...person, memberships: [...person.memberships, membership] }
    }
    const decider = await both('Decider')
    const submission = await handedIn({ assessor: decider })
    await judgeAll(submission, 'strong', decider)
    await decide(decider, submission.id, recommend)
    await expect(confirmed(submission, 'confirmed', decider)).rejects.toBeInstanceOf(Forbidden)

    const supported = await both('Supported')
    await database.owner
      .insertInto('support')
      .values({ supporter_id: supported.personId, trainee_id: trainee.personId, cohort_id: at.cohortId })
      .execute()
    const declared = await both('Declared')
    await database.owner
      .insertInto('conflict_of_interest')
      .values({ person_id: declared.personId, with_person_id: trainee.personId })
      .execute()
    const shares = await both('Shares')
    const set = await database.owner
      .insertInto('learning_set')
      .values({ cohort_id: at.cohortId, name: 'Kingfisher' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await database.owner
      .insertInto('learning_set_member')
      .values([shares, trainee].map((one) => ({ learning_set_id: set.id, person_id: one.personId })))
      .execute()
    const assessedBefore = await both('Before')
    await aSubmission(database.owner, at, trainee, { assessor: assessedBefore, state: 'released' })
    for (const person of [supported, declared, shares, assessedBefore])
      await expect(confirmed(submission, 'confirmed', person)).rejects.toBeInstanceOf(Forbidden)

    await confirmed(submission)
    expect((await stageOf(assurer, submission.id))?.state).toBe('confirmed')
  })

  it('refuses a decision that isn’t the one that was read, and other roles', async () => {
    const submission = await recommended()
    const read = (await decisionOf(assurer, submission.id))!
    await takeBack(assessor, submission.id)
    await decide(assessor, submission.id, recommend)
    const form = confirmationForm.parse({ decision: read.id, outcome: 'confirmed' })
    await expect(confirmDecision(assurer, submission.id, form)).rejects.toBeInstanceOf(Conflict)
    for (const actor of [assessor, admin, trainee])
      await expect(confirmed(submission, 'confirmed', actor)).rejects.toBeInstanceOf(Forbidden)
    await expect(confirmed(submission, 'confirmed', other)).rejects.toBeInstanceOf(NotFound)
  })

  it('confirms once, though two do at the same time', async () => {
    const submission = await recommended()
    const second = await aMember(database.owner, at, 'quality-assurer')
    const answers = await Promise.allSettled([confirmed(submission), confirmed(submission, 'confirmed', second)])
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
