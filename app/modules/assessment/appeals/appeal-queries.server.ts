import { isId } from '~/platform/ids'
import type { Trx } from '~db/client.server'
import type { Appeal, AppealStage } from './appeal'

const appeals = (trx: Trx) =>
  trx.selectFrom('appeal as a').leftJoin('person as p', 'p.id', 'a.answered_by').selectAll('a').select('p.name')
type Row = Awaited<ReturnType<ReturnType<typeof appeals>['execute']>>[number]
const appealFrom = (row: Row): Appeal & { submissionId: string; decisionId: string } => ({
  id: row.id,
  submissionId: row.submission_id,
  decisionId: row.decision_id,
  stage: row.stage as AppealStage,
  grounds: row.grounds,
  lodgedAt: row.lodged_at,
  answerBy: row.answer_by,
  answeredAt: row.answered_at,
  answeredBy: row.name,
  outcome: row.outcome as Appeal['outcome'],
  answer: row.answer,
})

/** The appeals on a submission, the first one first; against one decision alone when it is named. */
export async function appealsOn(trx: Trx, submissionId: string, decisionId?: string): Promise<Appeal[]> {
  let query = appeals(trx).where('a.submission_id', '=', submissionId)
  if (decisionId) query = query.where('a.decision_id', '=', decisionId)
  return (await query.orderBy('a.lodged_at').execute()).map(appealFrom)
}

export async function findAppeal(trx: Trx, appealId: string) {
  if (!isId(appealId)) return undefined
  const row = await appeals(trx).where('a.id', '=', appealId).executeTakeFirst()
  return row && appealFrom(row)
}

/** The open ones of certain stages that the asker may see, those due soonest first. */
export async function openAppeals(trx: Trx, stages: readonly AppealStage[]) {
  if (stages.length === 0) return []
  return trx
    .selectFrom('appeal as a')
    .innerJoin('submission_stage as s', 's.submission_id', 'a.submission_id')
    .select(['a.id', 'a.stage', 'a.answer_by as answerBy', 'a.submission_id as submissionId'])
    .select(['s.number', 's.trainee_name as traineeName', 's.cohort_name as cohortName'])
    .where('a.answered_at', 'is', null)
    .where('a.stage', 'in', stages)
    .orderBy('a.answer_by')
    .limit(200)
    .execute()
}
