import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  beginMarking,
  confirmDecision,
  confirmRest,
  decide,
  drawAgain,
  drawSample,
  editPlan,
  finishMarking,
  keepJudgement,
  keepMark,
  listChecks,
  listConfirmations,
  markFirst,
  releaseCohort,
  releaseReferral,
  reportAgreement,
  reportCentre,
  settleCheck,
  showCheck,
  showConfirmation,
  showFeedback,
  showMarking,
  standingDecision,
  takeBack,
  viewPlan,
} from '~/modules/assessment/index.server'
import { confirmationForm, decisionForm, judgementForm } from '~/modules/assessment/forms'
import { centreReportCsv } from '~/modules/assessment/quality/centre-report-csv'
import { settlementForm } from '~/modules/assessment/quality/forms'
import { startingPlan } from '~/modules/assessment/quality/sampling'
import { Conflict, Forbidden, NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aMember, aProgramme, aSubmission, type TestProgramme } from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let ada: Actor
let first: Actor
let second: Actor
let admin: Actor
let verifier: Actor

beforeEach(async () => {
  at = await aProgramme(database.owner, { attemptsMax: 1 })
  ada = await aMember(database.owner, at, 'assessor', 'Ada')
  first = await aMember(database.owner, at, 'quality-assurer', 'First')
  second = await aMember(database.owner, at, 'quality-assurer', 'Second')
  admin = await aMember(database.owner, at, 'admin')
  verifier = await aMember(database.owner, at, 'external-verifier')
})
const none = {
  ...startingPlan,
  percent: 0,
  newUntil: 0,
  atLeast: 0,
  lastAttempts: false,
  borderline: false,
  departures: false,
}
const everything = { ...none, percent: 100 }
const judged = async (id: string, level = 'strong', by = ada) => {
  for (const { id: criterion } of at.criteria)
    await keepJudgement(by, id, judgementForm.parse({ criterion, level, feedback: 'The first mark.' }))
}
const handedIn = async (by = ada) =>
  (await aSubmission(database.owner, at, await aMember(database.owner, at, 'trainee'), { assessor: by })).id
const recommended = async (by = ada) => {
  const id = await handedIn(by)
  await judged(id, 'strong', by)
  await decide(by, id, decisionForm.parse({ kind: 'recommend' }))
  return id
}
const referred = async () => {
  const id = await handedIn()
  await judged(id, 'not-yet')
  const addressed = Object.fromEntries(at.criteria.map((one) => [`asked-${one.id}`, 'Say why.']))
  const address = at.criteria.map((one) => one.id)
  await decide(ada, id, decisionForm.parse({ kind: 'refer', address, ...addressed, by: '2999-03-01' }))
  return id
}
const stageOf = (id: string) =>
  database.owner.selectFrom('submission_stage').selectAll().where('submission_id', '=', id).executeTakeFirstOrThrow()
const draws = async (plan = everything, by = first) => {
  await editPlan(by, at.programmeId, plan)
  return drawSample(by, at.programmeId, 'summative')
}
const checkOn = async (id: string) =>
  (
    await database.owner
      .selectFrom('quality_check')
      .select('id')
      .where('submission_id', '=', id)
      .executeTakeFirstOrThrow()
  ).id
const marks = async (checkId: string, level = 'strong', by = first) => {
  await beginMarking(by, checkId)
  for (const { id } of at.criteria)
    await keepMark(by, checkId, judgementForm.parse({ criterion: id, level, feedback: 'The second mark.' }))
  await finishMarking(by, checkId)
}
const settles = (by: Actor, checkId: string, outcome: string, comment = 'Well judged.') =>
  settleCheck(by, checkId, settlementForm.parse({ outcome, comment }))

