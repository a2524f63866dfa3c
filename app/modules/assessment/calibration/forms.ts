import { z } from 'zod'
import { m } from '~/platform/i18n/messages'

/** Which submission is to be marked by everyone, by its number. */
export const openForm = z.object({
  number: z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, { error: () => m.calibration_error_number() })
    .transform(Number),
})

/** What its trainee says to that. */
export const consentForm = z.object({ consent: z.enum(['given', 'refused']) })
