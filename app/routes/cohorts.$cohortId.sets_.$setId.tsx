import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { learningSetForm } from '~/modules/programmes/forms'
import { editLearningSet, viewLearningSets } from '~/modules/programmes/index.server'
import { LearningSetForm } from '~/modules/programmes/ui/learning-set-form'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor, requireFound } from '~/policy/authorize.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.page_title({ page: data?.set.name ?? m.programmes_sets() }) },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const { cohort, sets, possible } = await viewLearningSets(await requireActor(context), params.cohortId!)
  return { cohortId: cohort.id, set: requireFound(sets.find((set) => set.id === params.setId)), possible }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await editLearningSet(actor, params.cohortId!, params.setId!, await readForm(request, learningSetForm))
  return redirect(`/cohorts/${params.cohortId}/sets`)
})

export default function EditSet() {
  const { cohortId, set, possible } = useLoaderData<typeof loader>()
  return (
    <LearningSetForm
      title={set.name}
      set={set}
      data={useActionData<typeof action>()}
      back={`/cohorts/${cohortId}/sets`}
      possible={possible}
    />
  )
}
