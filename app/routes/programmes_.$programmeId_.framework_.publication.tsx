import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { publishVersion, viewDraft } from '~/modules/programmes/index.server'
import '~/modules/programmes/ui/programmes.css'
import { FrameworkTrail } from '~/modules/programmes/ui/framework-trail'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_publish_title() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewDraft(await requireActor(context), params.programmeId!),
)

export const action = respond(async ({ params, context }: ActionFunctionArgs) => {
  await publishVersion(await requireActor(context), params.programmeId!)
  return redirect(`/programmes/${params.programmeId}`)
})

export default function Publication() {
  const { programme, version, withoutSentences, sharedWith } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const address = `/programmes/${programme.id}`
  return (
    <div className="narrow">
      <FrameworkTrail programme={programme} beneath={null} />
      <h1 className="title mt2">{m.programmes_publish_heading({ number: version.number })}</h1>
      <p className="lede mt1">
        {m.programmes_publish_lede({ criteria: m.programmes_count_criteria({ n: version.criteria.length }) })}
      </p>
      <Form method="post" className="stack mt3">
        <Refusable data={refusal}>
          {withoutSentences.length > 0 && (
            <p className="callout">{m.programmes_without_sentences({ codes: withoutSentences.join(', ') })}</p>
          )}
          {sharedWith.length > 0 && (
            <p className="callout">{m.programmes_shared_with({ programmes: sharedWith.join(', ') })}</p>
          )}
        </Refusable>
        <div className="row">
          <button className="btn primary" type="submit">
            {m.programmes_publish_button({ number: version.number })}
          </button>
          <Link to={`${address}/framework`}>{m.programmes_publish_not_yet()}</Link>
        </div>
      </Form>
    </div>
  )
}
