import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { noteAbsence, viewOwnTerms } from '~/modules/submissions/index.server'
import { absenceForm } from '~/modules/submissions/terms/forms'
import { AbsenceFields } from '~/modules/submissions/ui/terms/absences'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.submissions_terms_absences() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => viewOwnTerms(await requireActor(context)))

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await noteAbsence(actor, await readForm(request, absenceForm))
  return redirect('/reviewing')
})

/** Where an absence is said anew that was refused. */
export default function Absence() {
  const { today } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <p className="quiet">
        <Link to="/reviewing">{m.submissions_terms_title()}</Link>
      </p>
      <h1 className="title mt1">{m.submissions_terms_absences()}</h1>
      <Form method="post" className="stack mt3">
        <Refusable data={useActionData<typeof action>()}>
          <AbsenceFields today={today} />
        </Refusable>
      </Form>
    </div>
  )
}
