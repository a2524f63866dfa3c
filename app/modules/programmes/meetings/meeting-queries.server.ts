import { sql } from 'kysely'
import { isId } from '~/platform/ids'
import type { Trx } from '~db/client.server'

export interface Meeting {
  id: string
  supportId: string
  traineeId: string
  supporterId: string
  /** ISO moment. */
  startsAt: string
  minutes: number
  timeZone: string
  joinLink: string
  about: string
  sequence: number
  isCancelled: boolean
}

const columns = [
  'id',
  'support_id',
  'trainee_id',
  'supporter_id',
  'starts_at',
  'minutes',
  'time_zone',
  'join_link',
  'about',
  'sequence',
  'cancelled_at',
] as const

interface Row {
  id: string
  support_id: string
  trainee_id: string
  supporter_id: string
  starts_at: Date
  minutes: number
  time_zone: string
  join_link: string
  about: string
  sequence: number
  cancelled_at: Date | null
}
const meetingFrom = (row: Row): Meeting => ({
  id: row.id,
  supportId: row.support_id,
  traineeId: row.trainee_id,
  supporterId: row.supporter_id,
  startsAt: row.starts_at.toISOString(),
  minutes: row.minutes,
  timeZone: row.time_zone,
  joinLink: row.join_link,
  about: row.about,
  sequence: row.sequence,
  isCancelled: row.cancelled_at !== null,
})

export async function findMeeting(trx: Trx, id: string, lock = false): Promise<Meeting | undefined> {
  if (!isId(id)) return undefined
  const row = await trx
    .selectFrom('support_meeting')
    .select(columns)
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && meetingFrom(row)
}

/** The meetings of a person, those called off left out: what is to come, the next first, or the latest that are over. */
export async function meetingsOf(trx: Trx, personId: string, now: Date, which: 'ahead' | 'over'): Promise<Meeting[]> {
  const ends = sql`starts_at + make_interval(mins => minutes)`
  const rows = await trx
    .selectFrom('support_meeting')
    .select(columns)
    .where((eb) => eb.or([eb('trainee_id', '=', personId), eb('supporter_id', '=', personId)]))
    .where('cancelled_at', 'is', null)
    .where(which === 'ahead' ? sql<boolean>`${ends} > ${now}` : sql<boolean>`${ends} <= ${now}`)
    .orderBy('starts_at', which === 'ahead' ? 'asc' : 'desc')
    .limit(which === 'ahead' ? 100 : 20)
    .execute()
  return rows.map(meetingFrom)
}

export interface Support {
  id: string
  traineeId: string
  supporterId: string
  isOngoing: boolean
}
export async function findSupport(trx: Trx, id: string): Promise<Support | undefined> {
  if (!isId(id)) return undefined
  const row = await trx
    .selectFrom('support')
    .select(['id', 'trainee_id', 'supporter_id', 'ended_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      id: row.id,
      traineeId: row.trainee_id,
      supporterId: row.supporter_id,
      isOngoing: row.ended_at === null,
    }
  )
}

/** Whom a person supports, and who supports them, now. */
export async function supportsOf(trx: Trx, personId: string): Promise<Omit<Support, 'isOngoing'>[]> {
  const rows = await trx
    .selectFrom('support')
    .select(['id', 'trainee_id', 'supporter_id'])
    .where((eb) => eb.or([eb('trainee_id', '=', personId), eb('supporter_id', '=', personId)]))
    .where('ended_at', 'is', null)
    .execute()
  return rows.map((row) => ({ id: row.id, traineeId: row.trainee_id, supporterId: row.supporter_id }))
}
