import { useId, useRef } from 'react'
import { m } from '~/platform/i18n/messages'

/** Who can read the entry, and what never belongs in it. A popover of the browser's own, which needs no script. */
export function PrivateButton({ contact }: { contact: string }) {
  const id = useId()
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
        {m.write_private()}
      </button>
      <div id={id} ref={said} className="popover private" {...{ popover: 'auto' }}>
        <p>{m.write_private_text()}</p>
        <p>{contact ? m.write_safeguarding({ contact }) : m.write_safeguarding_plain()}</p>
      </div>
    </>
  )
}
