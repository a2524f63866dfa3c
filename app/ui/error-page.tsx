import { isRouteErrorResponse, Link, useRouteError } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'

/** What is shown when a page can't be: what happened, what was kept, what to do next. */
export function ErrorPage({ requestId }: { requestId?: string }) {
  const error = useRouteError()
  const status = statusOf(error)
  const [title, text] = wordsFor(error)
  return (
    <div className="stack narrow">
      <h1 className="title">{title}</h1>
      <p className="lede">{text}</p>
      {status >= 500 && requestId && <p className="hint">{m.error_request_number({ id: requestId })}</p>}
      <p>
        <Link to="/" reloadDocument>
          {m.error_back()}
        </Link>
      </p>
    </div>
  )
}

const statusOf = (error: unknown) => (isRouteErrorResponse(error) ? error.status : 500)

export function wordsFor(error: unknown): [title: string, text: string] {
  switch (statusOf(error)) {
    case 404:
    case 405:
      return [m.error_not_found_title(), m.error_not_found_text()]
    case 403:
      return [m.error_forbidden_title(), m.error_forbidden_text()]
    case 409:
      return [m.error_conflict_title(), m.error_conflict_text()]
    case 429:
      return [m.error_too_many_title(), m.error_too_many_text()]
    case 400:
    case 422:
      return [m.error_invalid_title(), m.error_invalid_text()]
    default:
      return [m.error_unexpected_title(), m.error_unexpected_text()]
  }
}
