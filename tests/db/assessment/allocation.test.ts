import { beforeEach, describe, expect, it } from 'vitest'
import {
  allocateSeveral,
  allocateSubmission,
  claimSubmission,
  decide,
  declineSubmission,
  keepJudgement,
  keepVerdict,
  listQueue,
  notePassage,
  proposeAllocation,
  showReview,
  takeOver,
} from '~/modules/assessment/index.server'
import { decisionForm, judgementForm, noteForm } from '~/modules/assessment/forms'
import { declareConflict } from '~/modules/programmes/index.server'
import {
  chooseLanguages,
  entriesOf,
  findStage,
  findSubmission,
  limitCaseload,
  noteAbsence,
  noteAbsenceOf,
  removeAbsence,
  removeAbsenceOf,
  viewOwnTerms,
  viewTerms,
} from '~/modules/submissions/index.server'
import { Forbidden, Invalid, NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aMember, aProgramme, aSubmission, type TestProgramme, type TestSubmission } from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let ada: Actor
let bo: Actor
let admin: Actor
let trainee: Actor
let submission: TestSubmission

beforeEach(async () => {
  at = await aProgramme(database.owner)
  ada = await aMember(database.owner, at, 'assessor', 'Ada')
  bo = await aMember(database.owner, at, 'assessor', 'Bo')
  admin = await aMember(database.owner, at, 'admin')
  trainee = await aMember(database.owner, at, 'trainee', 'Tove')
  submission = await aSubmission(database.owner, at, trainee)
})
const letClaim = () =>
  database.owner.updateTable('programme').set({ may_claim: true }).where('id', '=', at.programmeId).execute()
const another = async (change: { assessor?: Actor; state?: string } = {}) =>
  aSubmission(database.owner, at, await aMember(database.owner, at, 'trainee'), change)
const stageOf = (id: string) =>
  database.owner.selectFrom('submission_stage').selectAll().where('submission_id', '=', id).executeTakeFirstOrThrow()
const noticesOf = (person: Actor, kind: string) =>
  database.owner
    .selectFrom('notice')
    .select(['path', 'facts'])
    .where('person_id', '=', person.personId)
    .where('kind', '=', kind)
    .execute()
const judges = (actor: Actor, code: string, level: string | null, feedback = '') =>
  keepJudgement(
    actor,
    submission.id,
    judgementForm.parse({ criterion: at.criteria.find((one) => one.code === code)!.id, level: level ?? '', feedback }),
  )
const pool = async (actor: Actor) =>
  (await listQueue(actor, new URLSearchParams('tab=pool'))).rows.map((row) => row.submissionId)
const to = (assessor: Actor | null, was: Actor | null = null) => ({
  to: assessor?.personId ?? null,
  was: was?.personId ?? null,
})

describe('several at once', () => {
  it('each that can be is allocated and told; the others stay where they are, named with why', async () => {
    const taken = await another({ assessor: bo })
    const decided = await another({ assessor: bo, state: 'referred' })
    const supported = await another()
    const { trainee_id } = await stageOf(supported.id)
    await declareConflict(admin, at.cohortId, {
      personId: ada.personId,
      withPersonId: trainee_id,
      reason: 'cousins',
    })
    const done = await allocateSeveral(
      admin,
      new Map([submission, taken, decided, supported].map(({ id }) => [id, to(ada)])),
    )
    expect(done.allocated).toBe(1)
    expect(new Map(done.refused.map((one) => [one.number, one.why.split('.')[0]]))).toEqual(
      new Map([
        [taken.number, 'Somebody else has allocated this submission since you opened the list'],
        [decided.number, 'Somebody else has allocated this submission since you opened the list'],
        [supported.number, 'This person has a conflict of interest with the trainee, so they can’t assess this log'],
      ]),
    )
    expect((await stageOf(submission.id)).assessor_id).toBe(ada.personId)
    expect((await stageOf(taken.id)).assessor_id).toBe(bo.personId)
    expect(await noticesOf(ada, 'allocated')).toHaveLength(1)
  })

  it('of two admins at once, one allocates and the other is told', async () => {
    const second = await aMember(database.owner, at, 'admin')
    const both = await Promise.all([
      allocateSeveral(admin, new Map([[submission.id, to(ada)]])),
      allocateSeveral(second, new Map([[submission.id, to(bo)]])),
    ])
    expect(both.map((one) => one.allocated).sort()).toEqual([0, 1])
    expect(both.flatMap((one) => one.refused)).toHaveLength(1)
  })

  it('is an admin’s of that organisation alone', async () => {
    const elsewhere = await aMember(database.owner, await aProgramme(database.owner), 'admin')
    expect(await allocateSeveral(elsewhere, new Map([[submission.id, to(ada)]]))).toEqual({ allocated: 0, refused: [] })
    await aSubmission(database.owner, at, await aMember(database.owner, at, 'trainee'), { assessor: ada })
    await expect(
      allocateSeveral(await aMember(database.owner, at, 'quality-assurer'), new Map([[submission.id, to(ada)]])),
    ).rejects.toThrow(Forbidden)
    expect((await stageOf(submission.id)).assessor_id).toBeNull()
  })
})

