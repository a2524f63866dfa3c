import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import {
  arrangeMeeting,
  cancelMeeting,
  changeMeeting,
  meetingFile,
  meetingsAhead,
  meetingsOver,
  showMeeting,
  showSupport,
} from '~/modules/programmes/index.server'
import { meetingForm } from '~/modules/programmes/meetings/meeting-form'
import { Conflict, Invalid, NotFound, Refused } from '~/platform/errors.server'
import { useTestDatabase } from '../../support/database'
import { aPerson } from '../../support/factories'
import { aLog } from '../../support/logs'
import { mailsTo } from '../../support/mail'

const database = useTestDatabase()
const now = new Date('2026-11-25T12:00:00Z')

const aForm = (given: object = {}) =>
  meetingForm.parse({
    id: randomUUID(),
    day: '2026-11-30',
    time: '15:30',
    minutes: '45',
    timeZone: 'Europe/Copenhagen',
    joinLink: 'https://meet.example.org/a',
    about: 'What nobody but us two reads',
    ...given,
  })

/** A trainee in London and a supporter in Copenhagen. */
async function aPair() {
  const { trainee, cohortId } = await aLog(database.owner)
  const { organisationId } = trainee.memberships[0]!
  const supporter = await aPerson(database.owner, { role: 'supporter', organisationId })
  await database.owner
    .updateTable('person')
    .set({ time_zone: 'Europe/Copenhagen' })
    .where('id', '=', supporter.personId)
    .execute()
  const { id: supportId } = await database.owner
    .insertInto('support')
    .values({ supporter_id: supporter.personId, trainee_id: trainee.personId, cohort_id: cohortId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { trainee, supporter, supportId }
}

describe('a support meeting', () => {
  test('is arranged by either, in a zone, and the other is told in theirs, without what it is about', async () => {
    const { trainee, supporter, supportId } = await aPair()
    const form = aForm()
    const id = await arrangeMeeting(supporter, supportId, form, now)
    await arrangeMeeting(supporter, supportId, form, now)
    await database.runJobs()
    const mails = await mailsTo(database, trainee.email)
    expect(mails).toHaveLength(1)
    expect(mails[0]!.text).toContain('14:30')
    expect(mails[0]!.text).toContain('Europe/London')
    expect(mails[0]!.text).not.toContain('nobody but us')
    expect(mails[0]!.text).not.toContain('meet.example.org')
    expect(await mailsTo(database, supporter.email)).toEqual([])
    expect(await showMeeting(trainee, id)).toMatchObject({
      startsAt: '2026-11-30T14:30:00.000Z',
      withName: supporter.name,
      theirTimeZone: 'Europe/Copenhagen',
    })
    expect((await meetingsAhead(trainee, now)).ahead).toHaveLength(1)
    expect(await meetingsOver(trainee, new Date('2026-12-01'))).toHaveLength(1)
  })

  test('is the two’s alone', async () => {
    const { trainee, supporter, supportId } = await aPair()
    const id = await arrangeMeeting(trainee, supportId, aForm(), now)
    const { organisationId } = trainee.memberships[0]!
    const admin = await aPerson(database.owner, { role: 'admin', organisationId })
    const other = (await aPair()).supporter
    for (const stranger of [admin, other]) {
      await expect(showMeeting(stranger, id)).rejects.toThrow(NotFound)
      await expect(showSupport(stranger, supportId)).rejects.toThrow(NotFound)
      await expect(arrangeMeeting(stranger, supportId, aForm(), now)).rejects.toThrow(NotFound)
      await expect(changeMeeting(stranger, aForm({ id }), 0, now)).rejects.toThrow(NotFound)
      await expect(cancelMeeting(stranger, id)).rejects.toThrow(NotFound)
      await expect(meetingFile(stranger, id)).rejects.toThrow(NotFound)
    }
    // Nor by its id, as one's own.
    await expect(
      arrangeMeeting(other, (await meetingsAhead(other, now)).withWhom[0]!.supportId, aForm({ id }), now),
    ).rejects.toThrow(NotFound)
    expect((await meetingsAhead(supporter, now)).ahead).toHaveLength(1)
  })

  test('is changed on what was seen, called off once, and only the last is told', async () => {
    const { trainee, supporter, supportId } = await aPair()
    const id = await arrangeMeeting(trainee, supportId, aForm(), now)
    await changeMeeting(supporter, aForm({ id, time: '16:00' }), 0, now)
    await expect(changeMeeting(trainee, aForm({ id, time: '09:00' }), 0, now)).rejects.toThrow(Conflict)
    await cancelMeeting(trainee, id)
    await cancelMeeting(trainee, id)
    await expect(changeMeeting(trainee, aForm({ id }), 2, now)).rejects.toThrow(Refused)
    await database.runJobs()
    // What was overtaken before it was sent is not told.
    expect((await mailsTo(database, supporter.email)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('is off'),
    ])
    expect(await mailsTo(database, trainee.email)).toEqual([])
    expect((await meetingsAhead(trainee, now)).ahead).toEqual([])
    const file = ICAL.parse(await meetingFile(trainee, id)) as object as unknown[]
    const event = new ICAL.Event(new ICAL.Component(file).getFirstSubcomponent('vevent')!)
    expect(event.sequence).toBe(2)
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(JSON.stringify(file)).not.toContain('nobody but us')
  })

  test('needs a moment to come, an ongoing support and a link that is safe', async () => {
    const { trainee, supportId } = await aPair()
    await expect(arrangeMeeting(trainee, supportId, aForm({ day: '2026-11-24' }), now)).rejects.toThrow(Invalid)
    await database.owner.updateTable('support').set({ ended_at: now }).where('id', '=', supportId).execute()
    await expect(arrangeMeeting(trainee, supportId, aForm(), now)).rejects.toThrow(Refused)
    for (const joinLink of ['javascript:alert(1)', 'http://meet.example.org', 'meet.example.org'])
      expect(() => aForm({ joinLink })).toThrow()
  })
})
