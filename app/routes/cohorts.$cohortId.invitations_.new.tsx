import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { inviteForm } from '~/modules/programmes/forms'
import { previewForCohort, viewCohort } from '~/modules/programmes/index.server'
import { invitedToCohort } from '~/modules/programmes/invitable'
import { Invite } from '~/modules/programmes/ui/invite'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_invite() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const { cohort } = await viewCohort(await requireActor(context), params.cohortId!)
  return { address: `/cohorts/${cohort.id}/invitations` }
})

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  return { preview: await previewForCohort(actor, params.cohortId!, await readForm(request, inviteForm, ['file'])) }
})

export default function InviteToCohort() {
  const { address } = useLoaderData<typeof loader>()
  return <Invite address={address} roles={invitedToCohort} data={useActionData<typeof action>()} withSupporter />
}
