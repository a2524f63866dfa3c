import { sql } from 'kysely'
import type { Language } from '~/modules/logs/language'
import { isId } from '~/platform/ids'
import type { Trx } from '~db/client.server'
import type { Judgement } from '../review'

export interface Calibration {
  id: string
  programmeId: string
  organisationId: string
  leadId: string | null
  submissionId: string
  frameworkVersionId: string
  /** That the log is written in. */
  language: Language
  traineeId: string
  openedAt: Date
  consent: 'asked' | 'given' | 'refused'
  closedAt: Date | null
}

const calibrations = (trx: Trx) =>
  trx
    .selectFrom('calibration as c')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .selectAll('c')
    .select('o.lead_id')
type Row = Awaited<ReturnType<ReturnType<typeof calibrations>['execute']>>[number]
const calibrationFrom = (row: Row): Calibration => ({
  id: row.id,
  programmeId: row.programme_id,
  organisationId: row.organisation_id,
  leadId: row.lead_id,
  submissionId: row.submission_id,
  frameworkVersionId: row.framework_version_id,
  language: row.language as Language,
  traineeId: row.trainee_id,
  openedAt: row.opened_at,
  consent: row.consent as Calibration['consent'],
  closedAt: row.closed_at,
})

export async function findCalibration(trx: Trx, id: string): Promise<Calibration | undefined> {
  if (!isId(id)) return undefined
  const row = await calibrations(trx).where('c.id', '=', id).executeTakeFirst()
  return row && calibrationFrom(row)
}

/** Those that the asker may see, the newest first. */
export async function calibrationsSeen(trx: Trx): Promise<Calibration[]> {
  const rows = await calibrations(trx).orderBy('c.opened_at', 'desc').limit(100).execute()
  return rows.map(calibrationFrom)
}

export async function calibrationMarks(
  trx: Trx,
  calibrationId: string,
  personId?: string,
): Promise<(Judgement & { personId: string })[]> {
  let query = trx.selectFrom('calibration_mark').selectAll().where('calibration_id', '=', calibrationId)
  if (personId) query = query.where('person_id', '=', personId)
  return (await query.execute()).map((row) => ({
    personId: row.person_id,
    criterionId: row.criterion_id,
    level: row.level,
    feedback: row.feedback,
    keptAt: row.updated_at.toISOString(),
  }))
}

/** Those on one submission, as far as the asker may see them. */
export async function calibrationsOn(trx: Trx, submissionId: string): Promise<Calibration[]> {
  const rows = await calibrations(trx).where('c.submission_id', '=', submissionId).orderBy('c.opened_at').execute()
  return rows.map(calibrationFrom)
}

/** Whose marks are in, by calibration. */
export async function finishedIn(trx: Trx, calibrationIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const finished = new Map(calibrationIds.map((id) => [id, new Set<string>()]))
  if (calibrationIds.length === 0) return finished
  const rows = await trx
    .selectFrom('calibration_marker')
    .select(['calibration_id', 'person_id'])
    .where('calibration_id', 'in', calibrationIds)
    .execute()
  for (const row of rows) finished.get(row.calibration_id)!.add(row.person_id)
  return finished
}

export const finishedMarkers = async (trx: Trx, calibrationId: string): Promise<Set<string>> =>
  (await finishedIn(trx, [calibrationId])).get(calibrationId)!

/** Its time is cut to the millisecond, so that it reads back the same through JavaScript. */
export async function putCalibrationMark(
  trx: Trx,
  mark: { calibrationId: string; personId: string; criterionId: string; level: string | null; feedback: string },
): Promise<string> {
  const change = {
    level: mark.level,
    feedback: mark.feedback,
    updated_at: sql<Date>`date_trunc('milliseconds', clock_timestamp())`,
  }
  const { updated_at } = await trx
    .insertInto('calibration_mark')
    .values({
      calibration_id: mark.calibrationId,
      person_id: mark.personId,
      criterion_id: mark.criterionId,
      ...change,
    })
    .onConflict((conflict) => conflict.columns(['calibration_id', 'person_id', 'criterion_id']).doUpdateSet(change))
    .returning('updated_at')
    .executeTakeFirstOrThrow()
  return updated_at.toISOString()
}
