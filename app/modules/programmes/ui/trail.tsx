import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'

/** The way back up: the pages that this one lies under. */
export function Trail({ to }: { to: { to: string; name: string }[] }) {
  return (
    <nav className="trail small" aria-label={m.programmes_trail()}>
      <ol className="row">
        {to.map((step) => (
          <li key={step.to}>
            <Link to={step.to}>{step.name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
