import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { refusalIn } from '~/ui/form'
import { PondPage } from '../pond-page'

/** What ends a sign-in for good: there is nothing to type then, only to begin anew. */
const endings = { identity_half_over: m.identity_half_over, identity_half_tries: m.identity_half_tries } as const
type Ending = keyof typeof endings

interface HalfOverProps {
  sentence: string
  /** It is the answer to what was just sent. */
  isNews: boolean
}

/** Whether a sign-in is over, by the answer to what was sent or by what its page found. */
export function overIn(result: unknown, found: Ending | undefined): HalfOverProps | undefined {
  const refused = refusalIn(result)?.refused
  if (refused && (refused.code in endings || refused.code === 'identity_factor_off'))
    return { sentence: refused.sentence, isNews: true }
  return found && { sentence: endings[found](), isNews: false }
}

/** A sign-in that can't be finished any more: why, and how to begin anew. */
export function HalfOver({ sentence, isNews }: HalfOverProps) {
  return (
    <PondPage title={m.identity_half_gone_title()}>
      <p className="lead-in" role={isNews ? 'alert' : undefined}>
        {sentence}
      </p>
      <p className="mt2">
        <Link className="btn primary" to="/sign-in">
          {m.identity_half_again()}
        </Link>
      </p>
    </PondPage>
  )
}
