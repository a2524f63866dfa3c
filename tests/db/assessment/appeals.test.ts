import { beforeEach, describe, expect, it } from 'vitest'
import {
  allocateSubmission,
  answerAppeal,
  decide,
  keepJudgement,
  listAppeals,
  lodgeAppeal,
  readOutcomeFirst,
  releaseReferral,
  showAppeals,
  showFeedback,
  showReview,
} from '~/modules/assessment/index.server'
import { decisionForm, judgementForm } from '~/modules/assessment/forms'
import { nextAppeal } from '~/modules/assessment/appeals/appeal'
import { Forbidden, NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aMember, aProgramme, aSubmission, type TestProgramme } from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let ada: Actor
let assurer: Actor
let verifier: Actor
let trainee: Actor
let id: string

beforeEach(async () => {
  at = await aProgramme(database.owner)
  ada = await aMember(database.owner, at, 'assessor', 'Ada')
  assurer = await aMember(database.owner, at, 'quality-assurer')
  verifier = await aMember(database.owner, at, 'external-verifier')
  trainee = await aMember(database.owner, at, 'trainee')
  id = (await aSubmission(database.owner, at, trainee, { assessor: ada })).id
  const first = at.criteria[0]!.id
  await keepJudgement(ada, id, judgementForm.parse({ criterion: first, level: 'not-yet', feedback: '' }))
  await decide(
    ada,
    id,
    decisionForm.parse({ kind: 'refer', address: first, [`asked-${first}`]: 'Say why.', by: '2999-03-01' }),
  )
  await releaseReferral(ada, id)
})
const stageOf = () =>
  database.owner.selectFrom('submission_stage').selectAll().where('submission_id', '=', id).executeTakeFirstOrThrow()
