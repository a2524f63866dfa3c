import { m } from '~/platform/i18n/messages'
import type { Verification } from '../verify-record.server'

/** The one sentence that answers: its verdict apart, so that it can be set in colour. */
export function titleOf(verification: Verification): { before: string; verdict: string; whole: string } {
  const [before, verdict] = partsOf(verification)
  return { before, verdict, whole: `${before} ${verdict}` }
}

function partsOf(verification: Verification): [string, string] {
  if (verification.is === 'mistyped')
    return [m.accreditation_title_mistyped(), m.accreditation_title_mistyped_verdict()]
  if (verification.is === 'unknown') return [m.accreditation_title_unknown(), m.accreditation_title_unknown_verdict()]
  const { record } = verification
  if (!record.ledgerChecks) return [m.accreditation_title_altered(), m.accreditation_title_altered_verdict()]
  switch (record.status) {
    case 'current':
      return [m.accreditation_title_valid(), m.accreditation_title_valid_verdict()]
    case 'expired':
      return [m.accreditation_title_expired(), m.accreditation_title_expired_verdict()]
    case 'revoked':
      return [m.accreditation_title_revoked(), m.accreditation_title_revoked_verdict()]
  }
}