describe('claiming', () => {
  it('is for who assesses there, where the programme lets them; the list opens nothing of the log', async () => {
    expect(await pool(ada)).toEqual([])
    await expect(claimSubmission(ada, submission.id)).rejects.toThrow(NotFound)
    await letClaim()
    expect(await pool(ada)).toEqual([submission.id])
    await reading(ada, async (trx) => {
      expect(await findStage(trx, submission.id)).toBeUndefined()
      expect(await findSubmission(trx, submission.id)).toBeUndefined()
      expect(await entriesOf(trx, submission.id)).toEqual([])
    })
    const stranger = await aMember(database.owner, await aProgramme(database.owner), 'assessor')
    expect(await pool(stranger)).toEqual([])
    await expect(claimSubmission(stranger, submission.id)).rejects.toThrow(NotFound)
    await expect(claimSubmission(trainee, submission.id)).rejects.toThrow(NotFound)
    await claimSubmission(ada, submission.id)
    expect(await pool(bo)).toEqual([])
    expect((await showReview(ada, submission.id)).entries).toHaveLength(1)
  })

  it('of two at once, one has it and the other is told; twice does no harm', async () => {
    await letClaim()
    const [first, second] = await Promise.allSettled([
      claimSubmission(ada, submission.id),
      claimSubmission(bo, submission.id),
    ])
    const refused = [first, second].filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect(refused[0]!.reason).toMatchObject({ code: 'assessment_taken_meanwhile' })
    const winner = first.status === 'fulfilled' ? ada : bo
    await claimSubmission(winner, submission.id)
    const events = await database.owner
      .selectFrom('submission_event')
      .select(['event', 'person_id'])
      .where('submission_id', '=', submission.id)
      .execute()
    expect(events).toEqual([{ event: 'claim', person_id: winner.personId }])
  })

  it('is refused with a conflict of interest, and then nobody has it', async () => {
    await letClaim()
    await declareConflict(admin, at.cohortId, {
      personId: ada.personId,
      withPersonId: trainee.personId,
      reason: 'cousins',
    })
    const shown = await listQueue(ada, new URLSearchParams('tab=pool'))
    expect(shown.conflicts).toMatchObject([{ traineeId: trainee.personId, reasons: ['declared'] }])
    await expect(claimSubmission(ada, submission.id)).rejects.toThrow(Forbidden)
    expect((await stageOf(submission.id)).assessor_id).toBeNull()
  })
})

