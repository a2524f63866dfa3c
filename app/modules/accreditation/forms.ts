import { z } from 'zod'
import { m } from '~/platform/i18n/messages'
import { reasonSentence, revocationReasons } from './revocation-reasons'

// PostgreSQL's text can't hold a NUL, and nobody means one.
const oneLine = (text: string) => text.replace(/[\s\0]+/g, ' ').trim()

/** "Something looks wrong": what, and optionally where the reporter can be reached. */
export const reportForm = z.object({
  message: z
    .string({ error: () => m.accreditation_report_message_missing() })
    .transform((text) => text.replaceAll('\0', '').trim())
    .refine((text) => text.length > 0, { error: () => m.accreditation_report_message_missing() })
    .refine((text) => text.length <= 4000, { error: () => m.accreditation_report_message_long() }),
  contact: z
    .string()
    .default('')
    .transform(oneLine)
    .refine((text) => text.length <= 320, { error: () => m.accreditation_report_contact_long() }),
})
export type ReportForm = z.output<typeof reportForm>

/** Gives the sentence that is recorded. */
export const revocationForm = z
  .object({
    reason: z.enum(revocationReasons, { error: () => m.accreditation_revoke_reason_missing() }),
    other: z.string().default('').transform(oneLine),
  })
  .refine(({ reason, other }) => reason !== 'other' || other.length > 0, {
    path: ['other'],
    error: () => m.accreditation_revoke_other_missing(),
  })
  .refine(({ other }) => other.length <= 300, { path: ['other'], error: () => m.accreditation_revoke_other_long() })
  .transform(({ reason, other }) => (reason === 'other' ? other : reasonSentence(reason)))

/** Submissions ticked to be issued, one or several or none; the list shows no more at once. */
export const issueForm = z.object({
  submissions: z
    .union([z.string(), z.array(z.string()).max(200)])
    .optional()
    .transform((ids) => (ids === undefined ? [] : [ids].flat())),
})

/** The register's search, as it stands in the address; what makes no sense there is left out. */
export const registerSearch = z.object({
  q: z.string().max(100).transform(oneLine).catch(''),
  status: z.enum(['current', 'ending', 'expired', 'revoked']).or(z.literal('')).catch(''),
  year: z.coerce.number().int().min(1900).max(2999).or(z.literal('')).catch(''),
  after: z.string().max(80).catch(''),
})
export type RegisterSearch = z.output<typeof registerSearch>

/** A report that has been looked into. */
export const handledForm = z.object({ report: z.string().default('') })
