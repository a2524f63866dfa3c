import { planSentences } from '../../quality/plan-sentences'
import type { SamplingPlan } from '../../quality/sampling'

interface PlanWordsProps {
  plan: SamplingPlan
  assessors: readonly { id: string; name: string }[]
}

/** A plan in sentences. */
export const PlanWords = ({ plan, assessors }: PlanWordsProps) => (
  <ul className="mt2 narrow">
    {planSentences(plan, assessors).map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
)