describe('drawing', () => {
  it('looks at each decision once, records all that it was drawn from, and can be drawn again', async () => {
    for (let n = 0; n < 6; n++) await recommended()
    const drawn = await draws({ ...none, percent: 50 })
    expect(drawn).toMatchObject({ from: 6, sampled: 3 })
    expect(await drawAgain(verifier, drawn.drawId)).toMatchObject({ isSame: true, from: 6, sampled: 3 })
    await expect(drawSample(first, at.programmeId, 'summative')).rejects.toMatchObject({
      code: 'quality_refused_nothing',
    })
    await recommended()
    expect(await drawSample(first, at.programmeId, 'summative')).toMatchObject({ from: 1, sampled: 1 })
    const { draws: shown, done } = await viewPlan(verifier, at.programmeId)
    const name = 'Ada'
    expect(done).toEqual([{ assessorId: ada.personId, name, percent: 50, from: 7, sampled: 4, settled: 0 }])
    expect((await drawAgain(first, drawn.drawId)).done).toEqual([
      { assessorId: ada.personId, name, percent: 50, from: 6, sampled: 3, settled: 0 },
    ])
    expect(shown.map(({ from, sampled, settled }) => [from, sampled, settled])).toEqual([
      [1, 1, 0],
      [6, 3, 0],
    ])
  })

  it('of two at once, the decisions are looked at by one', async () => {
    for (let n = 0; n < 4; n++) await recommended()
    await editPlan(first, at.programmeId, everything)
    const both = await Promise.allSettled([
      drawSample(first, at.programmeId, 'summative'),
      drawSample(second, at.programmeId, 'summative'),
    ])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const { n } = await database.owner
      .selectFrom('quality_check')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('assessor_id', '=', ada.personId)
      .executeTakeFirstOrThrow()
    expect(n).toBe(4)
  })

  it('needs a plan, and a quality assurer there', async () => {
    await recommended()
    await expect(drawSample(first, at.programmeId, 'summative')).rejects.toMatchObject({
      code: 'quality_refused_no_plan',
    })
    for (const actor of [admin, verifier])
      await expect(editPlan(actor, at.programmeId, none)).rejects.toThrow(Forbidden)
    await expect(editPlan(ada, at.programmeId, none)).rejects.toThrow(NotFound)
    const stranger = await aMember(database.owner, await aProgramme(database.owner), 'quality-assurer')
    await expect(viewPlan(stranger, at.programmeId)).rejects.toThrow(NotFound)
  })

  it('what is not sampled is confirmed together; what is waits', async () => {
    const ids = [await recommended(), await recommended(), await recommended(), await recommended()]
    await draws({ ...none, percent: 25 })
    expect(await confirmRest(first, at.programmeId)).toEqual({ confirmed: 3, left: 0 })
    const states = await Promise.all(ids.map(async (id) => (await stageOf(id)).state))
    expect(states.sort()).toEqual(['confirmed', 'confirmed', 'confirmed', 'in-quality-check'])
    expect(await listConfirmations(first)).toEqual([])
  })

  it('a last attempt’s referral is told only when it was looked at and checked', async () => {
    await editPlan(first, at.programmeId, { ...none, lastAttempts: true })
    const id = await referred()
    await expect(releaseReferral(ada, id)).rejects.toMatchObject({ code: 'quality_refused_in_sample' })
    expect(await releaseCohort(admin, at.cohortId, { release: null })).toBe(0)
    await drawSample(first, at.programmeId, 'summative')
    await expect(releaseReferral(ada, id)).rejects.toThrow(Refused)
    await expect(takeBack(ada, id)).rejects.toThrow(Refused)
    const check = await checkOn(id)
    await marks(check, 'not-yet')
    await settles(first, check, 'stands')
    await releaseReferral(ada, id)
    expect((await stageOf(id)).state).toBe('released')
  })
})

