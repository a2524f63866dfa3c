import { randomUUID } from 'node:crypto'
import type { Actor, Membership, Role } from '~/policy/actor'
import type { Db } from '~db/client.server'

/** An organisation, on its own unless a lead is named. */
export async function anOrganisation(db: Db, name = 'Reedbank', leadId: string | null = null): Promise<string> {
  const { id } = await db
    .insertInto('organisation')
    .values({ name, lead_id: leadId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Somebody whose address has been proved; with a role when one is given. As the actor they would be. */
export async function aPerson(
  db: Db,
  given: {
    name?: string
    email?: string
    role?: Role
    organisationId?: string
    cohortId?: string
    programmeId?: string
  } = {},
): Promise<Actor> {
  const email = given.email ?? `${randomUUID()}@example.org`
  const name = given.name ?? 'Ada Ek'
  const { id } = await db
    .insertInto('person')
    .values({ email, name, email_verified: true })
    .returning('id')
    .executeTakeFirstOrThrow()
  const memberships: Membership[] = []
  if (given.role) {
    const organisationId = given.organisationId ?? (await anOrganisation(db))
    const membership = {
      role: given.role,
      organisationId,
      programmeId: given.programmeId ?? null,
      cohortId: given.cohortId ?? null,
    }
    memberships.push(membership)
    await db
      .insertInto('membership')
      .values({
        person_id: id,
        role: membership.role,
        organisation_id: organisationId,
        programme_id: membership.programmeId,
        cohort_id: membership.cohortId,
      })
      .execute()
  }
  return { personId: id, sessionId: randomUUID(), name, email, locale: 'en', timeZone: 'Europe/London', memberships }
}
