import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { supportForm } from '~/modules/programmes/forms'
import { assignSupporter, viewSupporters } from '~/modules/programmes/index.server'
import { ChooseTrainees } from '~/modules/programmes/ui/choose-trainees'
import { SupportRows } from '~/modules/programmes/ui/support-rows'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable, SelectField } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_assign_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewSupporters(await requireActor(context), params.cohortId!),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await assignSupporter(actor, params.cohortId!, await readForm(request, supportForm))
  return redirect(`/cohorts/${params.cohortId}/supporters`)
})

export default function Supporters() {
  const { cohort, trainees, supporters } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  if (trainees.length === 0 || supporters.length === 0)
    return (
      <div className="stack">
        <p className="lede">{trainees.length === 0 ? m.programmes_trainees_empty() : m.programmes_supporters_none()}</p>
        <p>
          <Link className="btn primary" to={`/cohorts/${cohort.id}/invitations/new`}>
            {m.programmes_invite()}
          </Link>
        </p>
      </div>
    )
  return (
    <>
      <Form method="post" className="stack spaced" key={JSON.stringify(trainees.map((one) => one.supporters))}>
        <h2 className="head">{m.programmes_assign_title()}</h2>
        <Refusable data={refusal}>
          <ChooseTrainees
            caption={m.programmes_assign_title()}
            column={m.programmes_supporters()}
            trainees={trainees.map(({ personId, name, supporters }) => ({
              personId,
              name,
              beside: (
                <span className="quiet">{supporters.map((one) => one.name).join(', ') || m.programmes_none()}</span>
              ),
            }))}
          />
          <div className="act-on">
            <SelectField
              name="supporterId"
              label={m.programmes_assign_to()}
              options={supporters.map((one) => ({ value: one.personId, name: one.name }))}
              defaultValue={supporters[0]?.personId}
            />
            <button className="btn primary" type="submit">
              {m.programmes_assign()}
            </button>
          </div>
        </Refusable>
        <p className="hint">{m.programmes_assign_note()}</p>
      </Form>
      <SupportRows cohortId={cohort.id} trainees={trainees} />
    </>
  )
}
