import { m } from '~/platform/i18n/messages'
import type { SamplingPlan } from './sampling'

/** A plan in sentences; of shares of their own for certain assessors, those of the ones named here. */
export function planSentences(plan: SamplingPlan, assessors: readonly { id: string; name: string }[]): string[] {
  const own = assessors.filter(({ id }) => plan.percentOf[id] !== undefined)
  return [
    m.quality_plan_share({ percent: plan.percent }),
    ...own.map(({ id, name }) => m.quality_plan_share_of({ name, percent: plan.percentOf[id]! })),
    plan.atLeast > 0 && m.quality_plan_least({ n: plan.atLeast }),
    plan.newUntil > 0 && m.quality_plan_new({ n: plan.newUntil }),
    plan.lastAttempts && m.quality_plan_last_attempts(),
    plan.borderline && m.quality_plan_borderline(),
    plan.departures && m.quality_plan_departures(),
  ].filter((sentence) => sentence !== false)
}
