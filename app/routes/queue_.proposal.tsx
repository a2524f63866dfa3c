import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { proposeAllocation } from '~/modules/assessment/index.server'
import { Loads } from '~/modules/assessment/ui/loads'
import { ProposalTable } from '~/modules/assessment/ui/proposal-table'
import '~/modules/assessment/ui/queue.css'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.assessment_proposal_title() }) }]

export const loader = respond(async ({ request, context }: LoaderFunctionArgs) =>
  proposeAllocation(await requireActor(context), new URL(request.url).searchParams),
)

/** Who could read what, by the rule: an admin changes what they know better, and allocates it all at once. */
export default function Proposal() {
  const { rows, loads, hasMore } = useLoaderData<typeof loader>()
  return (
    <>
      <p className="quiet">
        <Link to="/queue?tab=unallocated">{m.assessment_back_to_queue()}</Link>
      </p>
      <h1 className="title mt1">{m.assessment_proposal_title()}</h1>
      <p className="lede mt1 narrow">
        {rows.length === 0 ? m.assessment_proposal_nothing() : m.assessment_proposal_lede()}
      </p>
      {rows.length > 0 && (
        <>
          <p className="hint mt2 narrow">{m.assessment_proposal_rule()}</p>
          <Loads loads={loads} />
          <Form method="post" action="/queue/allocation" className="mt3">
            <ProposalTable rows={rows} />
            {hasMore && <p className="hint mt2">{m.assessment_proposal_more({ n: rows.length })}</p>}
            <div className="row mt3">
              <button className="btn primary" type="submit">
                {m.assessment_proposal_button()}
              </button>
              <Link to="/queue?tab=unallocated">{m.programmes_cancel()}</Link>
            </div>
          </Form>
        </>
      )}
    </>
  )
}
