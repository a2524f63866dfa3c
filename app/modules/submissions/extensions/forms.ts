import { z } from 'zod'
import { m } from '~/platform/i18n/messages'

const day = z.iso
  .date({ error: () => m.submissions_extension_day_wrong() })
  .refine((value) => value >= '2000-01-01' && value <= '2100-01-01', {
    error: () => m.submissions_extension_day_wrong(),
  })
const words = z
  .string()
  .trim()
  .max(2000, { error: () => m.submissions_extension_too_long() })

/** A later day, and why. */
export const askForm = z.object({
  askedFor: day,
  reason: words.min(1, { error: () => m.submissions_extension_reason_missing() }),
})
export type AskForm = z.output<typeof askForm>

/** The answer: granted until a day, or declined with a word why. */
export const answerForm = z.discriminatedUnion(
  'outcome',
  [
    z.object({ outcome: z.literal('granted'), until: day, answer: words.default('') }),
    z.object({
      outcome: z.literal('declined'),
      until: z.string().optional(),
      answer: words.min(1, { error: () => m.submissions_extension_answer_missing() }),
    }),
  ],
  { error: () => m.submissions_extension_outcome_missing() },
)
export type AnswerForm = z.output<typeof answerForm>

/** How much later one may ask for, in days: a year. */
export const longestExtension = 366
