import { beforeEach, describe, expect, it } from 'vitest'
import {
  closeCalibration,
  consentAsked,
  finishCalibration,
  giveConsent,
  keepCalibrationMark,
  listCalibrations,
  openCalibration,
  showCalibration,
  showCalibrationMarking,
} from '~/modules/assessment/index.server'
import { compareMarks } from '~/modules/assessment/calibration/compare'
import { judgementForm } from '~/modules/assessment/forms'
import { findStage } from '~/modules/submissions/index.server'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/platform/errors.server'
import type { Actor } from '~/policy/actor'
import { reading } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aMember, aProgramme, aSubmission, type TestProgramme } from '../../support/submitted'

const database = useTestDatabase()
let at: TestProgramme
let ada: Actor
let bo: Actor
let cy: Actor
let assurer: Actor
let trainee: Actor
let id: string

beforeEach(async () => {
  at = await aProgramme(database.owner)
  ada = await aMember(database.owner, at, 'assessor', 'Ada')
  bo = await aMember(database.owner, at, 'assessor', 'Bo')
  cy = await aMember(database.owner, at, 'assessor', 'Cy')
  assurer = await aMember(database.owner, at, 'quality-assurer', 'Quill')
  trainee = await aMember(database.owner, at, 'trainee')
  const past = await aSubmission(database.owner, at, trainee, { assessor: ada, state: 'confirmed' })
  id = (await openCalibration(assurer, { number: past.number })).id
})
const mark = (actor: Actor, code: string, level: string, since?: string) =>
  keepCalibrationMark(
    actor,
    id,
    judgementForm.parse({ criterion: at.criteria.find((one) => one.code === code)!.id, level, feedback: '', since }),
  )
const markAll = async (actor: Actor, ...levels: string[]) => {
  for (const [n, { code }] of at.criteria.entries()) await mark(actor, code, levels[n] ?? levels[0]!)
  await finishCalibration(actor, id)
}

