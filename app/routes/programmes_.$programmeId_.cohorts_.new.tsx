import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { cohortForm } from '~/modules/programmes/forms'
import { createCohort, viewCohortPlaces } from '~/modules/programmes/index.server'
import '~/modules/programmes/ui/programmes.css'
import { Trail } from '~/modules/programmes/ui/trail'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { zoneInWords } from '~/ui/dates'
import { requireActor } from '~/policy/authorize.server'
import { Refusable, SelectField, TextField } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_new_cohort() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewCohortPlaces(await requireActor(context), params.programmeId!),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { id } = await createCohort(actor, params.programmeId!, await readForm(request, cohortForm))
  return redirect(`/cohorts/${id}`)
})

export default function NewCohort() {
  const { programme, places, version } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const address = `/programmes/${programme.id}`
  return (
    <div className="narrow">
      <Trail
        to={[
          { to: '/programmes', name: m.nav_programmes() },
          { to: address, name: programme.name },
        ]}
      />
      <h1 className="title mt2">{m.programmes_new_cohort()}</h1>
      <p className="lede mt1">
        {version === null ? m.programmes_refused_not_published() : m.programmes_cohort_lede({ version })}
      </p>
      {version === null ? (
        <p className="mt2">
          <Link to={`${address}/framework`}>{m.programmes_read_criteria()}</Link>
        </p>
      ) : (
        <Form method="post" className="stack spaced mt3">
          <Refusable data={refusal}>
            <TextField name="name" label={m.programmes_cohort_name()} hint={m.programmes_cohort_name_hint()} />
            {places.length > 1 ? (
              <SelectField
                name="organisationId"
                label={m.programmes_cohort_organisation()}
                hint={m.programmes_cohort_organisation_hint()}
                options={places.map((place) => ({ value: place.id, name: place.name }))}
                defaultValue={places[0]?.id}
              />
            ) : (
              <input type="hidden" name="organisationId" value={places[0]?.id} />
            )}
            <div className="side-by-side">
              <TextField name="startsOn" type="date" label={m.programmes_starts_on()} />
              <TextField name="handInOn" type="date" label={m.programmes_hand_in_on()} />
            </div>
            <p className="hint">{m.programmes_hand_in_hint({ zone: zoneInWords(programme.timeZone) })}</p>
          </Refusable>
          <div className="row">
            <button className="btn primary" type="submit">
              {m.programmes_open_cohort()}
            </button>
            <Link to={address}>{m.programmes_cancel()}</Link>
          </div>
        </Form>
      )}
    </div>
  )
}
