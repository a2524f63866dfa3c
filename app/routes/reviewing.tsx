import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ownTurnaround } from '~/modules/assessment/index.server'
import { viewOwnTerms } from '~/modules/submissions/index.server'
import { AbsenceForm, Absences } from '~/modules/submissions/ui/terms/absences'
import { LanguagesForm } from '~/modules/submissions/ui/terms/languages-form'
import '~/modules/programmes/ui/programmes.css'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.submissions_terms_title() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return { ...(await viewOwnTerms(actor)), turnaround: await ownTurnaround(actor) }
})

/** What an assessor takes on: in which languages, and when not. */
export default function Reviewing() {
  const { languages, absences, open, today, turnaround } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <p className="quiet">
        <Link to="/queue">{m.assessment_back_to_queue()}</Link>
      </p>
      <h1 className="title mt1">{m.submissions_terms_title()}</h1>
      <p className="lede mt1">{m.submissions_terms_lede({ n: open })}</p>
      {turnaround.medianDays !== null && (
        <p className="quiet mt1">
          {m.assessment_turnaround({ n: turnaround.decided, days: turnaround.medianDays.toFixed(1) })}
        </p>
      )}
      <h2 className="head mt4">{m.submissions_terms_absences()}</h2>
      <p className="hint mt1">{m.submissions_terms_absences_hint()}</p>
      <Absences absences={absences} address="/reviewing/absences" />
      <AbsenceForm key={absences.length} today={today} />
      <h2 className="head mt4">{m.submissions_terms_languages()}</h2>
      <LanguagesForm languages={languages} />
    </div>
  )
}
