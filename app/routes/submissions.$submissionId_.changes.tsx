import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { showChanges } from '~/modules/assessment/index.server'
import { Changes } from '~/modules/assessment/ui/changes'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { formatNumber } from '~/ui/dates'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: m.page_title({ page: data ? m.outcome_changes_title({ n: data.changes.before.attempt }) : m.product() }),
  },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { entries, ...shown } = await showChanges(actor, params.submissionId!)
  const named = entries.map(({ entryId, title, kind, occurredOn, session }) => ({
    entryId,
    title,
    kind,
    occurredOn,
    session,
  }))
  return { changes: { ...shown, entries: named } }
})

/** What a trainee changed since they were referred, word by word. */
export default function WhatChanged() {
  const { changes } = useLoaderData<typeof loader>()
  const { stage, before, counts, version } = changes
  const shown = {
    added: m.count_words({ n: counts.added, shown: formatNumber(counts.added) }),
    removed: formatNumber(counts.removed),
    moved: formatNumber(counts.moved),
  }
  return (
    <>
      <p className="quiet">
        <Link to={`/submissions/${stage.submissionId}/review`}>{m.outcome_back_to_review()}</Link> · {stage.traineeName}
        , {stage.cohortName}
      </p>
      <h1 className="title mt1">{m.outcome_changes_title({ n: before.attempt })}</h1>
      <p className="lede mt2">{m.outcome_changes_lede(shown)}</p>
      <section className="callout mt3" aria-labelledby="asked">
        <h2 className="label" id="asked">
          {m.outcome_changes_asked()}
        </h2>
        <dl className="outcome-asked">
          {before.decision.criteria
            .filter((one) => one.asked)
            .map((one) => (
              <div key={one.criterionId}>
                <dt className="label">{version.criteria.find(({ id }) => id === one.criterionId)?.title}</dt>
                <dd className="said">{one.asked}</dd>
              </div>
            ))}
        </dl>
      </section>
      <Changes changes={changes} />
    </>
  )
}
