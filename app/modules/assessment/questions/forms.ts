import { z } from 'zod'
import { m } from '~/platform/i18n/messages'
import { longestQuestion, longestReply } from './question'

const words = (most: number, missing: () => string) =>
  z
    .string()
    .trim()
    .min(1, { error: missing })
    .max(most, { error: () => m.assessment_error_too_long({ most }) })

/** A question to the trainee; `id` is the form's own name for it, `note` one of one's notes whose passage it is about. */
export const questionForm = z.object({
  id: z.uuid({ error: () => m.assessment_error_unreadable() }),
  question: words(longestQuestion, () => m.assessment_error_question_empty()),
  note: z.union([z.literal(''), z.uuid()]).default(''),
})
export type QuestionForm = z.output<typeof questionForm>

/** A trainee's reply. */
export const questionReplyForm = z.object({ reply: words(longestReply, () => m.assessment_error_reply_empty()) })
