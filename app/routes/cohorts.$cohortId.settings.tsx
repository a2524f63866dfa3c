import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { cohortSettingsForm } from '~/modules/programmes/forms'
import { editCohort, viewCohort } from '~/modules/programmes/index.server'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { zoneInWords } from '~/ui/dates'
import { requireActor } from '~/policy/authorize.server'
import { CheckField, Refusable, TextField } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_name_and_dates() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewCohort(await requireActor(context), params.cohortId!),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await editCohort(actor, params.cohortId!, await readForm(request, cohortSettingsForm))
  return redirect(`/cohorts/${params.cohortId}`)
})

export default function CohortSettings() {
  const { cohort, programme } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  return (
    <Form method="post" className="stack spaced narrow">
      <h2 className="head">{m.programmes_name_and_dates()}</h2>
      <Refusable data={refusal}>
        <TextField
          name="name"
          label={m.programmes_cohort_name()}
          hint={m.programmes_cohort_name_hint()}
          defaultValue={cohort.name}
        />
        <div className="side-by-side">
          <TextField name="startsOn" type="date" label={m.programmes_starts_on()} defaultValue={cohort.startsOn} />
          <TextField name="handInOn" type="date" label={m.programmes_hand_in_on()} defaultValue={cohort.handInOn} />
        </div>
        <p className="hint">{m.programmes_hand_in_hint({ zone: zoneInWords(programme.timeZone) })}</p>
        <CheckField
          name="releasesTogether"
          label={m.programmes_releases_together()}
          hint={m.programmes_releases_together_hint()}
          defaultChecked={cohort.releasesTogether}
        />
      </Refusable>
      <p>
        <button className="btn primary" type="submit">
          {m.programmes_save()}
        </button>
      </p>
    </Form>
  )
}
