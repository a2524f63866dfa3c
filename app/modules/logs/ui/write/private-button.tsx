import { useId } from 'react'
import { m } from '~/platform/i18n/messages'

/** Who can read the entry, and what never belongs in it. A popover of the browser's own, which needs no script. */
export function PrivateButton({ contact }: { contact: string }) {
  const id = useId()
  return (
    <>
      <button type="button" className="btn small" {...{ popovertarget: id }}>
        {m.write_private()}
      </button>
      <div id={id} className="popover private" {...{ popover: 'auto' }}>
        <p>{m.write_private_text()}</p>
        <p>{contact ? m.write_safeguarding({ contact }) : m.write_safeguarding_plain()}</p>
      </div>
    </>
  )
}
