import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { allocationForm } from '~/modules/programmes/forms'
import { allocateAssessor, viewAllocations } from '~/modules/programmes/index.server'
import { ChooseTrainees } from '~/modules/programmes/ui/choose-trainees'
import { ConflictList } from '~/modules/programmes/ui/conflict-list'
import { reasonWords } from '~/modules/programmes/ui/conflict-reasons'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable, SelectField } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_allocate_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewAllocations(await requireActor(context), params.cohortId!),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await allocateAssessor(actor, params.cohortId!, await readForm(request, allocationForm))
  return redirect(`/cohorts/${params.cohortId}/assessors`)
})

export default function Assessors() {
  const { cohort, trainees, assessors, conflicts } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const address = `/cohorts/${cohort.id}`
  const standing = (traineeId: string, assessorId: string) =>
    conflicts.find((pair) => pair.personId === assessorId && pair.traineeId === traineeId)
  if (trainees.length === 0 || assessors.length === 0)
    return (
      <div className="stack">
        <p className="lede">{assessors.length === 0 ? m.programmes_assessors_none() : m.programmes_trainees_empty()}</p>
        <p>
          <Link className="btn primary" to={`${address}/invitations/new`}>
            {m.programmes_invite()}
          </Link>
        </p>
      </div>
    )
  return (
    <Form method="post" className="stack spaced" key={JSON.stringify(trainees.map((one) => one.assessor))}>
      <h2 className="head">{m.programmes_allocate_title()}</h2>
      <Refusable data={refusal}>
        <ConflictList data={refusal} />
        <ChooseTrainees
          caption={m.programmes_allocate_title()}
          column={m.programmes_allocated_now()}
          trainees={trainees.map(({ personId, name, assessor }) => {
            const pair = assessor && standing(personId, assessor.personId)
            return {
              personId,
              name,
              beside: pair ? (
                <span className="status" data-is="look">
                  {m.programmes_allocated_conflict({ name: assessor.name, reasons: reasonWords(pair.reasons) })}
                </span>
              ) : (
                (assessor?.name ?? <span className="status">{m.programmes_not_allocated()}</span>)
              ),
            }
          })}
        />
        <div className="act-on">
          <SelectField
            name="assessorId"
            label={m.programmes_allocate_to()}
            options={[
              ...assessors.map((one) => ({
                value: one.personId,
                name: m.programmes_assessor_load({ name: one.name, n: one.allocated }),
              })),
              { value: '', name: m.programmes_allocate_nobody() },
            ]}
            defaultValue={assessors[0]?.personId}
          />
          <button className="btn primary" type="submit">
            {m.programmes_allocate()}
          </button>
        </div>
      </Refusable>
      <p className="hint">{m.programmes_allocate_note()}</p>
    </Form>
  )
}
