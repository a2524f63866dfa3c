import { sql } from 'kysely'
import { recordEvent } from '~/platform/audit.server'
import { momentIn } from '~/platform/days'
import { Conflict, Invalid, NotFound, Refused } from '~/platform/errors.server'
import { m } from '~/platform/i18n/messages'
import { send } from '~/platform/jobs.server'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { transaction, type Trx } from '~db/client.server'
import type { MeetingForm } from './meeting-form'
import { findMeeting, findSupport, type Meeting } from './meeting-queries.server'
import { mailMeetingJob } from './meeting-job.server'

/** Arranges a meeting of a trainee and their supporter; either of them may, and the other is told by mail. The browser names its id, so a retry makes no second one. Refused once the support has ended; Invalid (422) for a time that is past. */
export function arrangeMeeting(actor: Actor, supportId: string, form: MeetingForm, now: Date): Promise<string> {
  return transaction(actor, async (trx) => {
    const support = requireFound(await findSupport(trx, supportId))
    authorize(actor, 'support.meet', support)
    if (!support.isOngoing) throw new Refused('programmes_meeting_support_ended')
    const { traineeId, supporterId } = support
    const made = await trx
      .insertInto('support_meeting')
      .values({
        id: form.id,
        support_id: support.id,
        trainee_id: traineeId,
        supporter_id: supporterId,
        ...columnsOf(form, now),
      })
      .onConflict((on) => on.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) await tell(trx, actor, { id: form.id, traineeId, supporterId, sequence: 0 }, 'arranged')
    else if (!(await findMeeting(trx, form.id))) throw new NotFound()
    return form.id
  })
}

/** Changes a meeting. Conflict: it changed since `sequence` was seen; refused once it was called off. */
export function changeMeeting(actor: Actor, form: MeetingForm, sequence: number, now: Date): Promise<void> {
  return transaction(actor, async (trx) => {
    const meeting = await holdMeeting(trx, actor, form.id)
    if (meeting.isCancelled) throw new Refused('programmes_meeting_is_off')
    if (meeting.sequence !== sequence) throw new Conflict('programmes_meeting_changed')
    await trx
      .updateTable('support_meeting')
      .set({ ...columnsOf(form, now), sequence: sequence + 1 })
      .where('id', '=', meeting.id)
      .execute()
    await tell(trx, actor, { ...meeting, sequence: sequence + 1 }, 'changed')
  })
}

/** Calls a meeting off. Twice is once. */
export function cancelMeeting(actor: Actor, meetingId: string): Promise<void> {
  return transaction(actor, async (trx) => {
    const meeting = await holdMeeting(trx, actor, meetingId)
    if (meeting.isCancelled) return
    await trx
      .updateTable('support_meeting')
      .set({ cancelled_at: sql<Date>`now()`, sequence: meeting.sequence + 1 })
      .where('id', '=', meeting.id)
      .execute()
    await tell(trx, actor, { ...meeting, sequence: meeting.sequence + 1 }, 'cancelled')
  })
}

async function holdMeeting(trx: Trx, actor: Actor, id: string): Promise<Meeting> {
  const meeting = requireFound(await findMeeting(trx, id, true))
  authorize(actor, 'support.meet', meeting)
  return meeting
}

function columnsOf(form: MeetingForm, now: Date) {
  const startsAt = momentIn(form.timeZone!, form.day, form.time)
  if (startsAt <= now) throw new Invalid({ day: m.programmes_meeting_past() })
  return {
    starts_at: startsAt,
    minutes: form.minutes,
    time_zone: form.timeZone!,
    join_link: form.joinLink,
    about: form.about,
  }
}

async function tell(
  trx: Trx,
  actor: Actor,
  meeting: { id: string; traineeId: string; supporterId: string; sequence: number },
  what: 'arranged' | 'changed' | 'cancelled',
) {
  await recordEvent(trx, actor, `meeting.${what}`, { id: meeting.id })
  const toId = actor.personId === meeting.traineeId ? meeting.supporterId : meeting.traineeId
  await send(trx, mailMeetingJob, { meetingId: meeting.id, toId, sequence: meeting.sequence })
}
