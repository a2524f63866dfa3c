import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '~/policy/actor'
import type { Db } from '~db/client.server'
import { anOrganisation, aPerson } from './factories'

/** A programme with a framework of so many criteria and one cohort, run by the organisation. */
export async function aCohort(
  db: Db,
  organisationId: string,
  given: { criteria?: number; validYears?: number; programmeOrganisationId?: string; timeZone?: string } = {},
): Promise<{ cohortId: string; programmeId: string; frameworkVersionId: string }> {
  const runBy = given.programmeOrganisationId ?? organisationId
  const one = <T>(row: T | undefined) => row!
  const framework = one(
    await db
      .insertInto('framework')
      .values({ organisation_id: runBy, name: 'Twelve criteria' })
      .returning('id')
      .executeTakeFirst(),
  )
  const version = one(
    await db
      .insertInto('framework_version')
      .values({
        framework_id: framework.id,
        number: 3,
        levels: JSON.stringify([{ key: 'competent', name: 'Competent' }]),
        published_at: new Date(),
      })
      .returning('id')
      .executeTakeFirst(),
  )
  await db
    .insertInto('criterion')
    .values(
      Array.from({ length: given.criteria ?? 12 }, (_, at) => ({
        framework_version_id: version.id,
        position: at + 1,
        code: `C${at + 1}`,
        title: `Criterion ${at + 1}`,
        short_title: `C${at + 1}`,
        threshold: 'competent',
      })),
    )
    .execute()
  const programme = one(
    await db
      .insertInto('programme')
      .values({
        organisation_id: runBy,
        framework_id: framework.id,
        name: 'Facilitating sets',
        awarding_body: 'Fennmark Institute of Set Practice',
        signatory_name: 'Mirembe Castellane',
        awarding_signatory_name: 'Dr Ingeborg Tavares-Quill',
        valid_years: given.validYears ?? 3,
        time_zone: given.timeZone ?? 'Europe/London',
      })
      .returning('id')
      .executeTakeFirst(),
  )
  const cohort = one(
    await db
      .insertInto('cohort')
      .values({
        programme_id: programme.id,
        organisation_id: organisationId,
        framework_version_id: version.id,
        name: 'Spring',
        starts_on: '2025-09-01',
        hand_in_on: '2026-06-01',
      })
      .returning('id')
      .executeTakeFirst(),
  )
  return { cohortId: cohort.id, programmeId: programme.id, frameworkVersionId: version.id }
}

export interface Confirmed {
  submissionId: string
  trainee: Actor
  organisationId: string
  cohortId: string
  decisionId: string
}

/** A submission that was recommended and confirmed: a record can be issued from it. */
export async function aConfirmedSubmission(
  db: Db,
  given: { name?: string; organisationId?: string; state?: string; cohort?: Awaited<ReturnType<typeof aCohort>> } = {},
): Promise<Confirmed> {
  const organisationId = given.organisationId ?? (await anOrganisation(db))
  const { cohortId, programmeId, frameworkVersionId } = given.cohort ?? (await aCohort(db, organisationId))
  const { name: cohortName } = await db
    .selectFrom('cohort')
    .select('name')
    .where('id', '=', cohortId)
    .executeTakeFirstOrThrow()
  const name = given.name ?? 'Marisol Ødegaard-Pinto'
  const trainee = await aPerson(db, { name, role: 'trainee', organisationId, cohortId })
  const assessor = await aPerson(db, { name: 'Sunniva Brook', role: 'assessor', organisationId })
  const assurer = await aPerson(db, { name: 'Teodor Lind', role: 'quality-assurer', organisationId })
  const place = {
    trainee_id: trainee.personId,
    cohort_id: cohortId,
    programme_id: programmeId,
    organisation_id: organisationId,
  }
  await db.insertInto('enrolment').values({ person_id: trainee.personId, cohort_id: cohortId }).execute()
  const { id: logId } = await db.insertInto('log').values(place).returning('id').executeTakeFirstOrThrow()
  const attempt = { attempt: 1, words: 2400, form: 'prose' }
  const { id: submissionId, number } = await db
    .insertInto('submission')
    .values({
      ...place,
      ...attempt,
      log_id: logId,
      framework_version_id: frameworkVersionId,
      sha256: randomBytes(32),
      declarations: '{}',
      idempotency_key: randomUUID(),
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
  await db
    .insertInto('submission_stage')
    .values({
      ...place,
      ...attempt,
      submission_id: submissionId,
      state: given.state ?? 'confirmed',
      assessor_id: assessor.personId,
      due_on: '2026-05-01',
      released_at: new Date(),
      number,
      trainee_name: name,
      cohort_name: cohortName,
    })
    .execute()
  const { id: decisionId } = await db
    .insertInto('decision')
    .values({ submission_id: submissionId, assessor_id: assessor.personId, kind: 'recommend' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('confirmation')
    .values({
      decision_id: decisionId,
      submission_id: submissionId,
      quality_assurer_id: assurer.personId,
      outcome: 'confirmed',
    })
    .execute()
  return { submissionId, trainee, organisationId, cohortId, decisionId }
}
