import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { instance } from '~/platform/config.server'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { Dots, Paragraphs, Prose } from '~/ui/prose'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.nav_privacy() }) }]

export const loader = respond(async (_: LoaderFunctionArgs) => {
  const { sessionDays, sessionIdleHours } = instance()
  return { sessionDays, sessionIdleHours }
})

export default function Privacy() {
  const { sessionDays, sessionIdleHours } = useLoaderData<typeof loader>()
  return (
    <Prose
      title={m.nav_privacy()}
      lede={m.pages_privacy_lede()}
      inside={m.pages_inside()}
      parts={[
        {
          id: 'readers',
          title: m.pages_privacy_readers_title(),
          body: (
            <>
              <Readers />
              <Paragraphs of={[m.pages_privacy_readers_supporter(), m.pages_privacy_readers_lead()]} />
            </>
          ),
        },
        {
          id: 'kept',
          title: m.pages_privacy_kept_title(),
          body: (
            <Dots
              of={[
                m.pages_privacy_kept_account(),
                m.pages_privacy_kept_log(),
                m.pages_privacy_kept_submission(),
                m.pages_privacy_kept_record(),
                m.pages_privacy_kept_events(),
                m.pages_privacy_kept_addresses(),
                m.pages_privacy_kept_mail(),
              ]}
            />
          ),
        },
        {
          id: 'cookies',
          title: m.pages_privacy_cookies_title(),
          body: (
            <Paragraphs
              of={[
                m.pages_privacy_cookies_session({ days: sessionDays, hours: sessionIdleHours }),
                m.pages_privacy_cookies_link(),
                m.pages_privacy_cookies_none(),
              ]}
            />
          ),
        },
        {
          id: 'device',
          title: m.pages_privacy_device_title(),
          body: (
            <Paragraphs
              of={[
                m.pages_privacy_device_1(),
                m.pages_privacy_device_2(),
                m.pages_privacy_device_3(),
                m.pages_privacy_device_4(),
              ]}
            />
          ),
        },
        {
          id: 'operator',
          title: m.pages_help_operator_title(),
          body: <Paragraphs of={[m.pages_help_operator_1(), m.pages_help_operator_2()]} />,
        },
        {
          id: 'rights',
          title: m.pages_privacy_rights_title(),
          body: <Paragraphs of={[m.pages_privacy_rights_1(), m.pages_privacy_rights_2()]} />,
        },
      ]}
    />
  )
}

/** What there is, and who reads it: the policy table in words. */
function Readers() {
  const rows = [
    [m.pages_privacy_row_entry(), m.pages_privacy_row_entry_who(), m.pages_privacy_row_entry_not()],
    [m.pages_privacy_row_shared(), m.pages_privacy_row_shared_who(), m.pages_privacy_row_shared_not()],
    [m.pages_privacy_row_meeting(), m.pages_privacy_row_meeting_who(), m.pages_privacy_row_meeting_not()],
    [m.pages_privacy_row_figures(), m.pages_privacy_row_figures_who(), m.pages_privacy_row_figures_not()],
    [m.pages_privacy_row_submitted(), m.pages_privacy_row_submitted_who(), m.pages_privacy_row_submitted_not()],
    [m.pages_privacy_row_feedback(), m.pages_privacy_row_feedback_who(), m.pages_privacy_row_feedback_not()],
    [m.pages_privacy_row_record(), m.pages_privacy_row_record_who(), m.pages_privacy_row_record_not()],
    [m.pages_privacy_row_person(), m.pages_privacy_row_person_who(), m.pages_privacy_row_person_not()],
  ]
  return (
    <table className="folds">
      <caption className="vh">{m.pages_privacy_readers_title()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.pages_privacy_what()}</th>
          <th scope="col">{m.pages_privacy_who_reads()}</th>
          <th scope="col">{m.pages_privacy_who_not()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, who, not]) => (
          <tr key={what}>
            <th scope="row" className="lead">
              {what}
            </th>
            <td data-before={m.pages_privacy_who_reads_before()}>{who}</td>
            <td data-before={m.pages_privacy_who_not_before()} className="quiet">
              {not}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
