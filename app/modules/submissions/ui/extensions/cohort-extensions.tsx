import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatDay } from '~/ui/dates'
import { refusalIn } from '~/ui/form'
import type { CohortExtensions } from '../../extensions/answer-extension.server'
import { Standing } from './own-extensions'
import './extensions.css'

type Request = CohortExtensions['requests'][number]

/** What the trainees of a cohort ask for, for its admins; `refusedId` is the request whose answer was refused. */
export function CohortExtensionsPage({
  extensions: { cohortId, requests },
  refused,
  refusedId,
}: {
  extensions: CohortExtensions
  refused?: unknown
  refusedId?: string
}) {
  return (
    <>
      <h2 className="head">{m.submissions_extensions_title()}</h2>
      <p className="mt1 measure">{m.submissions_extensions_lede()}</p>
      {requests.length === 0 && <p className="quiet mt3">{m.submissions_extensions_none()}</p>}
      <ul className="extensions mt3">
        {requests.map((request) => (
          <li key={request.id} id={`request-${request.id}`}>
            <h3 className="label">
              {m.submissions_extension_of({
                name: request.traineeName,
                day: formatDay(request.askedFor),
                was: formatDay(request.wasDueOn),
              })}
            </h3>
            <p className="said mt1">{request.reason}</p>
            {request.state === 'waiting' ? (
              <Answer request={request} cohortId={cohortId} refused={request.id === refusedId ? refused : undefined} />
            ) : (
              <>
                <Standing request={request} />
                {request.answer && <p className="said answer">{request.answer}</p>}
              </>
            )}
            {request.state !== 'waiting' && request.id === refusedId && <Refused refused={refused} />}
          </li>
        ))}
      </ul>
    </>
  )
}

const Refused = ({ refused }: { refused: unknown }) => (
  <p className="error" role="alert">
    {refusalIn(refused)?.refused.sentence}
  </p>
)

function Answer({ request, cohortId, refused }: { request: Request; cohortId: string; refused: unknown }) {
  const refusal = refusalIn(refused)
  const typed = (name: string, fallback: string) => String(refusal?.typed[name] ?? fallback)
  const id = request.id
  const error = (name: string) =>
    refusal?.fields[name] && (
      <p className="error" id={`${id}-${name}-error`}>
        {refusal.fields[name]}
      </p>
    )
  const described = (name: string) => (refusal?.fields[name] ? `${id}-${name}-error` : undefined)
  return (
    <Form
      method="post"
      action={`/cohorts/${cohortId}/extensions/${id}`}
      className="stack extension-answer mt2"
      preventScrollReset
    >
      {refusal && <Refused refused={refused} />}
      <fieldset className="field">
        <legend className="vh">{m.submissions_extension_outcome()}</legend>
        {error('outcome')}
        <div className="row">
          {(['granted', 'declined'] as const).map((outcome) => (
            <label key={outcome} className="check">
              <input
                type="radio"
                name="outcome"
                value={outcome}
                defaultChecked={typed('outcome', 'granted') === outcome}
              />
              {outcome === 'granted' ? m.submissions_extension_grant() : m.submissions_extension_decline()}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-until`}>{m.submissions_extension_until()}</label>
        {error('until')}
        <input
          className="input short"
          type="date"
          id={`${id}-until`}
          name="until"
          defaultValue={typed('until', request.askedFor)}
          aria-describedby={described('until')}
          aria-invalid={described('until') ? true : undefined}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-answer`}>{m.submissions_extension_answer({ name: request.traineeName })}</label>
        <p className="hint">{m.submissions_extension_answer_hint()}</p>
        {error('answer')}
        <textarea
          id={`${id}-answer`}
          name="answer"
          rows={3}
          maxLength={2000}
          defaultValue={typed('answer', '')}
          aria-describedby={described('answer')}
          aria-invalid={described('answer') ? true : undefined}
        />
      </div>
      <p>
        <button className="btn primary" type="submit">
          {m.submissions_extension_send()}
        </button>
      </p>
    </Form>
  )
}
