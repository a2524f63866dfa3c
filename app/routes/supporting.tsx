import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listShared } from '~/modules/logs/index.server'
import { SharedList } from '~/modules/logs/ui/sharing/shared-list'
import { MeetingsAhead } from '~/modules/programmes/ui/meetings/meeting-list'
import { meetingsAhead, viewSupporting } from '~/modules/programmes/index.server'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Day } from '~/ui/dates'
import { MailAddress } from '~/ui/mail-address'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.nav_supporting() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const [trainees, shared, meetings] = await Promise.all([
    viewSupporting(actor),
    listShared(actor),
    meetingsAhead(actor, new Date()),
  ])
  return { trainees, shared, meetings, timeZone: actor.timeZone }
})

export default function Supporting() {
  const { trainees, shared, meetings, timeZone } = useLoaderData<typeof loader>()
  return (
    <>
      <h1 className="title">{m.programmes_supporting_title({ n: trainees.length })}</h1>
      <p className="lede mt1">
        {trainees.length === 0
          ? m.programmes_supporting_empty()
          : shared.length === 0
            ? m.programmes_supporting_lede()
            : m.logs_shared_lede()}
      </p>
      {trainees.length > 0 && (
        <table className="folds rows mt3">
          <caption className="vh">{m.programmes_supporting_caption()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.programmes_trainee()}</th>
              <th scope="col">{m.programmes_cohort()}</th>
              <th scope="col">{m.programmes_due()}</th>
              <th scope="col">{m.programmes_shared_with_you()}</th>
            </tr>
          </thead>
          <tbody>
            {trainees.map((trainee) => (
              <tr key={trainee.id}>
                <th scope="row" className="lead">
                  {trainee.name}
                </th>
                <td className="quiet">
                  {trainee.cohortName}, {trainee.programmeName}
                </td>
                <td className="quiet nowrap" data-before={m.programmes_due_before()}>
                  <Day value={trainee.handInOn} />
                </td>
                <td data-before={m.programmes_shared_before()}>
                  <SharedList
                    entries={shared.filter((entry) => entry.traineeId === trainee.traineeId)}
                    timeZone={timeZone}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MeetingsAhead meetings={meetings} timeZone={timeZone} />
      <div className="callout mt4">
        <p>{m.programmes_supporting_sharing()}</p>
        <p>
          {m.programmes_supporting_never_marks()} <Link to="/privacy">{m.nav_privacy()}</Link>
        </p>
      </div>
      <Contacts trainees={trainees} />
    </>
  )
}

/** Whom to turn to, once for each programme. */
function Contacts({ trainees }: { trainees: Awaited<ReturnType<typeof viewSupporting>> }) {
  const programmes = [...new Map(trainees.map((trainee) => [trainee.programmeName, trainee])).values()].filter(
    (one) => one.contactName || one.contactEmail || one.safeguardingContact,
  )
  return programmes.map((one) => (
    <section key={one.programmeName} className="mt4">
      <h2 className="head">{m.programmes_supporting_contacts({ programme: one.programmeName })}</h2>
      {(one.contactName || one.contactEmail) && (
        <p className="mt1">
          {one.contactName} <MailAddress email={one.contactEmail} />
        </p>
      )}
      {one.safeguardingContact && (
        <p className="mt1 measure">{m.programmes_supporting_safeguarding({ contact: one.safeguardingContact })}</p>
      )}
    </section>
  ))
}
