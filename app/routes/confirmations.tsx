import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listConfirmations } from '~/modules/assessment/index.server'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { formatNumber, Moment } from '~/ui/dates'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.outcome_confirmations() }) }]

export const loader = respond(async ({ request, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const done = doneSentence(new URL(request.url).searchParams)
  return { waiting: await listConfirmations(actor), timeZone: actor.timeZone, done }
})

/** What was just done, after the form has led back here. */
function doneSentence(params: URLSearchParams): string | null {
  const number = params.get('number') ?? ''
  if (!/^\d{1,9}$/.test(number)) return null
  if (params.get('done') === 'confirmed') return m.outcome_done_confirmed({ number })
  return params.get('done') === 'overturned' ? m.outcome_done_overturned({ number }) : null
}

/** The recommendations that wait for a quality assurer. */
export default function Confirmations() {
  const { waiting, timeZone, done } = useLoaderData<typeof loader>()
  if (waiting.length === 0)
    return (
      <div className="stack">
        <h1 className="title">{m.outcome_confirmations_none()}</h1>
        <p className="lede">{m.outcome_confirmations_none_lede()}</p>
        <Done sentence={done} />
      </div>
    )
  return (
    <>
      <h1 className="title">{m.outcome_confirmations_title({ n: waiting.length })}</h1>
      <p className="lede mt2">{m.outcome_confirmations_lede()}</p>
      <Done sentence={done} />
      <table className="folds rows mt3">
        <caption className="vh">{m.outcome_confirmations_caption()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.assessment_col_number()}</th>
            <th scope="col">{m.assessment_col_trainee()}</th>
            <th scope="col">{m.assessment_col_cohort()}</th>
            <th scope="col" className="n">
              {m.assessment_col_words()}
            </th>
            <th scope="col">{m.outcome_col_assessor()}</th>
            <th scope="col">{m.assessment_col_state()}</th>
            <th scope="col">{m.outcome_col_since()}</th>
          </tr>
        </thead>
        <tbody>
          {waiting.map(({ stage, assessorName, decidedAt, stakes }) => (
            <tr key={stage.submissionId}>
              <td data-before={m.assessment_col_number()} className="quiet">
                {stage.number}
              </td>
              <td className="lead">
                {stakes.length === 0 ? (
                  <Link className="who" to={`/submissions/${stage.submissionId}/confirmation`}>
                    {stage.traineeName}
                  </Link>
                ) : (
                  stage.traineeName
                )}
              </td>
              <td className="quiet">{stage.cohortName}</td>
              <td className="n" data-after={m.assessment_words_unit()}>
                {formatNumber(stage.words)}
              </td>
              <td data-before={m.outcome_col_assessor()}>{assessorName}</td>
              <td className="state">
                {stakes.length === 0 ? (
                  <span className="status" data-is="look">
                    {m.outcome_waits()}
                  </span>
                ) : (
                  <span className="hint">{m.outcome_not_yours()}</span>
                )}
              </td>
              <td data-before={m.outcome_col_since()}>
                <Moment value={decidedAt} timeZone={timeZone} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const Done = ({ sentence }: { sentence: string | null }) =>
  sentence && (
    <p className="callout mt2" role="status">
      {sentence}
    </p>
  )
