import { sql } from 'kysely'
import { namesOf } from '~/modules/identity/index.server'
import type { Trx } from '~db/client.server'
import type { SamplingPlan } from './sampling'

/** Of one assessor: the share that the plan asks for, and what came of it. */
export interface PlanDone {
  assessorId: string
  name: string
  percent: number
  /** Decisions that draws looked at, how many of them were sampled, and how many of those checks are settled. */
  from: number
  sampled: number
  settled: number
}

/** The plan against what was done, assessor by assessor: in all draws among a programme's decisions, or in one. */
export async function planDone(
  trx: Trx,
  programmeId: string,
  plan: SamplingPlan,
  drawId: string | null = null,
): Promise<PlanDone[]> {
  const { rows } = await sql<{ assessor_id: string; looked: number; sampled: number; settled: number }>`
    with draws as (
      select id, items from sampling_draw
      where programme_id = ${programmeId} and (case when ${drawId}::uuid is null then kind = 'summative' else id = ${drawId}::uuid end)
    ), looked as (
      select item->>'assessorId' as assessor_id, count(*)::integer as n
      from draws, jsonb_array_elements(items) as item group by 1
    ), checked as (
      select assessor_id::text, count(*)::integer as sampled, count(settled_at)::integer as settled
      from quality_check where programme_id = ${programmeId} and draw_id in (select id from draws) group by 1
    )
    select looked.assessor_id, looked.n as looked, coalesce(sampled, 0) as sampled, coalesce(settled, 0) as settled
    from looked left join checked using (assessor_id)`.execute(trx)
  const names = await namesOf(
    trx,
    rows.map((row) => row.assessor_id),
  )
  return rows
    .map((row) => ({
      assessorId: row.assessor_id,
      name: names.get(row.assessor_id) ?? '',
      percent: plan.percentOf[row.assessor_id] ?? plan.percent,
      from: row.looked,
      sampled: row.sampled,
      settled: row.settled,
    }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