describe('giving back', () => {
  beforeEach(() => allocateSubmission(admin, submission.id, ada.personId))

  it('goes to the admins with the reason, keeps what was written, and finds it again', async () => {
    await judges(ada, 'C1', 'competent', 'Clear.')
    await declineSubmission(ada, submission.id, { reason: 'I know the set.' })
    expect(await stageOf(submission.id)).toMatchObject({ state: 'submitted', assessor_id: null, judged: 0 })
    await expect(showReview(ada, submission.id)).rejects.toThrow(NotFound)
    await expect(declineSubmission(ada, submission.id, { reason: 'Again.' })).rejects.toThrow(NotFound)
    expect(await noticesOf(admin, 'declined')).toEqual([
      { path: `/submissions/${submission.id}/allocation`, facts: { number: submission.number, name: 'Ada' } },
    ])
    const event = await database.owner
      .selectFrom('submission_event')
      .select(['event', 'reason'])
      .where('submission_id', '=', submission.id)
      .orderBy('id', 'desc')
      .executeTakeFirst()
    expect(event).toEqual({ event: 'decline', reason: 'I know the set.' })
    await allocateSubmission(admin, submission.id, ada.personId)
    expect((await showReview(ada, submission.id)).judgements).toMatchObject([
      { level: 'competent', feedback: 'Clear.' },
    ])
    await judges(ada, 'C2', 'strong')
    expect((await stageOf(submission.id)).judged).toBe(2)
  })

  it('is refused once it is decided, and to who doesn’t have it', async () => {
    await expect(declineSubmission(bo, submission.id, { reason: 'Mine?' })).rejects.toThrow(NotFound)
    for (const code of ['C1', 'C2', 'C3', 'C4']) await judges(ada, code, 'competent')
    await decide(ada, submission.id, decisionForm.parse({ kind: 'recommend' }))
    await expect(declineSubmission(ada, submission.id, { reason: 'Late.' })).rejects.toThrow(Refused)
  })

  it('one who left no more than a note in the margin counts as having begun', async () => {
    const [{ entryId: entry }] = submission.entries as [TestSubmission['entries'][number]]
    const note = noteForm.parse({ id: crypto.randomUUID(), entry, quote: 'wet Tuesday', note: 'Nice.' })
    await notePassage(ada, submission.id, note)
    await allocateSubmission(admin, submission.id, bo.personId)
    expect((await showReview(bo, submission.id)).earlier).toMatchObject({ assessorName: 'Ada', judged: 0, notes: 1 })
    await takeOver(bo, submission.id)
    expect((await showReview(bo, submission.id)).notes).toHaveLength(1)
  })

  it('whoever gets it next may go on from there with copies of their own, or begin anew', async () => {
    await judges(ada, 'C1', 'competent', 'Clear.')
    await judges(ada, 'C2', null, 'Half a thought')
    const entry = submission.entries[0]!
    await notePassage(
      ada,
      submission.id,
      noteForm.parse({ id: crypto.randomUUID(), entry: entry.entryId, quote: 'wet Tuesday', note: 'Nice.' }),
    )
    const [claim] = entry.claims
    await keepVerdict(ada, submission.id, { claim: claim!.id, criterion: claim!.criterionId, verdict: 'queried' })
    await allocateSubmission(admin, submission.id, bo.personId)
    const before = await showReview(bo, submission.id)
    expect(before).toMatchObject({ judgements: [], notes: [], earlier: { assessorName: 'Ada', judged: 1, notes: 1 } })
    await takeOver(bo, submission.id)
    await takeOver(bo, submission.id)
    const after = await showReview(bo, submission.id)
    expect(after.earlier).toBeNull()
    expect(after.verdicts).toEqual([{ claimId: claim!.id, criterionId: claim!.criterionId, verdict: 'queried' }])
    expect(after.judgements.map(({ level, feedback }) => [level, feedback]).sort()).toEqual([
      [null, 'Half a thought'],
      ['competent', 'Clear.'],
    ])
    expect(after.notes).toMatchObject([{ note: 'Nice.', quote: 'wet Tuesday', authorId: bo.personId }])
    expect((await stageOf(submission.id)).judged).toBe(1)
    await judges(bo, 'C1', 'strong', 'Mine.')
    const kept = await database.owner
      .selectFrom('judgement')
      .select(['assessor_id', 'level'])
      .where('submission_id', '=', submission.id)
      .where('level', 'is not', null)
      .execute()
    expect(kept).toContainEqual({ assessor_id: ada.personId, level: 'competent' })
    await expect(takeOver(ada, submission.id)).rejects.toThrow(NotFound)
  })
})

