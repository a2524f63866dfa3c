import type { Agreement } from './agreement'
import type { SamplingPlan } from './sampling'

/** A programme's assessment in figures. */
export interface CentreReport {
  at: Date
  programme: { id: string; name: string; awardingBody: string }
  organisationName: string
  plan: SamplingPlan
  hasPlan: boolean
  assessors: {
    name: string
    decided: number
    recommended: number
    referred: number
    /** From handing in to the decision; half took no longer. */
    medianDays: number | null
    sampled: number
    overturned: number
  }[]
  draws: { draws: number; sampled: number; settled: number }
  appeals: { stage: number; lodged: number; upheld: number; open: number }[]
  decisions: Agreement
  criteria: Agreement
}
