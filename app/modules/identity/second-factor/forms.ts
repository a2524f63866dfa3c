import { z } from 'zod'
import { m } from '~/platform/i18n/messages'
import { authenticatorCodeIn, recoveryCodeIn } from './typed-codes'

const typed = (missing: () => string, shape: () => string) =>
  z
    .string({ error: missing })
    .max(200, { error: shape })
    .transform((value) => value.trim())
    .refine((value) => value !== '', { error: missing, abort: true })

/** A code of the authenticator. */
export const authenticatorForm = z.object({
  code: typed(m.identity_factor_code_missing, m.identity_factor_code_shape)
    .refine((value) => authenticatorCodeIn(value) !== undefined, { error: () => m.identity_factor_code_shape() })
    .transform((value) => authenticatorCodeIn(value)!),
})

export const recoveryForm = z.object({
  code: typed(m.identity_recovery_missing, m.identity_recovery_shape)
    .refine((value) => recoveryCodeIn(value) !== undefined, { error: () => m.identity_recovery_shape() })
    .transform((value) => recoveryCodeIn(value)!),
})

/** Either: for what changes the second factor itself. */
export const eitherForm = z.object({
  code: typed(m.identity_factor_code_missing, m.identity_either_shape)
    .refine((value) => (authenticatorCodeIn(value) ?? recoveryCodeIn(value)) !== undefined, {
      error: () => m.identity_either_shape(),
    })
    .transform((value) => (authenticatorCodeIn(value) ?? recoveryCodeIn(value))!),
})
