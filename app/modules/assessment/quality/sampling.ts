import { chanceFrom, shuffled } from './chance'

/** How much of whose work is checked (domain.md, "Quality assurance"). */
export interface SamplingPlan {
  /** Of every assessor's decisions, in per cent. */
  percent: number
  /** Of certain assessors' decisions instead, by person, in per cent. */
  percentOf: Readonly<Record<string, number>>
  /** Somebody is new until they have decided so often; then all is checked. 0: nobody is. */
  newUntil: number
  /** Of each assessor at least so many, as far as there are any. */
  atLeast: number
  /** Always: a referral after which no attempt is left. */
  lastAttempts: boolean
  /** Always: a criterion at its threshold decided it, or fell short of it by one. */
  borderline: boolean
  /** Always: decided otherwise than the rule proposes. */
  departures: boolean
}

export const startingPlan: SamplingPlan = {
  percent: 25,
  percentOf: {},
  newUntil: 5,
  atLeast: 1,
  lastAttempts: true,
  borderline: true,
  departures: true,
}

/** Something that can be sampled: a decision, or (interim) a review that is going on. */
export interface Sampleable {
  id: string
  assessorId: string
  /** How often the assessor had decided in this programme before. */
  decidedBefore: number
  isLastAttempt: boolean
  isBorderline: boolean
  hasDeparted: boolean
}

export const sampleReasons = ['new-assessor', 'last-attempt', 'borderline', 'departure', 'by-chance'] as const
export type SampleReason = (typeof sampleReasons)[number]

/** What is checked whatever chance says, and why. */
export function reasonsFor(plan: SamplingPlan, item: Sampleable): SampleReason[] {
  return [
    ...(item.decidedBefore < plan.newUntil ? (['new-assessor'] as const) : []),
    ...(plan.lastAttempts && item.isLastAttempt ? (['last-attempt'] as const) : []),
    ...(plan.borderline && item.isBorderline ? (['borderline'] as const) : []),
    ...(plan.departures && item.hasDeparted ? (['departure'] as const) : []),
  ]
}

/**
 * Draws a sample: what the plan always checks, and of each assessor's others as many by chance as make up the plan's
 * share (rounded up) and its least number. The same plan, items and seed give the same sample, in whatever order the
 * items come; an assessor's draw doesn't hang on what others decided. By id, with why.
 */
export function draw(plan: SamplingPlan, items: readonly Sampleable[], seed: string): Map<string, SampleReason[]> {
  const sampled = new Map<string, SampleReason[]>()
  const byAssessor = new Map<string, Sampleable[]>()
  for (const item of items) {
    const theirs = byAssessor.get(item.assessorId)
    if (theirs) theirs.push(item)
    else byAssessor.set(item.assessorId, [item])
  }
  for (const [assessorId, theirs] of byAssessor) {
    const rest: Sampleable[] = []
    let always = 0
    for (const item of theirs) {
      const reasons = reasonsFor(plan, item)
      if (reasons.length === 0) rest.push(item)
      else {
        sampled.set(item.id, reasons)
        always++
      }
    }
    const percent = plan.percentOf[assessorId] ?? plan.percent
    const wanted = Math.max(Math.ceil((theirs.length * percent) / 100), plan.atLeast)
    rest.sort((a, b) => (a.id < b.id ? -1 : 1))
    const chosen = shuffled(rest, chanceFrom(`${seed} ${assessorId}`)).slice(0, Math.max(0, wanted - always))
    for (const { id } of chosen) sampled.set(id, ['by-chance'])
  }
  return sampled
}
