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
      isLead: false,
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

/** A cohort of a programme with one published criterion; where an invitation to it leads. */
export async function aCohort(
  db: Db,
  organisationId: string,
  timeZone = 'Europe/Copenhagen',
): Promise<{ organisationId: string; programmeId: string; cohortId: string; frameworkVersionId: string }> {
  const insert = async (table: 'framework' | 'framework_version' | 'programme' | 'cohort', values: object) => {
    const { id } = await db
      .insertInto(table)
      .values(values as never)
      .returning('id')
      .executeTakeFirstOrThrow()
    return id as string
  }
  const levels = JSON.stringify([
    { key: 'not-yet', name: 'Not yet' },
    { key: 'competent', name: 'Competent' },
  ])
  const frameworkId = await insert('framework', { organisation_id: organisationId, name: 'Demo criteria' })
  const frameworkVersionId = await insert('framework_version', {
    framework_id: frameworkId,
    number: 1,
    levels,
    published_at: new Date(),
  })
  await db
    .insertInto('criterion')
    .values({
      framework_version_id: frameworkVersionId,
      position: 1,
      code: 'C1',
      title: 'Explains the purpose',
      short_title: 'Purpose',
      threshold: 'competent',
    })
    .execute()
  const programmeId = await insert('programme', {
    organisation_id: organisationId,
    framework_id: frameworkId,
    name: 'Facilitating Action Learning Sets',
    awarding_body: 'Fennmark Institute',
    time_zone: timeZone,
  })
  const cohortId = await insert('cohort', {
    programme_id: programmeId,
    organisation_id: organisationId,
    framework_version_id: frameworkVersionId,
    name: 'Spring',
    starts_on: '2026-01-10',
    hand_in_on: '2026-09-30',
  })
  return { organisationId, programmeId, cohortId, frameworkVersionId }
}
