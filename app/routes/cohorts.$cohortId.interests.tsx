import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { conflictForm } from '~/modules/programmes/forms'
import { declareConflict, viewAllocations } from '~/modules/programmes/index.server'
import { DeclaredRows } from '~/modules/programmes/ui/declared-rows'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable, SelectField, TextField } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_interests() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const view = await viewAllocations(await requireActor(context), params.cohortId!)
  return { cohort: view.cohort, trainees: view.trainees, judges: view.judges, declared: view.declared }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await declareConflict(actor, params.cohortId!, await readForm(request, conflictForm))
  return redirect(`/cohorts/${params.cohortId}/interests`)
})

export default function Interests() {
  const { cohort, trainees, judges, declared } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <>
      <h2 className="head">{m.programmes_interests_title()}</h2>
      <p className="mt1 measure">{m.programmes_interests_lede()}</p>
      {declared.length > 0 && <DeclaredRows cohortId={cohort.id} declared={declared} />}
      {judges.length === 0 || trainees.length === 0 ? (
        <p className="quiet mt2">{m.programmes_interests_nobody()}</p>
      ) : (
        <Form method="post" className="stack spaced narrow mt3" key={declared.length}>
          <Refusable data={refusal}>
            <SelectField
              name="personId"
              label={m.programmes_interest_person()}
              options={[nobody(), ...judges.map((one) => ({ value: one.personId, name: one.name }))]}
            />
            <SelectField
              name="withPersonId"
              label={m.programmes_interest_with()}
              options={[nobody(), ...trainees.map((one) => ({ value: one.personId, name: one.name }))]}
            />
            <TextField
              name="reason"
              label={m.programmes_interest_reason()}
              hint={m.programmes_interest_reason_hint()}
              optional
            />
          </Refusable>
          <p>
            <button className="btn primary" type="submit">
              {m.programmes_declare()}
            </button>
          </p>
        </Form>
      )}
    </>
  )
}

const nobody = () => ({ value: '', name: m.programmes_choose() })
