import { m } from '~/platform/i18n/messages'
import { formatMoment } from '~/ui/dates'

interface FactorStateProps {
  factor: { since: Date | string; codesLeft: number } | null
  timeZone: string
}

/** Whether there is a second factor, and how many recovery codes are left. */
export function FactorState({ factor, timeZone }: FactorStateProps) {
  if (!factor) return <p>{m.identity_factor_is_off()}</p>
  return (
    <>
      <p>{m.identity_factor_is_on({ date: formatMoment(factor.since, timeZone) })}</p>
      <p>
        {factor.codesLeft > 0 ? m.identity_factor_codes_left({ n: factor.codesLeft }) : m.identity_factor_codes_none()}
      </p>
    </>
  )
}
