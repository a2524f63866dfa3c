import { z } from 'zod'
import { m } from '~/platform/i18n/messages'
import { isEmailAddress, normaliseEmail, normaliseName } from './addresses'
import { zoneNamed } from './time-zones'

const email = z
  .string({ error: () => m.identity_email_missing() })
  .max(2000, { error: () => m.identity_email_wrong() })
  .transform(normaliseEmail)
  .refine((value) => value !== '', { error: () => m.identity_email_missing(), abort: true })
  .refine(isEmailAddress, { error: () => m.identity_email_wrong() })

const name = z
  .string({ error: () => m.identity_name_missing() })
  .max(2000, { error: () => m.identity_name_long() })
  .transform(normaliseName)
  .refine((value) => value !== '', { error: () => m.identity_name_missing() })

export const signInForm = z.object({ email, to: z.string().max(2000).optional() })

export const codeForm = z.object({
  email,
  // People copy codes with a space in the middle, or with the words around them.
  code: z
    .string({ error: () => m.identity_code_missing() })
    .max(200, { error: () => m.identity_code_shape() })
    .transform((value) => value.replace(/[\s-]/g, ''))
    .refine((value) => value !== '', { error: () => m.identity_code_missing(), abort: true })
    .refine((value) => /^\d{6}$/.test(value), { error: () => m.identity_code_shape() }),
})

/** Whether an assessor is a lead. */
export const leadForm = z.object({ lead: z.enum(['yes', 'no']) }).transform(({ lead }) => ({ isLead: lead === 'yes' }))

export const acceptForm = z.object({ name: z.string().max(2000).transform(normaliseName).default('') })

export const firstAdminForm = z.object({
  code: z
    .string({ error: () => m.identity_first_admin_code_missing() })
    .max(200)
    .transform((value) => value.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .refine((value) => value !== '', { error: () => m.identity_first_admin_code_missing() }),
  name,
  email,
  organisation: z
    .string({ error: () => m.identity_organisation_missing() })
    .max(2000)
    .transform(normaliseName)
    .refine((value) => value !== '', { error: () => m.identity_organisation_missing() }),
})
export type FirstAdminForm = z.output<typeof firstAdminForm>

/** What `npm run admin:create` takes: the same, without a code, as the console has proved itself. */
export const createAdminForm = firstAdminForm.omit({ code: true })
export type CreateAdminForm = z.output<typeof createAdminForm>

export const accountForm = z.object({
  name,
  timeZone: z
    .string()
    .transform((name) => zoneNamed(name))
    .refine((zone) => zone !== undefined, { error: () => m.identity_time_zone_unknown() }),
})
