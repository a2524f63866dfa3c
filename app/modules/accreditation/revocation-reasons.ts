import { m } from '~/platform/i18n/messages'

/** The reasons that are offered for a revocation; `other` is written out. Whoever checks the record reads it. */
export const revocationReasons = ['conditions', 'error', 'holder', 'body', 'other'] as const
export type RevocationReason = (typeof revocationReasons)[number]

/** The sentence that is recorded for an offered reason. */
export const reasonSentence = (reason: Exclude<RevocationReason, 'other'>) =>
  ({
    conditions: m.accreditation_reason_conditions,
    error: m.accreditation_reason_error,
    holder: m.accreditation_reason_holder,
    body: m.accreditation_reason_body,
  })[reason]()