const lodges = (grounds = 'C1 is in the second entry.') => lodgeAppeal(trainee, id, { grounds })
const answers = async (actor: Actor, outcome: 'upheld' | 'not-upheld') => {
  const { appeal } = await openOne()
  return answerAppeal(actor, id, { appeal, outcome, answer: 'Because.' })
}
const openOne = async () => {
  const { id: appeal } = await database.owner
    .selectFrom('appeal')
    .select('id')
    .where('submission_id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { appeal }
}

describe('when one can appeal', () => {
  const answered = (stage: 1 | 2 | 3, answeredOn: string | null) => ({ stage, answeredOn })
  it.each<[string, Parameters<typeof nextAppeal>, object]>([
    ['at first', ['2026-11-01', [], 20, '2026-11-01'], { kind: 'possible', stage: 1, until: '2026-11-21' }],
    ['on the last day', ['2026-11-01', [], 20, '2026-11-21'], { kind: 'possible', stage: 1 }],
    ['a day late', ['2026-11-01', [], 20, '2026-11-22'], { kind: 'over', until: '2026-11-21' }],
    ['while one waits', ['2026-11-01', [answered(1, null)], 20, '2026-11-02'], { kind: 'waiting', stage: 1 }],
    [
      'after an answer, from its day',
      ['2026-11-01', [answered(1, '2026-12-01')], 20, '2026-12-21'],
      { kind: 'possible', stage: 2 },
    ],
    [
      'after the third',
      [
        '2026-11-01',
        [answered(1, '2026-12-01'), answered(2, '2026-12-05'), answered(3, '2026-12-09')],
        20,
        '2026-12-10',
      ],
      { kind: 'ended' },
    ],
  ])('%s', (_name, given, expected) => expect(nextAppeal(...given)).toMatchObject(expected))
})

describe('an appeal', () => {
  it('goes to the assessor, a quality assurer and the verifier in turn, each told; then it ends', async () => {
    await lodges()
    expect((await stageOf()).state).toBe('appealed')
    await expect(lodges()).rejects.toMatchObject({ code: 'appeal_refused_waiting' })
    for (const actor of [assurer, verifier]) await expect(answers(actor, 'upheld')).rejects.toThrow(Forbidden)
    expect((await showAppeals(ada, id)).toAnswer).toBe((await openOne()).appeal)
    await answers(ada, 'not-upheld')
    expect(await stageOf()).toMatchObject({ state: 'released' })

    await lodges()
    expect(await listAppeals(assurer)).toHaveLength(1)
    expect(await listAppeals(verifier)).toEqual([])
    await expect(answers(ada, 'upheld')).rejects.toThrow(Forbidden)
    await answers(assurer, 'not-upheld')

    expect(await reading(verifier, (trx) => trx.selectFrom('submission_entry').select('title').execute())).toEqual([])
    await lodges()
    expect((await showAppeals(verifier, id)).outcome?.entries).toHaveLength(1)
    await answers(verifier, 'not-upheld')
    expect((await showAppeals(trainee, id)).next).toEqual({ kind: 'ended' })
    await expect(lodges()).rejects.toMatchObject({ code: 'appeal_refused_ended' })
    const kinds = await database.owner
      .selectFrom('notice')
      .select(['person_id', 'kind'])
      .where('kind', '=', 'appeal')
      .execute()
    expect(kinds.map((one) => one.person_id).sort()).toEqual(
      [ada, assurer, verifier].map(({ personId }) => personId).sort(),
    )
  })

  it('upheld by the assessor: they review it again', async () => {
    await readOutcomeFirst(trainee, id)
    await lodges()
    await answers(ada, 'upheld')
    expect(await stageOf()).toMatchObject({ state: 'in-review', assessor_id: ada.personId, released_at: null })
    expect((await showReview(ada, id)).judgements).toHaveLength(1)
    await expect(showFeedback(trainee, id)).rejects.toThrow(NotFound)
    const [first] = at.criteria
    const asked = { [`asked-${first!.id}`]: 'Say why.' }
    await decide(ada, id, decisionForm.parse({ kind: 'refer', address: first!.id, ...asked, by: '2999-04-01' }))
    await releaseReferral(ada, id)
    expect((await showFeedback(ada, id)).stage.readAt).toBeNull()
    expect(await readOutcomeFirst(trainee, id)).toBe(true)
    expect((await showFeedback(ada, id)).stage.readAt).not.toBeNull()
  })

  it.each([
    ['a quality assurer', () => assurer, 1],
    ['the verifier', () => verifier, 2],
  ])('upheld by %s: another assessor reads it', async (_name, by, before) => {
    for (const actor of [ada, assurer].slice(0, before)) {
      await lodges()
      await answers(actor, 'not-upheld')
    }
    await lodges()
    await answers(by(), 'upheld')
    expect(await stageOf()).toMatchObject({ state: 'submitted', assessor_id: null, released_at: null })
    const bo = await aMember(database.owner, at, 'assessor', 'Bo')
    await allocateSubmission(await aMember(database.owner, at, 'admin'), id, bo.personId)
    expect((await showReview(bo, id)).decision).toBeNull()
  })

  it('is refused after its last day, with nothing changed; and nobody appeals for another', async () => {
    const late = new Date(Date.now() + 40 * 86_400_000)
    await expect(lodgeAppeal(trainee, id, { grounds: 'Late.' }, late)).rejects.toMatchObject({
      code: 'appeal_refused_over',
    })
    expect((await stageOf()).state).toBe('released')
    await expect(lodgeAppeal(ada, id, { grounds: 'Not mine.' })).rejects.toThrow(Forbidden)
    const stranger = await aMember(database.owner, at, 'trainee')
    await expect(lodgeAppeal(stranger, id, { grounds: 'Not mine.' })).rejects.toThrow(NotFound)
  })

  it('of two answers at once, one counts', async () => {
    await lodges()
    const { appeal } = await openOne()
    const say = (outcome: 'upheld' | 'not-upheld') => answerAppeal(ada, id, { appeal, outcome, answer: 'Because.' })
    const both = await Promise.allSettled([say('upheld'), say('not-upheld')])
    const refused = both.filter((one) => one.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect((refused[0] as PromiseRejectedResult).reason).toBeInstanceOf(Refused)
  })
})
