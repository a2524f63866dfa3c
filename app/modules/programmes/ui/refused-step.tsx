import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { refusalIn } from '~/ui/form'

/** Shown by an address that only takes a step, when the step was refused: why, and the way back. */
export function RefusedStep({ data, back }: { data: unknown; back: string }) {
  const refusal = refusalIn(data)
  if (!refusal) return null
  return (
    <div className="narrow stack">
      <h1 className="title">{m.programmes_refused_title()}</h1>
      <p className="lede" role="alert">
        {refusal.refused.sentence}
      </p>
      <p>
        <Link className="btn" to={back}>
          {m.programmes_back()}
        </Link>
      </p>
    </div>
  )
}
