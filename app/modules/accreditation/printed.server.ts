import { Refused } from '~/platform/errors.server'
import { undrawable } from '~/platform/pdf/pdf-fonts.server'

/** The texts on a certificate that somebody has written. */
export interface Printed {
  holderName: string
  award: string
  organisationName: string
  awardingBody: string
  signatoryName: string
  awardingSignatoryName: string
}

// In the order in which the certificate shows them.
const codes = {
  organisationName: 'accreditation_undrawable_organisation',
  holderName: 'accreditation_undrawable_holder',
  award: 'accreditation_undrawable_award',
  signatoryName: 'accreditation_undrawable_signatory',
  awardingSignatoryName: 'accreditation_undrawable_awarding_signatory',
  awardingBody: 'accreditation_undrawable_awarding_body',
} as const satisfies Record<keyof Printed, string>

/** A refusal (409) for each of the texts in which the certificate's fonts lack a letter, with the text and those letters. */
export function undrawableTexts(printed: Printed): Refused[] {
  return (Object.keys(codes) as (keyof Printed)[]).flatMap((what) => {
    const letters = undrawable(printed[what]).join(' ')
    return letters ? [new Refused(codes[what], { text: printed[what], letters })] : []
  })
}
