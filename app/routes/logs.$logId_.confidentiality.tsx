import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { checkConfidentiality } from '~/modules/logs/index.server'
import { ConfidentialityPage } from '~/modules/logs/ui/confidentiality/confidentiality-page'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_names_title() }) }]

/** What may tell who somebody is, for the author. */
export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  checkConfidentiality(await requireActor(context), params.logId!),
)

export default function ConfidentialityRoute() {
  return <ConfidentialityPage check={useLoaderData<typeof loader>()} />
}
