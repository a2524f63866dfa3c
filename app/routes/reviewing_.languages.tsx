import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { chooseLanguages } from '~/modules/submissions/index.server'
import { languagesForm } from '~/modules/submissions/terms/forms'
import { readForm, respond } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

export const loader = () => redirect('/reviewing')

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await chooseLanguages(actor, await readForm(request, languagesForm))
  return redirect('/reviewing')
})
