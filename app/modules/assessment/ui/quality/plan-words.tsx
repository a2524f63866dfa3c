import { m } from '~/platform/i18n/messages'
import type { SamplingPlan } from '../../quality/sampling'

interface PlanWordsProps {
  plan: SamplingPlan
  assessors: readonly { id: string; name: string }[]
}

/** A plan in sentences. */
export function PlanWords({ plan, assessors }: PlanWordsProps) {
  const own = assessors.filter(({ id }) => plan.percentOf[id] !== undefined)
  const sentences = [
    m.quality_plan_share({ percent: plan.percent }),
    ...own.map(({ id, name }) => m.quality_plan_share_of({ name, percent: plan.percentOf[id]! })),
    plan.atLeast > 0 && m.quality_plan_least({ n: plan.atLeast }),
    plan.newUntil > 0 && m.quality_plan_new({ n: plan.newUntil }),
    plan.lastAttempts && m.quality_plan_last_attempts(),
    plan.borderline && m.quality_plan_borderline(),
    plan.departures && m.quality_plan_departures(),
  ].filter((sentence) => sentence !== false)
  return (
    <ul className="mt2 narrow">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
