import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { noteAbsenceOf, viewTerms } from '~/modules/submissions/index.server'
import { absenceOfForm } from '~/modules/submissions/terms/forms'
import { AbsenceFields, Absences } from '~/modules/submissions/ui/terms/absences'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable, SelectField } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.submissions_terms_absences() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewTerms(await requireActor(context), params.organisationId!),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await noteAbsenceOf(actor, params.organisationId!, await readForm(request, absenceOfForm))
  return redirect(`/organisations/${params.organisationId}/assessors/absences`)
})

/** An admin says that an assessor is away who can't say so themselves, and takes an absence back. */
export default function AbsencesHere() {
  const { organisation, assessors, today } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const address = `/organisations/${organisation.id}/assessors`
  return (
    <div className="narrow">
      <p className="quiet">
        <Link to={address}>{m.programmes_assessors()}</Link>, {organisation.name}
      </p>
      <h1 className="title mt1">{m.submissions_terms_absences()}</h1>
      {assessors.map(({ personId, name, absences }) => (
        <section className="mt3" key={personId} aria-labelledby={`away-${personId}`}>
          <h2 className="label" id={`away-${personId}`}>
            {name}
          </h2>
          <Absences absences={absences} address={`${address}/absences`} />
        </section>
      ))}
      {assessors.length > 0 && (
        <Form method="post" className="stack mt4" key={JSON.stringify(assessors)}>
          <h2 className="head">{m.submissions_terms_absence_of()}</h2>
          <Refusable data={refusal}>
            <SelectField
              name="person"
              label={m.assessment_col_assessor()}
              options={assessors.map(({ personId, name }) => ({ value: personId, name }))}
            />
            <AbsenceFields today={today} />
          </Refusable>
        </Form>
      )}
    </div>
  )
}
