import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { viewExtensions } from '~/modules/submissions/index.server'
import { CohortExtensionsPage } from '~/modules/submissions/ui/extensions/cohort-extensions'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.submissions_extensions() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewExtensions(await requireActor(context), params.cohortId!),
)

export default function ExtensionsRoute() {
  return <CohortExtensionsPage extensions={useLoaderData<typeof loader>()} />
}
