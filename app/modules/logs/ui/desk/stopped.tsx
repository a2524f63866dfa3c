import { Form, Link, useNavigate } from '@remix-run/react'
import { useEffect } from 'react'
import { m } from '~/platform/i18n/messages'
import { isNowhere } from '~/ui/arrival'
import { keysAreOn } from '~/ui/keys'
import { entryName, partName } from '../../names'
import { momentInWords } from '../../phrases'
import type { Desk } from '../../show-desk.server'
import { NewIdField } from '../new-id-field'

/** Where writing stopped, and the one button that carries on. */
export function Stopped({ desk }: { desk: Desk }) {
  const { stopped, logId, today, timeZone } = desk
  if (!stopped) return <Begin logId={logId} />
  const { entry, part, lastWords, isShared } = stopped
  // The caret goes to where the text ends: there is the one that is shown here.
  const to = `/logs/${logId}/entries/${entry.id}#end`
  return (
    <section className="desk-stop" aria-labelledby="stop-h">
      <h2 id="stop-h" className="label">
        {m.logs_desk_stopped()}
      </h2>
      <p className="last">
        {lastWords || entryName(entry)}
        <span className="caret" aria-hidden="true" />
      </p>
      <div className="row">
        <Link className="btn primary" to={to} prefetch="intent">
          {m.logs_desk_carry_on()} <kbd aria-hidden="true">W</kbd>
        </Link>
        <CarryOnKey to={to} />
        <p className="small quiet">
          {m.logs_desk_stopped_in({
            entry: entryName(entry),
            part: partName(part),
            moment: momentInWords(entry.savedAt!, today, timeZone),
          })}{' '}
          {isShared ? m.logs_read_shared() : m.logs_read_private()}
        </p>
      </div>
    </section>
  )
}

function Begin({ logId }: { logId: string }) {
  return (
    <section className="desk-stop" aria-labelledby="stop-h">
      <h2 id="stop-h" className="label">
        {m.logs_desk_begin_title()}
      </h2>
      <p className="last">
        {m.logs_desk_begin_text()}
        <span className="caret" aria-hidden="true" />
      </p>
      <Form method="post" action={`/logs/${logId}/entries`}>
        <NewIdField />
        <input type="hidden" name="kind" value="reflection" />
        <button className="btn primary" type="submit">
          {m.logs_desk_begin_button()}
        </button>
      </Form>
    </section>
  )
}

/** The key W, while nothing on the page has the focus: then it is nobody's letter. */
function CarryOnKey({ to }: { to: string }) {
  const navigate = useNavigate()
  useEffect(() => {
    const carryOn = (event: KeyboardEvent) => {
      if (event.key !== 'w' || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (isNowhere(document.activeElement) && keysAreOn()) navigate(to)
    }
    document.addEventListener('keydown', carryOn)
    return () => document.removeEventListener('keydown', carryOn)
  }, [navigate, to])
  return null
}
