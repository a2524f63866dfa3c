import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { handledForm } from '~/modules/accreditation/forms'
import { handleReport, listReports } from '~/modules/accreditation/index.server'
import '~/modules/accreditation/ui/register.css'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Moment } from '~/ui/dates'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.accreditation_reports_title() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return { reports: await listReports(actor), timeZone: actor.timeZone }
})

/** Marks one as looked into. */
export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await handleReport(actor, (await readForm(request, handledForm)).report)
  return redirect('/register/reports')
})

export default function Reports() {
  const { reports, timeZone } = useLoaderData<typeof loader>()
  return (
    <>
      <p className="small">
        <Link to="/register">{m.accreditation_register_title()}</Link>
      </p>
      <h1 className="title mt2">{m.accreditation_reports_title()}</h1>
      <p className="lede mt1">
        {reports.length > 0 ? m.accreditation_reports_intro() : m.accreditation_reports_none()}
      </p>
      <div className="mt3">
        {reports.map((report) => (
          <article key={report.id} className="report" aria-label={report.number}>
            <div className="row small">
              {report.recordId ? (
                <Link className="num" to={`/records/${report.recordId}`}>
                  {report.number}
                </Link>
              ) : (
                <span className="num">{report.number}</span>
              )}
              {!report.recordId && <span className="quiet">{m.accreditation_reports_no_record()}</span>}
              <span className="quiet">
                <Moment value={report.at} timeZone={timeZone} />
              </span>
              <span className="push status" data-is={report.handledAt ? 'done' : 'look'}>
                {report.handledAt ? m.accreditation_reports_handled() : m.accreditation_reports_open()}
              </span>
            </div>
            <p className="said">{report.message}</p>
            <div className="row small mt1">
              <span className="quiet">
                {report.contact
                  ? m.accreditation_reports_contact({ contact: report.contact })
                  : m.accreditation_reports_no_contact()}
              </span>
              {!report.handledAt && (
                <Form method="post">
                  <input type="hidden" name="report" value={report.id} />
                  <button className="btn small" type="submit">
                    {m.accreditation_reports_mark()}
                  </button>
                </Form>
              )}
            </div>
          </article>
        ))}
      </div>
    </>
  )
}
