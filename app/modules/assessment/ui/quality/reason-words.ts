import { m } from '~/platform/i18n/messages'
import type { SampleReason } from '../../quality/sampling'

const words: Record<SampleReason, () => string> = {
  'new-assessor': m.quality_reason_new_assessor,
  'last-attempt': m.quality_reason_last_attempt,
  borderline: m.quality_reason_borderline,
  departure: m.quality_reason_departure,
  'by-chance': m.quality_reason_by_chance,
}

/** Why something was sampled, as it reads after a colon. */
export const reasonsInWords = (reasons: readonly SampleReason[]) => reasons.map((reason) => words[reason]()).join('; ')
