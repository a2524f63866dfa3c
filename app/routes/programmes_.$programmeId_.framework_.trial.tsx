import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { tryRule } from '~/modules/programmes/index.server'
import '~/modules/programmes/ui/programmes.css'
import { RuleTrial } from '~/modules/programmes/ui/rule-trial'
import { FrameworkTrail } from '~/modules/programmes/ui/framework-trail'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_trial_title() }) }]

export const loader = respond(async ({ request, params, context }: LoaderFunctionArgs) =>
  tryRule(await requireActor(context), params.programmeId!, new URL(request.url).searchParams),
)

export default function Trial() {
  const { programme, version, examples, tried } = useLoaderData<typeof loader>()
  return (
    <>
      <FrameworkTrail programme={programme} beneath={version.number} />
      <h1 className="title mt2">{m.programmes_trial_title()}</h1>
      <p className="lede mt1">{m.programmes_trial_lede({ number: version.number })}</p>
      <RuleTrial version={version} examples={examples} tried={tried} />
    </>
  )
}
