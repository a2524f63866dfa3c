export const steps = ['publish', 'sign', 'staff', 'cohort', 'invite', 'allocate'] as const
export type Step = (typeof steps)[number]
/** done; next: can be done now; later: something before it is missing. */
export type StepState = 'done' | 'next' | 'later'

export interface SetUp {
  isPublished: boolean
  isSigned: boolean
  cohorts: number
  trainees: number
  /** Trainees who have an assessor. */
  allocated: number
  assessors: number
  qualityAssurers: number
}

/** What stands between a new programme and a running cohort, in order; the cohort's page names trainees who come later and have no assessor yet. A record needs a signatory; a decision needs an assessor and, beside them, a quality assurer. */
export function nextSteps(have: SetUp): { step: Step; state: StepState }[] {
  const done: Record<Step, boolean> = {
    publish: have.isPublished,
    sign: have.isSigned,
    staff: have.assessors > 0 && have.qualityAssurers > 0,
    cohort: have.cohorts > 0,
    invite: have.trainees > 0,
    allocate: have.allocated > 0,
  }
  const needs: Record<Step, boolean> = {
    publish: true,
    sign: true,
    staff: true,
    cohort: have.isPublished,
    invite: have.cohorts > 0,
    allocate: have.trainees > 0 && have.assessors > 0,
  }
  return steps.map((step) => ({ step, state: done[step] ? 'done' : needs[step] ? 'next' : 'later' }))
}
