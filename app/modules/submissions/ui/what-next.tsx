import { m } from '~/platform/i18n/messages'
import { MailAddress } from '~/ui/mail-address'
import { whatNext, type Standing } from '../what-next'

interface WhatNextProps {
  standing: Standing | 'none'
  /** Whom to turn to; the name may be empty. */
  contact: { name: string; email: string }
  /** By name. */
  supporters: readonly string[]
}

/** What happens next, and whom to ask about it. */
export function WhatNext({ standing, contact: { name, email }, supporters }: WhatNextProps) {
  return (
    <section aria-labelledby="what-next">
      <h2 className="head" id="what-next">
        {m.submissions_next_title()}
      </h2>
      <p className="mt1">{whatNext(standing)}</p>
      {supporters.length > 0 && (
        <p className="mt1">{m.submissions_next_supporters({ names: supporters.join(', ') })}</p>
      )}
      <p className="mt1">
        {name || email ? (
          <>
            {m.submissions_next_contact({ name: name || m.submissions_next_contact_nameless() })}{' '}
            <MailAddress email={email} />
          </>
        ) : (
          m.submissions_next_no_contact()
        )}
      </p>
    </section>
  )
}