describe('a calibration', () => {
  it('is read by nobody before its trainee agrees, and by nobody after they take that back', async () => {
    await expect(showCalibrationMarking(bo, id)).rejects.toThrow(NotFound)
    expect((await showCalibrationMarking(assurer, id)).entries).toEqual([])
    await expect(giveConsent(ada, id, { consent: 'given' })).rejects.toThrow(NotFound)
    await giveConsent(trainee, id, { consent: 'given' })
    const shown = await showCalibrationMarking(bo, id)
    expect(shown.entries).toHaveLength(1)
    // The log, and not whose it is.
    expect(await reading(bo, (trx) => findStage(trx, shown.calibration.submissionId))).toBeUndefined()
    const told = await database.owner
      .selectFrom('notice')
      .select('person_id')
      .where('kind', '=', 'calibration')
      .execute()
    expect(told.map((one) => one.person_id).sort()).toEqual([ada, bo, cy, assurer].map((one) => one.personId).sort())
    await giveConsent(trainee, id, { consent: 'refused' })
    await expect(mark(assurer, 'C1', 'strong')).rejects.toThrow(Refused)
    await expect(showCalibrationMarking(bo, id)).rejects.toThrow(NotFound)
    expect(await reading(bo, (trx) => trx.selectFrom('submission_entry').select('title').execute())).toEqual([])
  })

  it('is marked by each alone, kept as one goes, and compared once it is closed', async () => {
    await giveConsent(trainee, id, { consent: 'given' })
    const { keptAt } = await mark(bo, 'C1', 'strong', '')
    await mark(bo, 'C1', 'competent', keptAt)
    await expect(mark(bo, 'C1', 'strong', keptAt)).rejects.toThrow(Conflict)
    await expect(finishCalibration(bo, id)).rejects.toMatchObject({ code: 'quality_refused_unmarked' })
    await markAll(bo, 'competent')
    await expect(mark(bo, 'C1', 'strong')).rejects.toThrow(Refused)
    await markAll(ada, 'competent', 'strong')
    expect(await reading(ada, (trx) => trx.selectFrom('calibration_mark').select('person_id').execute())).toHaveLength(
      4,
    )
    await markAll(assurer, 'not-yet', 'competent')
    await expect(closeCalibration(ada, id)).rejects.toThrow(Forbidden)
    await closeCalibration(assurer, id)
    await expect(mark(cy, 'C1', 'strong')).rejects.toThrow(Refused)

    const run = (await showCalibration(assurer, id)).compared!
    expect(run.criteria.map(({ middle }) => middle)).toEqual([2, 2, 2, 2])
    expect(new Map(run.markers.map((one) => [one.name, [one.atMiddle, one.leaning]]))).toEqual(
      new Map([
        ['Ada', [3, 0.25]],
        ['Bo', [4, 0]],
        ['Quill', [1, -1.5]],
      ]),
    )
    // An assessor learns where they stand, and how the marks spread; not who gave which.
    expect((await showCalibration(bo, id)).compared!.markers).toMatchObject([{ name: 'Bo', isMe: true }])
    expect((await listCalibrations(cy)).map((one) => [one.finished, one.isFinished])).toEqual([[3, false]])
  })

  it('goes on being seen by who marked it, when consent is taken back; and its log by nobody once it is closed', async () => {
    await giveConsent(trainee, id, { consent: 'given' })
    await markAll(bo, 'competent')
    const entries = (by: Actor) =>
      reading(by, (trx) => trx.selectFrom('submission_entry').select('title').execute()).then((rows) => rows.length)
    expect(await entries(cy)).toBe(1)
    await closeCalibration(assurer, id)
    expect(await entries(cy)).toBe(0)
    await giveConsent(trainee, id, { consent: 'refused' })
    expect((await showCalibration(bo, id)).compared).not.toBeNull()
    await expect(showCalibration(cy, id)).rejects.toThrow(NotFound)
  })

  it('is asked about once: not while one goes on, nor after a no', async () => {
    const again = async () => {
      const { number } = await database.owner
        .selectFrom('submission_stage')
        .select('number')
        .where('trainee_id', '=', trainee.personId)
        .executeTakeFirstOrThrow()
      return openCalibration(assurer, { number })
    }
    await expect(again()).rejects.toThrow(Invalid)
    await giveConsent(trainee, id, { consent: 'given' })
    await closeCalibration(assurer, id)
    const next = await again()
    await giveConsent(trainee, next.id, { consent: 'refused' })
    await expect(again()).rejects.toThrow(Invalid)
    const asked = await reading(trainee, (trx) => trx.selectFrom('submission').select('id').execute())
    expect(await consentAsked(trainee, asked[0]!.id)).toBe(next.id)
    expect(await consentAsked(ada, asked[0]!.id)).toBeNull()
  })

  it('is begun by a quality assurer there, on what was told', async () => {
    await expect(openCalibration(assurer, { number: 999_999 })).rejects.toThrow(Invalid)
    const open = await aSubmission(database.owner, at, await aMember(database.owner, at, 'trainee'), { assessor: ada })
    await expect(openCalibration(assurer, { number: open.number })).rejects.toThrow(Invalid)
    expect(() => openCalibration(ada, { number: open.number })).toThrow(Forbidden)
    expect(() => openCalibration(trainee, { number: open.number })).toThrow(NotFound)
    const stranger = await aMember(database.owner, await aProgramme(database.owner), 'quality-assurer')
    await expect(showCalibration(stranger, id)).rejects.toThrow(NotFound)
  })
})

describe('comparing', () => {
  it('takes the middle of all, between two where they are even, and leaves out what wasn’t marked', () => {
    const marker = (name: string, ...values: number[]) => ({
      id: name,
      values: new Map(values.map((value, at) => [`c${at}`, value])),
    })
    const { criteria, markers } = compareMarks(['c0', 'c1', 'c2'], [marker('a', 1, 3), marker('b', 2)])
    expect(criteria.map(({ middle }) => middle)).toEqual([1.5, 3, null])
    expect(criteria[0]!.counts).toEqual(
      new Map([
        [1, 1],
        [2, 1],
      ]),
    )
    expect(markers).toEqual([
      { id: 'a', marked: 2, atMiddle: 2, leaning: -0.25 },
      { id: 'b', marked: 1, atMiddle: 1, leaning: 0.5 },
    ])
  })
})
