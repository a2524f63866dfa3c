import { randomUUID } from 'node:crypto'
import { hashToken, newToken } from '~/modules/identity/index.server'
import type { Role } from '~/policy/actor'
import type { Trx } from '~db/client.server'

export interface SignedIn {
  personId: string
  /** The Cookie header of a browser in which they are signed in. */
  cookie: string
}

export interface Place {
  organisationId: string
  programmeId: string
  cohortId: string
}

/** Somebody with one role; a trainee is enrolled as well. */
export async function insertPerson(trx: Trx, name: string, role: Role, place: Place): Promise<string> {
  const { id } = await trx
    .insertInto('person')
    .values({ name, email: `${randomUUID()}@bench.oldpond.example`, email_verified: true })
    .returning('id')
    .executeTakeFirstOrThrow()
  const isTrainee = role === 'trainee'
  await trx
    .insertInto('membership')
    .values({
      person_id: id,
      role,
      organisation_id: place.organisationId,
      programme_id: isTrainee ? place.programmeId : null,
      cohort_id: isTrainee ? place.cohortId : null,
    })
    .execute()
  if (isTrainee) await trx.insertInto('enrolment').values({ person_id: id, cohort_id: place.cohortId }).execute()
  return id
}

/** A session as signing in leaves it. */
export async function signIn(trx: Trx, personId: string): Promise<SignedIn> {
  const token = newToken()
  await trx
    .insertInto('session')
    .values({
      person_id: personId,
      token: hashToken(token),
      expires_at: new Date(Date.now() + 86_400_000),
      user_agent: 'oldpond-bench',
    })
    .execute()
  return { personId, cookie: `oldpond=${token}` }
}
