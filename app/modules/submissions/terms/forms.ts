import { z } from 'zod'
import { languages } from '~/modules/logs/language'
import { list } from '~/platform/form-shapes'
import { m } from '~/platform/i18n/messages'

const day = z.iso.date({ error: () => m.submissions_terms_error_day() })

/** Which languages an assessor reads. */
export const languagesForm = z.object({ languages: list.pipe(z.array(z.enum(languages))) })

/** Days on which an assessor is away, both included. */
export const absenceForm = z.object({ fromOn: day, untilOn: day }).refine((form) => form.untilOn >= form.fromOn, {
  path: ['untilOn'],
  error: () => m.submissions_terms_error_order(),
})

/** The same, of somebody else. */
export const absenceOfForm = absenceForm.and(
  z.object({ person: z.guid({ error: () => m.submissions_error_unreadable() }) }),
)

/** How many reviews an assessor takes on at a time; empty: as many as come. */
export const caseloadForm = z.object({
  person: z.guid({ error: () => m.submissions_error_unreadable() }),
  caseload: z
    .string()
    .trim()
    .refine((value) => value === '' || /^[1-9]\d{0,2}$/.test(value), {
      error: () => m.submissions_terms_error_caseload(),
    })
    .transform((value) => (value === '' ? null : Number(value))),
})
