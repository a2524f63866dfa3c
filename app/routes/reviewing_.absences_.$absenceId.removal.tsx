import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { removeAbsence } from '~/modules/submissions/index.server'
import { respond } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

export const loader = () => redirect('/reviewing')

export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  await removeAbsence(await requireActor(context), params.absenceId!)
  return redirect('/reviewing')
})
