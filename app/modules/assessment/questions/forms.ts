import { z } from 'zod'
import { m } from '~/platform/i18n/messages'
import { longestQuestion, longestReply } from './question'

const words = (most: number, missing: () => string) =>
  z
    .string()
    .trim()
    .min(1, { error: missing })
    .max(most, { error: () => m.assessment_error_too_long({ most }) })

const offset = z.coerce.number().int().min(0).max(10_000_000)

/** A passage of an entry, by its place in the entry's plain text. */
export const placeQuery = z.object({ entry: z.guid(), start: offset, end: offset })
export type PlaceQuery = z.output<typeof placeQuery>

/** A question to the trainee; `id` is the form's own name for it. It is about a passage, by its place or as one of one's notes has it, or about the whole. */
export const questionForm = z.object({
  id: z.uuid({ error: () => m.assessment_error_unreadable() }),
  question: words(longestQuestion, () => m.assessment_error_question_empty()),
  note: z.union([z.literal(''), z.uuid()]).default(''),
  ...placeQuery.partial().shape,
})
export type QuestionForm = z.output<typeof questionForm>

/** A trainee's reply. */
export const questionReplyForm = z.object({ reply: words(longestReply, () => m.assessment_error_reply_empty()) })
