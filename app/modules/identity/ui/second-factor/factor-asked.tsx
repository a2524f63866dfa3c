import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import type { Role } from '~/policy/actor'
import { secondFactorPath } from '~/policy/navigation'
import { roleName } from '../../role-names'
import './second-factor.css'

interface Waiting {
  roles: readonly Role[]
  programmes: readonly string[]
}

export const inWords = ({ roles, programmes }: Waiting) => ({
  roles: roles.map(roleName).join(', '),
  programmes: programmes.join(', '),
})

/** Above each page of somebody whose roles wait for a second factor; the pages where it is set up say so themselves. */
export function FactorAsked({ pathname, ...waiting }: Waiting & { pathname: string }) {
  if (pathname.startsWith(secondFactorPath)) return null
  return (
    <p className="callout look factor-asked">
      {m.identity_factor_asked_notice(inWords(waiting))}{' '}
      <Link to={secondFactorPath}>{m.identity_factor_asked_set_up()}</Link>
    </p>
  )
}
