import { Link } from '@remix-run/react'
import { useId, useRef } from 'react'
import { m } from '~/platform/i18n/messages'

interface PrivateButtonProps {
  entryId: string
  /** The names of those with whom it is shared, and how many of their comments wait. */
  readers: { sharedWith: string[]; comments: number }
  contact: string
}

/** Who can read the entry, and what never belongs in it. A popover of the browser's own, which needs no script. */
export function PrivateButton({ entryId, readers: { sharedWith, comments }, contact }: PrivateButtonProps) {
  const id = useId()
  const names = sharedWith.join(', ')
  const said = useRef<HTMLDivElement>(null)
  return (
    <>
      <button
        type="button"
        className="btn small"
        {...{ popovertarget: id }}
        // Right below, however tall the bar has become; without a script where the bar usually ends.
        onClick={({ currentTarget }) => {
          const { bottom } = currentTarget.getBoundingClientRect()
          if (said.current) said.current.style.insetBlockStart = `${bottom + 6}px`
        }}
      >
        {names ? m.write_shared_with({ names }) : m.write_private()}
      </button>
      <div id={id} ref={said} className="popover private" {...{ popover: 'auto' }}>
        <p>{names ? m.write_shared_text() : m.write_private_text()}</p>
        <p className="row">
          <Link to={`/entries/${entryId}/sharing`}>{names ? m.write_sharing() : m.write_share()}</Link>
          {comments > 0 && <Link to={`/entries/${entryId}#comments`}>{m.write_comments({ n: comments })}</Link>}
        </p>
        <p>{contact ? m.write_safeguarding({ contact }) : m.write_safeguarding_plain()}</p>
      </div>
    </>
  )
}
