import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { checkLedger } from '~/modules/accreditation/index.server'
import '~/modules/accreditation/ui/register.css'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Moment } from '~/ui/dates'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.accreditation_ledger_title() }) }]

/** Follows the whole chain of record events at the moment that it is asked. */
export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return { check: await checkLedger(actor), timeZone: actor.timeZone }
})

export default function Ledger() {
  const { check, timeZone } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <p className="small">
        <Link to="/register">{m.accreditation_register_title()}</Link>
      </p>
      <h1 className="title mt2">{m.accreditation_ledger_title()}</h1>
      <p className="lede mt1">
        {check.break
          ? m.accreditation_ledger_broken({ seq: String(check.break.seq) })
          : m.accreditation_ledger_whole({ n: check.events })}
      </p>
      {check.break && <p className="callout look mt2">{m.accreditation_ledger_broken_next()}</p>}
      <p className="mt3">{m.accreditation_ledger_what()}</p>
      {check.head && (
        <>
          <h2 className="head mt4">{m.accreditation_ledger_head()}</h2>
          <p className="mt1 quiet">
            {m.accreditation_history_seq({ seq: String(check.head.seq) })},{' '}
            <Moment value={check.head.at} timeZone={timeZone} />
          </p>
          <p className="hash mt1">{check.head.hash}</p>
          <p className="hint mt1">{m.accreditation_ledger_note()}</p>
        </>
      )}
    </div>
  )
}
