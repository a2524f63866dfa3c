import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { removeAbsenceOf } from '~/modules/submissions/index.server'
import { respond } from '~/platform/http.server'
import { requireActor } from '~/policy/authorize.server'

const absences = (organisationId: string) => `/organisations/${organisationId}/assessors/absences`

export const loader = ({ params }: LoaderFunctionArgs) => redirect(absences(params.organisationId!))

export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  await removeAbsenceOf(await requireActor(context), params.organisationId!, params.absenceId!)
  return redirect(absences(params.organisationId!))
})
