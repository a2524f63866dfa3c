import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { secondFactorPath } from '~/policy/navigation'
import { FactorState } from './factor-state'

interface FactorPartProps {
  factor: { since: Date | string; codesLeft: number } | null
  timeZone: string
}

/** The account page's part about the second factor. */
export function FactorPart({ factor, timeZone }: FactorPartProps) {
  return (
    <div className="mt2 stack">
      <FactorState {...{ factor, timeZone }} />
      <p>
        <Link className="btn" to={secondFactorPath}>
          {factor ? m.identity_factor_manage() : m.identity_factor_begin()}
        </Link>
      </p>
    </div>
  )
}
