import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { limitCaseload, viewTerms } from '~/modules/submissions/index.server'
import { caseloadForm } from '~/modules/submissions/terms/forms'
import { TermsTable } from '~/modules/submissions/ui/terms/terms-table'
import '~/modules/programmes/ui/programmes.css'
import { Trail } from '~/modules/programmes/ui/trail'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable, SelectField, TextField } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_assessors() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewTerms(await requireActor(context), params.organisationId!),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await limitCaseload(actor, params.organisationId!, await readForm(request, caseloadForm))
  return redirect(`/organisations/${params.organisationId}/assessors`)
})

export default function Assessors() {
  const { organisation, assessors } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <>
      <Trail
        to={[
          { to: '/organisations', name: m.nav_organisations() },
          { to: `/organisations/${organisation.id}`, name: organisation.name },
        ]}
      />
      <h1 className="title mt2">{m.programmes_assessors()}</h1>
      <p className="lede mt1 narrow">{m.submissions_terms_admin_lede()}</p>
      {assessors.length === 0 ? (
        <p className="quiet mt3">{m.submissions_terms_nobody()}</p>
      ) : (
        <>
          <TermsTable assessors={assessors} />
          <p className="mt2">
            <Link to={`/organisations/${organisation.id}/assessors/absences`}>{m.submissions_terms_absence_way()}</Link>
          </p>
          <Form method="post" className="stack mt4 narrow" key={JSON.stringify(assessors)}>
            <h2 className="head">{m.submissions_terms_limit_title()}</h2>
            <Refusable data={refusal}>
              <div className="side-by-side">
                <SelectField
                  name="person"
                  label={m.assessment_col_assessor()}
                  options={assessors.map(({ personId, name }) => ({ value: personId, name }))}
                />
                <TextField
                  name="caseload"
                  label={m.submissions_terms_limit()}
                  hint={m.submissions_terms_limit_hint()}
                  inputMode="numeric"
                />
              </div>
              <div className="row">
                <button className="btn" type="submit">
                  {m.submissions_terms_limit_keep()}
                </button>
              </div>
            </Refusable>
          </Form>
        </>
      )}
    </>
  )
}
