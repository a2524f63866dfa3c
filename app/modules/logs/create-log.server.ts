import { programmeOf } from '~/modules/programmes/index.server'
import type { Trx } from '~db/client.server'

export interface NewLog {
  id?: string
  traineeId: string
  cohortId: string
  title?: string
  createdAt?: Date
}

/** Makes a trainee's log for a cohort that they are enrolled in, with its row of figures; undefined when it stands already. */
export async function createLog(trx: Trx, log: NewLog): Promise<string | undefined> {
  const { cohort, id: programmeId } = await programmeOf(trx, log.cohortId)
  const row = await trx
    .insertInto('log')
    .values({
      ...(log.id && { id: log.id }),
      trainee_id: log.traineeId,
      cohort_id: log.cohortId,
      programme_id: programmeId,
      organisation_id: cohort.organisationId,
      title: log.title ?? '',
      ...(log.createdAt && { created_at: log.createdAt }),
    })
    .onConflict((conflict) => conflict.columns(['trainee_id', 'cohort_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return undefined
  await trx
    .insertInto('log_figures')
    .values({
      log_id: row.id,
      trainee_id: log.traineeId,
      organisation_id: cohort.organisationId,
      cohort_id: log.cohortId,
    })
    .execute()
  return row.id
}

export interface NewPart {
  id?: string
  logId: string
  traineeId: string
  /** Without its number; '' while it has no name. */
  title: string
  position: number
  createdAt?: Date
}

/** Makes a part of a log; returns its id. */
export async function createPart(trx: Trx, part: NewPart): Promise<string> {
  const { id } = await trx
    .insertInto('part')
    .values({
      ...(part.id && { id: part.id }),
      log_id: part.logId,
      trainee_id: part.traineeId,
      title: part.title,
      position: part.position,
      ...(part.createdAt && { created_at: part.createdAt }),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
