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
  /** With whom one may meet. */
  withWhom: { supportId: string; name: string }[]
}

/** The actor's support meetings that are to come, and with whom they may arrange one. */
export function meetingsAhead(actor: Actor, now: Date): Promise<Meetings> {
  authorize(actor, 'account.manage')
  return reading(actor, async (trx) => {
    const [ahead, supports] = await Promise.all([
      meetingsOf(trx, actor.personId, now, 'ahead'),
      supportsOf(trx, actor.personId),
    ])
    const people = await othersIn(trx, actor, [...ahead, ...supports])
    return {
      ahead: ahead.map((meeting) => shown(actor, meeting, people)),
      withWhom: supports
        .map((one) => ({ supportId: one.id, name: people.get(otherOf(actor, one))?.name ?? '' }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    }
  })
}

/** Those that are over, the latest first. */
export function meetingsOver(actor: Actor, now: Date): Promise<MeetingShown[]> {
  authorize(actor, 'account.manage')
  return reading(actor, async (trx) => {
    const over = await meetingsOf(trx, actor.personId, now, 'over')
    const people = await othersIn(trx, actor, over)
    return over.map((meeting) => shown(actor, meeting, people))
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
    const people = await othersIn(trx, actor, [support])
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
  return shown(actor, meeting, await othersIn(trx, actor, [meeting]))
}

type Pair = Pick<Meeting, 'traineeId' | 'supporterId'>
type People = Awaited<ReturnType<typeof peopleById>>

const othersIn = (trx: Trx, actor: Actor, pairs: readonly Pair[]): Promise<People> =>
  peopleById(
    trx,
    pairs.map((pair) => otherOf(actor, pair)),
  )

const shown = (actor: Actor, meeting: Meeting, people: People): MeetingShown => ({
  ...meeting,
  ...other(people.get(otherOf(actor, meeting))),
})

const otherOf = (actor: Actor, pair: Pair) => (pair.traineeId === actor.personId ? pair.supporterId : pair.traineeId)

const other = (person: { name: string; timeZone: string } | undefined) => ({
  withName: person?.name ?? '',
  theirTimeZone: person?.timeZone ?? 'UTC',
})
