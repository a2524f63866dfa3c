import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  keepInBank,
  keepPoint,
  keepPrivateNote,
  removeFromBank,
  showFeedback,
  showReview,
  viewBank,
} from '~/modules/assessment/index.server'
import { bankForm, forCriterion } from '~/modules/assessment/bank/bank'
import { pointForm, privateNoteForm } from '~/modules/assessment/forms'
import { pointsOpen } from '~/modules/assessment/points'
import { Conflict, Forbidden, NotFound } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aMember, aProgramme, aSubmission, type TestProgramme, type TestSubmission } from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let ada: Actor
let trainee: Actor
let submission: TestSubmission

beforeEach(async () => {
  at = await aProgramme(database.owner)
  ada = await aMember(database.owner, at, 'assessor', 'Ada')
  trainee = await aMember(database.owner, at, 'trainee')
  submission = await aSubmission(database.owner, at, trainee, { assessor: ada, attempt: 2 })
})
const criterion = (code: string) => at.criteria.find((one) => one.code === code)!.id

describe('notes for oneself', () => {
  const keep = (note: string, since?: string) =>
    keepPrivateNote(ada, submission.id, privateNoteForm.parse({ private: note, since }))

  it('are the assessor’s alone; another window’s words are shown, not overwritten', async () => {
    const { keptAt } = await keep('Ask Odile.', '')
    expect((await showReview(ada, submission.id)).privateNote).toEqual({ note: 'Ask Odile.', keptAt })
    expect(await keep('Ask Odile.', '')).toEqual({ keptAt })
    await keep('Ask Odile and Bo.', keptAt)
    const late = keep('Something else.', keptAt)
    await expect(late).rejects.toThrow(Conflict)
    await late.catch((error) => expect(error.facts.standing.note).toBe('Ask Odile and Bo.'))
    for (const role of ['quality-assurer', 'admin'] as const) {
      const other = await aMember(database.owner, at, role)
      const seen = await reading(other, (trx) => trx.selectFrom('private_note').selectAll().execute())
      expect(seen).toEqual([])
    }
    expect(await reading(trainee, (trx) => trx.selectFrom('private_note').selectAll().execute())).toEqual([])
  })
})

describe('what was asked for before', () => {
  const tick = (code: string, outcome: string) =>
    keepPoint(ada, submission.id, pointForm.parse({ criterion: criterion(code), outcome }))
  beforeEach(async () => {
    const before = await aSubmission(database.owner, at, trainee, { assessor: ada, attempt: 1, state: 'released' })
    const { id } = await database.owner
      .insertInto('decision')
      .values({ submission_id: before.id, assessor_id: ada.personId, kind: 'refer', resubmit_by: '2999-01-01' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await database.owner
      .insertInto('decision_criterion')
      .values({ decision_id: id, submission_id: before.id, criterion_id: criterion('C2'), asked: 'Name the contract.' })
      .execute()
  })

  it('is ticked as met or not, and taken back; of the rest the decision says that it is open', async () => {
    expect(pointsOpen(await showReview(ada, submission.id)).map(({ code }) => code)).toEqual(['C2'])
    await tick('C2', 'not-met')
    await tick('C2', 'met')
    const shown = await showReview(ada, submission.id)
    expect(shown.points).toEqual([{ criterionId: criterion('C2'), outcome: 'met' }])
    expect(pointsOpen(shown)).toEqual([])
    await tick('C2', '')
    expect((await showReview(ada, submission.id)).points).toEqual([])
    await expect(tick('C3', 'met')).rejects.toThrow(NotFound)
  })

  it('reads so in the outcome, for the trainee once it is released', async () => {
    await tick('C2', 'met')
    await database.owner
      .insertInto('decision')
      .values({ submission_id: submission.id, assessor_id: ada.personId, kind: 'recommend' })
      .execute()
    await expect(showFeedback(trainee, submission.id)).rejects.toThrow(NotFound)
    await database.owner
      .updateTable('submission_stage')
      .set({ state: 'confirmed', released_at: new Date() })
      .where('submission_id', '=', submission.id)
      .execute()
    expect((await showFeedback(trainee, submission.id)).settled).toEqual({
      attempt: 1,
      points: [{ criterionId: criterion('C2'), asked: 'Name the contract.', outcome: 'met' }],
    })
  })
})

describe('the comment bank', () => {
  const comment = (text: string, change: object = {}) => bankForm.parse({ id: randomUUID(), text, ...change })

  it('is one’s own; what is shared, others who assess there can use and not change', async () => {
    const bo = await aMember(database.owner, at, 'assessor', 'Bo')
    const stranger = await aMember(database.owner, await aProgramme(database.owner), 'assessor')
    const [own, shared] = [comment('Mine.', { code: 'C2' }), comment('Ours.', { shared: 'yes' })]
    for (const one of [own, shared, own]) await keepInBank(ada, one)
    expect((await viewBank(ada)).map(({ text, isOwn }) => [text, isOwn])).toEqual([
      ['Ours.', true],
      ['Mine.', true],
    ])
    expect(await viewBank(bo)).toMatchObject([{ text: 'Ours.', isOwn: false, ownerName: 'Ada' }])
    expect(await viewBank(stranger)).toEqual([])
    await expect(keepInBank(bo, { ...shared, text: 'Changed.' })).rejects.toThrow(Forbidden)
    await expect(removeFromBank(bo, shared.id)).rejects.toThrow(NotFound)
    await keepInBank(ada, { ...shared, text: 'Changed.', shared: true })
    expect(await viewBank(bo)).toMatchObject([{ text: 'Changed.' }])
    await removeFromBank(ada, shared.id)
    expect(await viewBank(bo)).toEqual([])
    expect(() => viewBank(trainee)).toThrow(NotFound)
  })

  it('offers a criterion’s own first, then those for any', () => {
    const of = (code: string) => ({ id: code, code, text: code, isShared: false, isOwn: true, ownerName: '' })
    expect(forCriterion([of(''), of('C1'), of('C2')], 'C2').map(({ code }) => code)).toEqual(['C2', ''])
  })
})
