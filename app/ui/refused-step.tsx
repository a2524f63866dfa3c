import { isRouteErrorResponse, Link, useRouteError, useRouteLoaderData } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { ErrorPage } from './error-page'
import { refusalIn, type RefusalShown } from './form'

/** The error boundary of an address that only takes a step (its action is wrapped in `respondStep`): why the step was refused, and the way back. What else went wrong is told as everywhere. */
export function RefusedStep({ back }: { back: string | ((refusal: RefusalShown) => string) }) {
  const error = useRouteError()
  const root = useRouteLoaderData('root') as { requestId?: string } | undefined
  const refusal = isRouteErrorResponse(error) ? refusalIn(error.data) : undefined
  if (!refusal) return <ErrorPage requestId={root?.requestId} />
  return (
    <div className="narrow stack">
      <h1 className="title">{m.step_refused_title()}</h1>
      <p className="lede" role="alert">
        {refusal.refused.sentence}
      </p>
      <p>
        <Link className="btn" to={typeof back === 'string' ? back : back(refusal)}>
          {m.step_back()}
        </Link>
      </p>
    </div>
  )
}
