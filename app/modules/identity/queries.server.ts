import { sql } from 'kysely'
import type { Role } from '~/policy/actor'
import type { Db, Trx } from '~db/client.server'
import { linkMinutes } from './auth.server'
import { hashToken } from './tokens.server'

export async function deleteSession(trx: Trx, token: string): Promise<void> {
  await trx.deleteFrom('session').where('token', '=', hashToken(token)).execute()
}

/** Ends every session of a person, on every device; how many there were. */
export async function deleteSessionsOf(trx: Trx, personId: string): Promise<number> {
  const { numDeletedRows } = await trx.deleteFrom('session').where('person_id', '=', personId).executeTakeFirst()
  return Number(numDeletedRows)
}

/** Ends every session of a person but this one. */
export async function deleteOtherSessionsOf(trx: Trx, personId: string, sessionId: string): Promise<void> {
  await trx.deleteFrom('session').where('person_id', '=', personId).where('id', '!=', sessionId).execute()
}

/** The path that was asked for with the newest request of this address; its requests are used up with that. */
export async function takeReturnPath(trx: Trx, email: string): Promise<string | null> {
  const rows = await trx
    .deleteFrom('sign_in_request')
    .where('email', '=', email)
    .returning([
      'return_to',
      'created_at',
      sql<boolean>`created_at > now() - make_interval(mins => ${linkMinutes})`.as('is_fresh'),
    ])
    .execute()
  const newest = rows
    .filter((row) => row.is_fresh)
    .sort((a, b) => Number(new Date(b.created_at)) - Number(new Date(a.created_at)))[0]
  return newest?.return_to ?? null
}

export function findPersonByEmail(on: Db | Trx, email: string) {
  return on
    .selectFrom('person')
    .select(['id', 'name', 'email', 'suspended_at as suspendedAt'])
    .where('email', '=', email)
    .executeTakeFirst()
}

/** The person of an address that has just been proved, made if new. A known person's name stays theirs. */
export async function ensurePerson(trx: Trx, person: { email: string; name: string; timeZone?: string }) {
  const { id, suspended_at } = await trx
    .insertInto('person')
    .values({
      email: person.email,
      name: person.name,
      email_verified: true,
      ...(person.timeZone && { time_zone: person.timeZone }),
    })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ email_verified: true }))
    .returning(['id', 'suspended_at'])
    .executeTakeFirstOrThrow()
  return { id, suspendedAt: suspended_at }
}

/** Gives a person a role in a place; holding it already is the same. */
export async function insertMembership(
  trx: Trx,
  membership: {
    personId: string
    role: Role
    organisationId: string
    programmeId: string | null
    cohortId: string | null
  },
): Promise<void> {
  await trx
    .insertInto('membership')
    .values({
      person_id: membership.personId,
      role: membership.role,
      organisation_id: membership.organisationId,
      programme_id: membership.programmeId,
      cohort_id: membership.cohortId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function updatePerson(
  trx: Trx,
  personId: string,
  person: { name: string; timeZone: string },
): Promise<void> {
  await trx
    .updateTable('person')
    .set({ name: person.name, time_zone: person.timeZone, updated_at: sql`now()` })
    .where('id', '=', personId)
    .execute()
}

export async function deleteSessionById(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('session').where('id', '=', id).execute()
}

/** Sessions that still let somebody in; the most recently seen first. */
export const listSessionsOf = (on: Db, personId: string, idleHours: number) =>
  on
    .selectFrom('session')
    .select(['id', 'user_agent', 'created_at', 'updated_at'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('updated_at', '>', sql<Date>`now() - make_interval(hours => ${idleHours})`)
    .orderBy('updated_at', 'desc')
    .execute()

export async function insertSignInRequest(trx: Trx, email: string, returnTo: string | null): Promise<string> {
  const { id } = await trx
    .insertInto('sign_in_request')
    .values({ email, return_to: returnTo })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A request that has not been answered by a mail and is not older than a link would be. */
export const findOpenSignInRequest = (trx: Trx, id: string) =>
  trx
    .selectFrom('sign_in_request')
    .select('email')
    .where('id', '=', id)
    .where('mailed_at', 'is', null)
    .where('created_at', '>', sql<Date>`now() - make_interval(mins => ${linkMinutes})`)
    .executeTakeFirst()

export async function markSignInMailed(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable('sign_in_request')
    .set({ mailed_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

/** Typed addresses are kept no longer than they are of use. */
export async function deleteOldSignInRequests(trx: Trx): Promise<void> {
  await trx
    .deleteFrom('sign_in_request')
    .where('created_at', '<', sql<Date>`now() - interval '1 hour'`)
    .execute()
}

export async function hasAdmin(on: Db | Trx): Promise<boolean> {
  const row = await on
    .selectFrom('membership')
    .select('id')
    .where('role', '=', 'admin')
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The organisation that an admin is made for on the console: programmes owns the table, but nobody could create one before there is an admin. */
export async function insertFirstOrganisation(trx: Trx, name: string): Promise<string> {
  const standing = await trx.selectFrom('organisation').select('id').where('name', '=', name).executeTakeFirst()
  if (standing) return standing.id
  const { id } = await trx.insertInto('organisation').values({ name }).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function deleteEndedSessions(trx: Trx, idleHours: number): Promise<void> {
  await trx
    .deleteFrom('session')
    .where((eb) =>
      eb.or([
        eb('expires_at', '<=', sql<Date>`now()`),
        eb('updated_at', '<=', sql<Date>`now() - make_interval(hours => ${idleHours})`),
      ]),
    )
    .execute()
}

export async function deleteSpentProofs(trx: Trx): Promise<void> {
  await trx
    .deleteFrom('verification')
    .where('expires_at', '<=', sql<Date>`now()`)
    .execute()
}