describe('a second mark', () => {
  it('is made without sight of the first, which the database keeps too; then both are shown', async () => {
    const id = await recommended()
    await draws()
    const check = await checkOn(id)
    const before = await showCheck(first, check)
    expect(before).toMatchObject({ decision: null, first: [], second: [], assessorName: '', maySettle: false })
    await beginMarking(first, check)
    const rowsFor = (actor: Actor) =>
      reading(actor, async (trx) => ({
        judgements: (await trx.selectFrom('judgement').select('level').where('submission_id', '=', id).execute())
          .length,
        frozen: (await trx.selectFrom('decision_criterion').select('level').where('submission_id', '=', id).execute())
          .length,
        decision: (await standingDecision(trx, id)) !== undefined,
      }))
    expect(await rowsFor(first)).toEqual({ judgements: 0, frozen: 0, decision: false })
    expect(await rowsFor(second)).toEqual({ judgements: 4, frozen: 4, decision: true })
    await expect(showFeedback(first, id)).rejects.toThrow(NotFound)
    expect((await showMarking(first, check)).entries).toHaveLength(1)
    await expect(beginMarking(second, check)).rejects.toMatchObject({ code: 'quality_refused_taken' })
    await expect(
      keepMark(second, check, judgementForm.parse({ criterion: at.criteria[0]!.id, level: 'strong', feedback: '' })),
    ).rejects.toThrow(Refused)
    await expect(finishMarking(first, check)).rejects.toMatchObject({ code: 'quality_refused_unmarked' })
    // Nor does the first mark's side see the second one before it is in.
    expect(await reading(second, (trx) => trx.selectFrom('second_mark').selectAll().execute())).toEqual([])
    await marks(check, 'competent')
    expect(await rowsFor(first)).toEqual({ judgements: 4, frozen: 4, decision: true })
    const shown = await showCheck(first, check)
    expect(shown).toMatchObject({ assessorName: 'Ada', maySettle: true, check: { markedKind: 'recommend' } })
    expect(shown.second.map(({ level }) => level)).toEqual(['competent', 'competent', 'competent', 'competent'])
    expect((await showCheck(second, check)).maySettle).toBe(false)
  })

  it('is kept as one goes; another window’s is not overwritten, and nothing changes once it is in', async () => {
    const id = await recommended()
    await draws()
    const check = await checkOn(id)
    await beginMarking(first, check)
    const form = (level: string, since?: string) =>
      judgementForm.parse({ criterion: at.criteria[0]!.id, level, feedback: '', since })
    const { keptAt } = await keepMark(first, check, form('strong', ''))
    expect(await keepMark(first, check, form('strong', ''))).toEqual({ keptAt, judged: 1 })
    await keepMark(first, check, form('competent', keptAt))
    await expect(keepMark(first, check, form('not-yet', keptAt))).rejects.toThrow(Conflict)
    await marks(check)
    await expect(keepMark(first, check, form('not-yet'))).rejects.toThrow(Refused)
  })

  it('of somebody who read the decision before is none that is blind: it is said, and left out of agreement', async () => {
    const [read, unread] = [await recommended(), await recommended()]
    expect(await markFirst(first, read)).toBeNull()
    await draws()
    const [of, other] = [await checkOn(read), await checkOn(unread)]
    // After the draw the check goes first, for whoever may carry it out.
    expect(await markFirst(first, unread)).toBe(other)
    expect(await markFirst(second, read)).toBe(of)
    for (const outsider of [ada, admin, verifier]) expect(await markFirst(outsider, unread)).toBeNull()
    expect([(await showCheck(first, of)).hasRead, (await showCheck(first, other)).hasRead]).toEqual([true, false])
    expect((await showCheck(second, of)).hasRead).toBe(false)
    for (const id of [of, other]) await marks(id)
    expect([(await showCheck(second, of)).check.hadRead, (await showCheck(second, other)).check.hadRead]).toEqual([
      true,
      false,
    ])
    expect(await reportAgreement(second, at.programmeId)).toMatchObject({ leftOut: 1, decisions: { pairs: 1 } })
    // Once theirs is in, the decision is theirs to read.
    expect(await markFirst(first, unread)).toBeNull()
  })

  it('nobody makes one of their own decision, of a trainee they assessed, or with a conflict', async () => {
    const both = await aMember(database.owner, at, 'assessor', 'Both')
    await database.owner
      .insertInto('membership')
      .values({ person_id: both.personId, role: 'quality-assurer', organisation_id: at.organisationId })
      .execute()
    const asBoth: Actor = {
      ...both,
      memberships: [...both.memberships, { ...both.memberships[0]!, role: 'quality-assurer' }],
    }
    const id = await recommended(asBoth)
    await draws()
    const check = await checkOn(id)
    await expect(beginMarking(asBoth, check)).rejects.toThrow(Forbidden)
    await expect(showCheck(asBoth, check)).rejects.toThrow(Forbidden)
    expect(await listChecks(asBoth)).toMatchObject([{ hasStake: true }])
    await expect(beginMarking(verifier, check)).rejects.toThrow(Forbidden)
    await expect(beginMarking(ada, check)).rejects.toThrow(NotFound)
  })
})

describe('settling', () => {
  let id: string
  let check: string
  beforeEach(async () => {
    id = await recommended()
    await draws()
    check = await checkOn(id)
  })

  it('only when both marks are in, by the marker; it stands and is told, and the assessor hears', async () => {
    await expect(settles(first, check, 'stands')).rejects.toMatchObject({ code: 'quality_refused_not_marked' })
    const decision = (await reading(second, (trx) => standingDecision(trx, id)))!.id
    await expect(
      confirmDecision(second, id, confirmationForm.parse({ decision, outcome: 'confirmed' })),
    ).rejects.toMatchObject({ code: 'quality_refused_in_sample' })
    await marks(check)
    await expect(settles(second, check, 'stands')).rejects.toThrow(Forbidden)
    await settles(first, check, 'stands')
    expect(await stageOf(id)).toMatchObject({ state: 'confirmed' })
    await expect(settles(first, check, 'stands')).rejects.toMatchObject({ code: 'quality_refused_settled' })
    const told = await database.owner
      .selectFrom('notice')
      .select('path')
      .where('person_id', '=', ada.personId)
      .where('kind', '=', 'checked')
      .execute()
    expect(told).toEqual([{ path: `/submissions/${id}/feedback` }])
    const { checks } = await showFeedback(ada, id)
    expect(checks).toMatchObject([{ outcome: 'stands', comment: 'Well judged.', markedKind: 'recommend' }])
  })

  it('overturned it goes back to the assessor with the reason', async () => {
    await marks(check, 'not-yet')
    await settles(first, check, 'overturned', 'C2 is a breach.')
    expect(await stageOf(id)).toMatchObject({ state: 'in-review', assessor_id: ada.personId })
    expect((await showConfirmation(second, id)).outcome).toBeNull()
  })

  it('where they differ a third settles it, not the marker', async () => {
    await marks(check, 'not-yet')
    await settles(first, check, 'third', 'We differ on C2.')
    await expect(settles(first, check, 'overturned')).rejects.toThrow(Forbidden)
    expect(await listChecks(second)).toMatchObject([{ asksThird: true, isMarked: true }])
    await settles(second, check, 'stands', 'The first mark is right.')
    expect((await stageOf(id)).state).toBe('confirmed')
  })
})

