import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { showCheck } from '~/modules/assessment/index.server'
import { BothMarks } from '~/modules/assessment/ui/quality/both-marks'
import { SettlementForm } from '~/modules/assessment/ui/quality/settlement-form'
import { Trail } from '~/modules/assessment/ui/quality/trail'
import { LogEntry } from '~/modules/logs/ui/margin/log-entry'
import { reasonsInWords } from '~/modules/assessment/ui/quality/reason-words'
import '~/modules/assessment/ui/quality/quality.css'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.page_title({ page: data ? m.quality_check_title({ number: data.number }) : m.product() }) },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { check, stage, version, decision, first, second, ...rest } = await showCheck(actor, params.checkId!)
  return {
    ...{ check, version, decision, first, second },
    number: stage.number,
    traineeName: stage.traineeName,
    cohortName: stage.cohortName,
    assessorName: rest.assessorName,
    markerName: rest.markerName,
    maySettle: rest.maySettle,
    hasRead: rest.hasRead,
    isMine: check.markerId === actor.personId,
    isVerifying: rest.isVerifying,
    trail: rest.trail,
    language: rest.language,
    entries: rest.trail.length > 0 ? rest.entries.map(({ plain: _, versionId: __, ...entry }) => entry) : [],
    timeZone: actor.timeZone,
  }
})

const none = new Map<string, never>()

/** A check: before the second mark, what is to be done; after it, both marks side by side. */
export default function Check() {
  const { check, number, traineeName, cohortName, maySettle, isMine, isVerifying, markerName, ...shown } =
    useLoaderData<typeof loader>()
  const toMark = !isVerifying && check.kind === 'summative' && !check.markedAt && !check.settledAt
  return (
    <>
      <p className="quiet">
        <Link to="/quality">{m.quality_back()}</Link> · {traineeName}, {cohortName}
      </p>
      <h1 className="title mt1">{m.quality_check_title({ number })}</h1>
      {toMark ? (
        <div className="stack narrow mt2">
          <p className="lede">{m.quality_blind_lede()}</p>
          {shown.hasRead && <p className="callout look">{m.quality_has_read()}</p>}
          {!check.markerId && (
            <Form method="post" action={`/checks/${check.id}/marking`}>
              <button className="btn primary" type="submit">
                {m.quality_begin_marking()}
              </button>
            </Form>
          )}
          {isMine && (
            <p>
              <Link className="btn primary" to={`/checks/${check.id}/marking`}>
                {m.quality_go_on_marking()}
              </Link>
            </p>
          )}
          {check.markerId && !isMine && <p className="quiet">{m.quality_marked_by({ name: markerName ?? '' })}</p>}
        </div>
      ) : (
        <>
          {check.reasons.length > 0 && (
            <p className="quiet mt1">{m.quality_why({ reasons: reasonsInWords(check.reasons) })}</p>
          )}
          {check.hadRead && <p className="quiet">{m.quality_had_read({ name: markerName ?? '' })}</p>}
          <BothMarks {...{ check, markerName }} {...shown} />
          {maySettle && <SettlementForm check={check} />}
          {check.settledAt && <p className="callout mt3">{m.quality_settled()}</p>}
          {check.comment && <p className="said mt2 narrow">{check.comment}</p>}
          <Trail trail={shown.trail} timeZone={shown.timeZone} />
          <section className="mt4" aria-labelledby="log">
            <h2 className="head" id="log">
              {m.quality_log()}
            </h2>
            {shown.entries.map((entry) => (
              <LogEntry key={entry.entryId} entry={entry} language={shown.language} verdicts={none} notes={[]} />
            ))}
          </section>
        </>
      )}
    </>
  )
}
