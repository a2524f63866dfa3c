import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { showEvidence } from '~/modules/logs/index.server'
import { EvidencePage } from '~/modules/logs/ui/evidence/evidence-page'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.logs_evidence_title() }) }]

/** The evidence of a whole log. */
export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  showEvidence(await requireActor(context), params.logId!),
)

export default function EvidenceRoute() {
  return <EvidencePage evidence={useLoaderData<typeof loader>()} />
}
