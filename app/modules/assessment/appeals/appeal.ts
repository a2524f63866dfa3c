import { z } from 'zod'
import { addDays } from '~/platform/days'
import { m } from '~/platform/i18n/messages'

/** 1: the assessor who decided looks again; 2: a quality assurer; 3: the awarding body's external verifier (domain.md, "Quality assurance"). */
export const appealStages = [1, 2, 3] as const
export type AppealStage = (typeof appealStages)[number]

export interface Appeal {
  id: string
  stage: AppealStage
  grounds: string
  lodgedAt: Date
  /** The day by which it is to be answered. */
  answerBy: string
  answeredAt: Date | null
  answeredBy: string | null
  outcome: 'upheld' | 'not-upheld' | null
  answer: string
}

/** Whether and to whom one can appeal now. */
export type NextAppeal =
  | { kind: 'possible'; stage: AppealStage; until: string }
  | { kind: 'waiting'; stage: AppealStage }
  | { kind: 'over'; until: string }
  | { kind: 'ended' }

/**
 * The next stage of an appeal against a decision that was released on a day: within so many days of its release, or of the
 * last answer. After the third answer there is no other. Days are the programme's; the last of them counts.
 */
export function nextAppeal(
  releasedOn: string,
  appeals: readonly { stage: AppealStage; answeredOn: string | null }[],
  days: number,
  today: string,
): NextAppeal {
  const last = appeals.at(-1)
  if (last && last.answeredOn === null) return { kind: 'waiting', stage: last.stage }
  if (last?.stage === 3) return { kind: 'ended' }
  const until = addDays(last?.answeredOn ?? releasedOn, days)
  if (today > until) return { kind: 'over', until }
  return { kind: 'possible', stage: ((last?.stage ?? 0) + 1) as AppealStage, until }
}

const words = (sentence: () => string) =>
  z
    .string()
    .trim()
    .min(1, { error: sentence })
    .max(8_000, { error: () => m.assessment_error_too_long({ most: 8_000 }) })

export const appealForm = z.object({ grounds: words(() => m.appeal_error_grounds()) })
export const answerForm = z.object({
  appeal: z.guid({ error: () => m.assessment_error_unreadable() }),
  outcome: z.enum(['upheld', 'not-upheld'], { error: () => m.appeal_error_outcome() }),
  answer: words(() => m.appeal_error_answer()),
})
