import { z } from 'zod'
import { list, ticked } from '~/platform/form-shapes'
import { m } from '~/platform/i18n/messages'

/**
 * Handing in. `entries`: the chosen ones. `seen`: the log's state that the page showed. `key`: one per page, so that a
 * double click or a replay makes one submission. A missing declaration isn't malformed: the rules of hindrances.ts say so.
 */
export const handInForm = z.object({
  entries: list.pipe(z.array(z.guid()).max(2_000)),
  seen: z.string().max(200),
  key: z.guid({ error: () => m.submissions_error_unreadable() }),
  own_work: ticked,
  names_changed: ticked,
  used_ai: z
    .enum(['yes', 'no'])
    .optional()
    .transform((value) => (value === undefined ? null : value === 'yes')),
  ai_how: z
    .string()
    .trim()
    .max(4_000, { error: () => m.submissions_error_too_long({ most: 4_000 }) })
    .optional()
    .default(''),
})
export type HandInForm = z.output<typeof handInForm>
