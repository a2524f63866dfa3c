import { z } from 'zod'
import { ticked } from '~/platform/form-shapes'
import { m } from '~/platform/i18n/messages'

/** A sentence that an assessor uses again. */
export interface BankComment {
  id: string
  /** The code of the criterion that it is for; '' for any. */
  code: string
  text: string
  isShared: boolean
  isOwn: boolean
  ownerName: string
}

export const longestComment = 2_000

/** The browser names the id: sending it twice makes one. */
export const bankForm = z.object({
  id: z.guid({ error: () => m.assessment_error_unreadable() }),
  code: z
    .string()
    .trim()
    .max(20, { error: () => m.assessment_error_too_long({ most: 20 }) })
    .default(''),
  text: z
    .string()
    .trim()
    .min(1, { error: () => m.assessment_bank_error_empty() })
    .max(longestComment, { error: () => m.assessment_error_too_long({ most: longestComment }) }),
  shared: ticked,
})
export type BankForm = z.output<typeof bankForm>

/** Those that may serve for a criterion: the ones for it first, then those for any. */
export const forCriterion = (comments: readonly BankComment[], code: string): BankComment[] => [
  ...comments.filter((comment) => comment.code === code),
  ...comments.filter((comment) => comment.code === ''),
]
