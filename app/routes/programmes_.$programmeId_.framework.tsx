import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { viewFramework } from '~/modules/programmes/index.server'
import { ruleInWords } from '~/modules/programmes/rule-words'
import { CriteriaList } from '~/modules/programmes/ui/criteria-list'
import '~/modules/programmes/ui/programmes.css'
import { FrameworkTrail } from '~/modules/programmes/ui/framework-trail'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: m.page_title({
      page: data ? `${m.programmes_criteria()}, ${data.programme.name}` : m.programmes_criteria(),
    }),
  },
]

export const loader = respond(async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const asked = new URL(request.url).searchParams.get('version')
  return viewFramework(actor, params.programmeId!, asked === null ? undefined : Number(asked))
})

export default function Framework() {
  const { programme, versions, version, mayManage, isDraft, withoutSentences, hindrances, sharedWith } =
    useLoaderData<typeof loader>()
  const address = `/programmes/${programme.id}`
  const isNewest = versions[0]?.id === version.id
  const isEdited = mayManage && isDraft
  return (
    <>
      <FrameworkTrail programme={programme} />
      <h1 className="title mt2">{m.programmes_criteria()}</h1>
      <p className="lede mt1">
        {isDraft
          ? m.programmes_draft_lede({ number: version.number })
          : m.programmes_published_lede({ number: version.number })}
      </p>
      {versions.length > 1 && (
        <nav className="tabs mt3" aria-label={m.programmes_versions()}>
          {versions.map((one) => (
            <Link
              key={one.id}
              to={`${address}/framework?version=${one.number}`}
              aria-current={one.id === version.id ? 'page' : undefined}
            >
              {one.publishedAt
                ? m.programmes_version({ number: one.number })
                : m.programmes_version_as_draft({ number: one.number })}
            </Link>
          ))}
        </nav>
      )}
      {sharedWith.length > 0 && (
        <p className="callout mt3">{m.programmes_shared_with({ programmes: sharedWith.join(', ') })}</p>
      )}
      {isEdited && (
        <div className="row mt3">
          <Link className={`btn ${hindrances.length === 0 ? 'primary' : ''}`} to={`${address}/framework/publication`}>
            {m.programmes_publish_link()}
          </Link>
          <Link className={`btn ${hindrances.length > 0 ? 'primary' : ''}`} to={`${address}/framework/criteria/new`}>
            {m.programmes_criterion_add()}
          </Link>
          <Link className="btn" to={`${address}/framework/rule`}>
            {m.programmes_rule_edit()}
          </Link>
          <Link className="btn" to={`${address}/framework/import`}>
            {m.programmes_import_way()}
          </Link>
        </div>
      )}
      {mayManage && !isDraft && isNewest && (
        <Form method="post" action={`${address}/framework/drafts`} className="mt3">
          <button className="btn" type="submit">
            {m.programmes_begin_version()}
          </button>
          <p className="hint mt1">{m.programmes_begin_version_hint()}</p>
        </Form>
      )}
      <h2 className="head mt4">{m.programmes_rule_title()}</h2>
      {ruleInWords(version).map((sentence) => (
        <p className="mt1" key={sentence}>
          {sentence}
        </p>
      ))}
      {version.criteria.length > 0 && (
        <p className="mt2">
          <Link to={`${address}/framework/trial?version=${version.number}`}>{m.programmes_trial_way()}</Link>
          {' · '}
          <a href={`${address}/framework/file?version=${version.number}&as=json`} download>
            {m.programmes_take_out_json()}
          </a>
          {' · '}
          <a href={`${address}/framework/file?version=${version.number}&as=csv`} download>
            {m.programmes_take_out_csv()}
          </a>
        </p>
      )}
      {isEdited && withoutSentences.length > 0 && (
        <p className="hint mt1">{m.programmes_without_sentences({ codes: withoutSentences.join(', ') })}</p>
      )}
      {version.criteria.length === 0 ? (
        <p className="quiet mt3">{m.programmes_no_criteria()}</p>
      ) : (
        <CriteriaList programmeId={programme.id} version={version} isEdited={isEdited} />
      )}
    </>
  )
}
