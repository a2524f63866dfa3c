import { randomUUID } from 'node:crypto'
import { createCohort, createProgramme, publishVersion } from '~/modules/programmes/index.server'
import type { Actor, Role } from '~/policy/actor'
import type { Db } from '~db/client.server'
import { anOrganisation, aPerson } from './factories'

/** An admin of an organisation of their own, who leads. */
export async function anAdmin(db: Db, organisationId?: string): Promise<Actor & { organisationId: string }> {
  const at = organisationId ?? (await anOrganisation(db, `Provider ${randomUUID().slice(0, 8)}`))
  return { ...(await aPerson(db, { name: 'Ada Ek', role: 'admin', organisationId: at })), organisationId: at }
}

/** A programme made as an admin makes it: from the twelve criteria, version 1 published unless it is to stay a draft. */
export async function aProgramme(admin: Actor & { organisationId: string }, isPublished = true): Promise<string> {
  const { id } = await createProgramme(admin, {
    name: 'Facilitating Action Learning Sets',
    organisationId: admin.organisationId,
    awardingBody: 'Fennmark Institute',
    framework: 'demo',
  })
  if (isPublished) await publishVersion(admin, id)
  return id
}

/** A cohort opened by its admin. */
export async function anOpenCohort(
  admin: Actor & { organisationId: string },
  programmeId?: string,
): Promise<{ programmeId: string; cohortId: string }> {
  const programme = programmeId ?? (await aProgramme(admin))
  const { id } = await createCohort(admin, programme, {
    name: 'Autumn',
    organisationId: admin.organisationId,
    startsOn: '2026-09-01',
    handInOn: '2027-05-31',
  })
  return { programmeId: programme, cohortId: id }
}

/** Somebody enrolled in a cohort. */
export async function aTrainee(db: Db, cohortId: string, name = 'Bo Trainee'): Promise<Actor> {
  const cohort = await db.selectFrom('cohort').selectAll().where('id', '=', cohortId).executeTakeFirstOrThrow()
  const trainee = await aPerson(db, {
    name,
    role: 'trainee',
    organisationId: cohort.organisation_id,
    programmeId: cohort.programme_id,
    cohortId,
  })
  await db.insertInto('enrolment').values({ person_id: trainee.personId, cohort_id: cohortId }).execute()
  return trainee
}

/** Somebody with a role in the whole organisation. */
export const aColleague = (db: Db, role: Role, organisationId: string, name = 'Cy Colleague') =>
  aPerson(db, { name, role, organisationId })