describe('an interim check', () => {
  it('looks at a review that goes on, once, and says to its assessor what is noted', async () => {
    const id = await handedIn()
    await judged(id)
    await editPlan(first, at.programmeId, everything)
    await drawSample(first, at.programmeId, 'interim')
    await expect(drawSample(first, at.programmeId, 'interim')).rejects.toThrow(Refused)
    const check = await checkOn(id)
    expect((await showCheck(first, check)).first).toHaveLength(4)
    await expect(beginMarking(first, check)).rejects.toThrow(Refused)
    await expect(settles(first, check, 'overturned')).rejects.toThrow(Refused)
    await settles(first, check, 'noted', 'Quote the passage.')
    expect((await stageOf(id)).state).toBe('in-review')
    await decide(ada, id, decisionForm.parse({ kind: 'recommend' }))
  })
})

describe('an external verifier', () => {
  it('reads what is in the sample and what it rests on, and changes nothing', async () => {
    const [sampled, other] = [await recommended(), await recommended()]
    await draws({ ...none, percent: 50 })
    const check = await database.owner
      .selectFrom('quality_check')
      .select(['id', 'submission_id'])
      .where('assessor_id', '=', ada.personId)
      .executeTakeFirstOrThrow()
    const rest = check.submission_id === sampled ? other : sampled
    const seen = (id: string) =>
      reading(verifier, async (trx) => [
        (await trx.selectFrom('submission_entry').select('title').where('submission_id', '=', id).execute()).length,
        (await trx.selectFrom('judgement').select('level').where('submission_id', '=', id).execute()).length,
      ])
    expect(await seen(check.submission_id)).toEqual([1, 4])
    expect(await seen(rest)).toEqual([0, 0])
    await expect(settles(verifier, check.id, 'stands')).rejects.toThrow(Forbidden)
  })
})

describe('the centre report', () => {
  it('counts what was decided, checked and appealed, for quality assurers and the verifier alike', async () => {
    await recommended()
    await recommended()
    await referred()
    await draws({ ...none, percent: 34 })
    const check = await database.owner
      .selectFrom('quality_check')
      .select(['id', 'submission_id'])
      .where('assessor_id', '=', ada.personId)
      .executeTakeFirstOrThrow()
    const isRecommended = (await stageOf(check.submission_id)).state === 'in-quality-check'
    await marks(check.id, isRecommended ? 'strong' : 'not-yet')
    await settles(first, check.id, 'stands')
    for (const actor of [first, verifier]) {
      const report = await reportCentre(actor, at.programmeId)
      expect(report.assessors).toMatchObject([
        { name: 'Ada', decided: 3, recommended: 2, referred: 1, sampled: 2, overturned: 0 },
      ])
      expect(report.draws).toEqual({ draws: 1, sampled: 2, settled: 1 })
      expect(report.criteria).toMatchObject({ pairs: 4, same: 1, kappa: null })
      const csv = centreReportCsv(report)
      expect(csv).toContain('Assessors,Ada,Decided,3')
      expect(csv.split('\r\n').every((line) => line === '' || line.split(',').length >= 4)).toBe(true)
    }
    for (const actor of [ada, admin]) await expect(reportCentre(actor, at.programmeId)).rejects.toThrow(NotFound)
    const stranger = await aMember(database.owner, await aProgramme(database.owner), 'quality-assurer')
    const rows = await reading(stranger, (trx) =>
      sql`select * from app.centre_figures(${at.programmeId})`.execute(trx).then((found) => found.rows),
    )
    expect(rows).toEqual([])
  })
})
