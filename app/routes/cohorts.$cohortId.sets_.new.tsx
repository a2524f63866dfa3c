import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { learningSetForm } from '~/modules/programmes/forms'
import { createLearningSet, viewLearningSets } from '~/modules/programmes/index.server'
import { LearningSetForm } from '~/modules/programmes/ui/learning-set-form'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_set_new() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const { cohort, possible } = await viewLearningSets(await requireActor(context), params.cohortId!)
  return { cohortId: cohort.id, possible }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await createLearningSet(actor, params.cohortId!, await readForm(request, learningSetForm))
  return redirect(`/cohorts/${params.cohortId}/sets`)
})

export default function NewSet() {
  const { cohortId, possible } = useLoaderData<typeof loader>()
  return (
    <LearningSetForm
      title={m.programmes_set_new()}
      data={useActionData<typeof action>()}
      back={`/cohorts/${cohortId}/sets`}
      possible={possible}
    />
  )
}
