import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { showDesk } from '~/modules/logs/index.server'
import { programmeOf } from '~/modules/programmes/index.server'
import { answerForm } from '~/modules/submissions/extensions/forms'
import {
  answerExtension,
  askExtension,
  attemptFacts,
  dueDatesFile,
  viewExtensions,
  viewOwnExtensions,
  withdrawExtension,
} from '~/modules/submissions/index.server'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '~/platform/errors.server'
import { reading } from '~db/client.server'
import { useTestDatabase } from '../../support/database'
import { aPerson } from '../../support/factories'
import { aLog } from '../../support/logs'
import { mailsTo } from '../../support/mail'

const database = useTestDatabase()
// The cohort hands in on 2026-08-28.
const now = new Date('2026-08-01T12:00:00Z')
const reason = 'I was ill for three weeks'

async function aCohortWithAdmin() {
  const log = await aLog(database.owner)
  const { organisationId } = log.trainee.memberships[0]!
  const admin = await aPerson(database.owner, { role: 'admin', organisationId })
  const ask = (askedFor = '2026-09-20') => askExtension(log.trainee, log.logId, { askedFor, reason }, now)
  const waiting = async () => (await viewExtensions(admin, log.cohortId)).requests[0]!
  const answer = async (form: object) =>
    answerExtension(admin, log.cohortId, (await waiting()).id, answerForm.parse(form))
  const dueOn = () =>
    reading(log.trainee, async (trx) => {
      const own = { ...log, id: log.logId, traineeId: log.trainee.personId }
      return (await attemptFacts(trx, own as never, await programmeOf(trx, log.cohortId), now)).dueOn
    })
  return { ...log, admin, ask, answer, waiting, dueOn, organisationId }
}
const event = (file: string) =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(file) as object as unknown[]).getFirstSubcomponent('vevent')!)

describe('a later day', () => {
  test('is asked for, granted, told, and holds everywhere', async () => {
    const { trainee, admin, logId, ask, answer, dueOn } = await aCohortWithAdmin()
    const before = event(await dueDatesFile(trainee, logId, now))
    expect([before.startDate.toString(), before.sequence]).toEqual(['2026-08-28', 0])
    await ask()
    await database.runJobs()
    const [toAdmin] = await mailsTo(database, admin.email)
    expect(toAdmin!.text).not.toContain('ill')
    await answer({ outcome: 'granted', until: '2026-09-15', answer: 'Get well.' })
    await database.runJobs()
    const [toTrainee] = await mailsTo(database, trainee.email)
    expect(toTrainee!.text).not.toContain('Get well')
    expect(await dueOn()).toBe('2026-09-15')
    expect((await showDesk(trainee, now, attemptFacts))!.handIn.on).toBe('2026-09-15')
    const after = event(await dueDatesFile(trainee, logId, now))
    expect([after.startDate.toString(), after.sequence, after.uid]).toEqual(['2026-09-15', 1, before.uid])
    expect((await viewOwnExtensions(trainee, logId, now)).requests).toMatchObject([
      { state: 'granted', grantedUntil: '2026-09-15', answer: 'Get well.' },
    ])
  })

  test('declined, the day stays, and one may ask again; taken back, too', async () => {
    const { trainee, logId, ask, answer, dueOn, waiting } = await aCohortWithAdmin()
    await ask()
    await answer({ outcome: 'declined', answer: 'The assessors are booked.' })
    expect(await dueOn()).toBe('2026-08-28')
    await ask()
    expect((await waiting()).state).toBe('waiting')
    await withdrawExtension(trainee, logId)
    await withdrawExtension(trainee, logId)
    expect((await waiting()).state).toBe('declined')
    await ask('2026-10-01')
  })

  test('is one at a time, later than the day that holds, and not for ever', async () => {
    const { trainee, logId, ask } = await aCohortWithAdmin()
    await expect(ask('2026-08-28')).rejects.toThrow(Invalid)
    await expect(ask('2028-01-01')).rejects.toThrow(Invalid)
    // After the day has passed one may still ask, for a day that hasn't.
    const late = new Date('2026-10-01T12:00:00Z')
    await expect(askExtension(trainee, logId, { askedFor: '2026-09-20', reason }, late)).rejects.toThrow(Invalid)
    await ask()
    await expect(ask()).rejects.toThrow(Refused)
  })

  test('two answers at once: the second learns of the first', async () => {
    const { ask, answer, waiting } = await aCohortWithAdmin()
    await ask()
    const results = await Promise.allSettled([
      answer({ outcome: 'granted', until: '2026-09-15' }),
      answer({ outcome: 'declined', answer: 'No.' }),
    ])
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: expect.any(Conflict) as Conflict,
    })
    expect(['granted', 'declined']).toContain((await waiting()).state)
  })

  test('is between the trainee and the admins of the cohort', async () => {
    const { trainee, logId, cohortId, organisationId, ask, waiting } = await aCohortWithAdmin()
    await ask()
    const { id } = await waiting()
    const foreign = (await aCohortWithAdmin()).admin
    const others = [
      foreign,
      (await aLog(database.owner)).trainee,
      await aPerson(database.owner, { role: 'assessor', organisationId }),
    ]
    for (const other of others) {
      await expect(viewExtensions(other, cohortId)).rejects.toThrow(NotFound)
      await expect(viewOwnExtensions(other, logId, now)).rejects.toThrow(NotFound)
      await expect(answerExtension(other, cohortId, id, { outcome: 'declined', answer: 'No.' })).rejects.toSatisfy(
        (error) => error instanceof NotFound || error instanceof Forbidden,
      )
      await expect(dueDatesFile(other, logId, now)).rejects.toThrow(NotFound)
      expect(await reading(other, (trx) => trx.selectFrom('extension_request').select('reason').execute())).toEqual([])
    }
    // Nor does a trainee answer themselves.
    await expect(
      answerExtension(trainee, cohortId, id, { outcome: 'granted', until: '2027-01-01', answer: '' }),
    ).rejects.toThrow(NotFound)
  })

  test('the file names the last day where the trainee is', async () => {
    const { trainee, logId } = await aCohortWithAdmin()
    // London's midnight is still the afternoon of the day in Los Angeles, and the next morning in Auckland.
    const day = async (timeZone: string) =>
      event(await dueDatesFile({ ...trainee, timeZone }, logId, now)).startDate.toString()
    expect([await day('America/Los_Angeles'), await day('Europe/London'), await day('Pacific/Auckland')]).toEqual([
      '2026-08-28',
      '2026-08-28',
      '2026-08-29',
    ])
  })
})
