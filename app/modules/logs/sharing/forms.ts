import { z } from 'zod'
import { m } from '~/platform/i18n/messages'
import { commentKinds, longestComment } from './comment'

const text = z
  .string()
  .trim()
  .max(longestComment, { error: () => m.logs_comment_too_long() })

const offset = z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number().int().min(0).optional())

/** A comment, new or changed: on the words between `start` and `end`, or on the first place of those in `quote`; without either, on the whole entry. */
export const commentForm = z.object({
  id: z.uuid(),
  kind: z.enum(commentKinds, { error: () => m.logs_comment_kind_missing() }),
  start: offset,
  end: offset,
  quote: z.string().trim().max(2000).default(''),
  text: text.min(1, { error: () => m.logs_comment_empty() }),
})
export type CommentForm = z.output<typeof commentForm>

/** The trainee's answer; '' takes it away. */
export const replyForm = z.object({ reply: text })

/** With whom an entry is shared. */
export const shareForm = z.object({
  supporterId: z.uuid({ error: () => m.logs_share_choose() }),
})

/** Set aside, or taken up again. */
export const settleForm = z.object({ settled: z.enum(['yes', 'no']).transform((answer) => answer === 'yes') })