describe('sharing out by rule', () => {
  const proposed = async () =>
    new Map((await proposeAllocation(admin, new URLSearchParams())).rows.map((row) => [row.submissionId, row.proposed]))

  it('goes by caseloads, languages, absences, conflicts, and who read the last attempt', async () => {
    await limitCaseload(admin, at.organisationId, { person: ada.personId, caseload: 1 })
    await another({ assessor: ada })
    expect(await proposed()).toEqual(new Map([[submission.id, bo.personId]]))
    await chooseLanguages(bo, { languages: ['pl'] })
    const { rows } = await proposeAllocation(admin, new URLSearchParams())
    expect(rows[0]).toMatchObject({
      proposed: null,
      obstacles: [
        { name: 'Ada', obstacle: 'full' },
        { name: 'Bo', obstacle: 'language' },
      ],
    })
    await limitCaseload(admin, at.organisationId, { person: ada.personId, caseload: null })
    await chooseLanguages(bo, { languages: [] })
    await aSubmission(database.owner, at, trainee, { assessor: ada, state: 'released' })
    expect(await proposed()).toEqual(new Map([[submission.id, ada.personId]]))
    await noteAbsence(ada, { fromOn: '2026-01-01', untilOn: '2999-01-01' })
    expect(await proposed()).toEqual(new Map([[submission.id, bo.personId]]))
  })

  it('is shown to admins alone', async () => {
    expect(() => proposeAllocation(ada, new URLSearchParams())).toThrow(NotFound)
  })
})

describe('what an assessor takes on', () => {
  it('is theirs to say; an admin sees it, and limits the caseload', async () => {
    await chooseLanguages(ada, { languages: ['da', 'en'] })
    await noteAbsence(ada, { fromOn: '2999-01-01', untilOn: '2999-01-02' })
    await expect(noteAbsence(ada, { fromOn: '2001-01-01', untilOn: '2001-01-02' })).rejects.toThrow(Invalid)
    await limitCaseload(admin, at.organisationId, { person: ada.personId, caseload: 4 })
    const { assessors } = await viewTerms(admin, at.organisationId)
    expect(
      assessors.map(({ name, caseloadMax, languages, absences }) => [name, caseloadMax, languages, absences.length]),
    ).toEqual([
      ['Ada', 4, ['da', 'en'], 1],
      ['Bo', null, [], 0],
    ])
    await expect(limitCaseload(ada, at.organisationId, { person: ada.personId, caseload: 9 })).rejects.toThrow(NotFound)
    const [absence] = (await viewOwnTerms(ada)).absences
    await expect(removeAbsence(bo, absence!.id)).rejects.toThrow(NotFound)
    await removeAbsence(ada, absence!.id)
    expect((await viewOwnTerms(ada)).absences).toEqual([])
    // An admin says it for somebody who can't, and only of those who assess there.
    const away = { person: ada.personId, fromOn: '2999-01-01', untilOn: '2999-01-02' }
    for (const [actor, person, error] of [
      [bo, ada, NotFound],
      [admin, admin, Refused],
    ] as const)
      await expect(noteAbsenceOf(actor, at.organisationId, { ...away, person: person.personId })).rejects.toThrow(error)
    await noteAbsenceOf(admin, at.organisationId, away)
    const [said] = (await viewOwnTerms(ada)).absences
    expect(said).toMatchObject({ fromOn: '2999-01-01', untilOn: '2999-01-02' })
    await removeAbsenceOf(admin, at.organisationId, said!.id)
    await expect(removeAbsenceOf(admin, at.organisationId, said!.id)).rejects.toThrow(NotFound)
    expect(() => viewOwnTerms(admin)).toThrow(NotFound)
  })
})
