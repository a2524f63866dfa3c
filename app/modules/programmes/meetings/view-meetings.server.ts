import { peopleById } from '~/modules/identity/index.server'
import { instance } from '~/platform/config.server'
import { calendarFile } from '~/platform/calendar.server'
import { m } from '~/platform/i18n/messages'
import type { Actor } from '~/policy/actor'
import { authorize, requireFound } from '~/policy/authorize.server'
import { reading, type Trx } from '~db/client.server'
import { findMeeting, findSupport, type Meeting, meetingsOf, supportsOf } from './meeting-queries.server'

export interface MeetingShown extends Meeting {
  /** The other of the two. */
  withName: string
  /** The zone of the other, for showing both. */
  theirTimeZone: string
}
export interface Meetings {
  ahead: MeetingShown[]
  over: MeetingShown[]
  /** With whom one may meet. */
  withWhom: { supportId: string; name: string; isSupporter: boolean }[]
}

/** The actor's support meetings, and with whom they may arrange one. */
export function viewMeetings(actor: Actor, now: Date): Promise<Meetings> {
  authorize(actor, 'account.manage')
  return reading(actor, async (trx) => {
    const [ahead, over, supports] = await Promise.all([
      meetingsOf(trx, actor.personId, now, 'ahead'),
      meetingsOf(trx, actor.personId, now, 'over'),
      supportsOf(trx, actor.personId),
    ])
    const people = await peopleById(
      trx,
      [...ahead, ...over, ...supports].map((one) => otherOf(actor, one)),
    )
    const shown = (meeting: Meeting) => ({ ...meeting, ...other(people.get(otherOf(actor, meeting))) })
    return {
      ahead: ahead.map(shown),
      over: over.map(shown),
      withWhom: supports
        .map((one) => ({
          supportId: one.id,
          name: people.get(otherOf(actor, one))?.name ?? '',
          isSupporter: one.supporterId !== actor.personId,
        }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    }
  })
}

/** One meeting, for the two whom it is of. */
export function showMeeting(actor: Actor, meetingId: string): Promise<MeetingShown> {
  return reading(actor, (trx) => requireMeeting(trx, actor, meetingId))
}

/** With whom a new meeting would be. NotFound: the actor is neither of the two. */
export function showSupport(actor: Actor, supportId: string) {
  return reading(actor, async (trx) => {
    const support = requireFound(await findSupport(trx, supportId))
    authorize(actor, 'support.meet', support)
    const people = await peopleById(trx, [otherOf(actor, support)])
    return { supportId: support.id, isOngoing: support.isOngoing, ...other(people.get(otherOf(actor, support))) }
  })
}

/** A meeting as a calendar file. What it is about is not in it: calendars are often shared. */
export async function meetingFile(actor: Actor, meetingId: string): Promise<string> {
  const meeting = await showMeeting(actor, meetingId)
  const { origin } = instance()
  return calendarFile(
    [
      {
        uid: `meeting-${meeting.id}@${new URL(origin).hostname}`,
        sequence: meeting.sequence,
        summary: m.programmes_meeting_with({ name: meeting.withName }),
        description: `${origin}/meetings/${meeting.id}`,
        url: meeting.joinLink || `${origin}/meetings/${meeting.id}`,
        location: meeting.joinLink || undefined,
        startsAt: new Date(meeting.startsAt),
        minutes: meeting.minutes,
        isCancelled: meeting.isCancelled,
        remindBefore: [15],
      },
    ],
    m.product(),
  )
}

async function requireMeeting(trx: Trx, actor: Actor, meetingId: string): Promise<MeetingShown> {
  const meeting = requireFound(await findMeeting(trx, meetingId))
  authorize(actor, 'support.meet', meeting)
  const people = await peopleById(trx, [otherOf(actor, meeting)])
  return { ...meeting, ...other(people.get(otherOf(actor, meeting))) }
}

const otherOf = (actor: Actor, pair: { traineeId: string; supporterId: string }) =>
  pair.traineeId === actor.personId ? pair.supporterId : pair.traineeId

const other = (person: { name: string; timeZone: string } | undefined) => ({
  withName: person?.name ?? '',
  theirTimeZone: person?.timeZone ?? 'UTC',
})
