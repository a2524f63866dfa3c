import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type Verification, verifyRecord } from '~/modules/accreditation/index.server'
import { titleOf } from '~/modules/accreditation/ui/title'
import { NothingFound, Verdict } from '~/modules/accreditation/ui/verdict'
import { CheckAnother, VerifyPage } from '~/modules/accreditation/ui/verify-page'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { ErrorPage } from '~/ui/error-page'

export const handle = { scripts: false, frame: false }
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const headers = new Headers(errorHeaders)
  headers.set('X-Robots-Tag', 'noindex')
  return headers
}
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: m.page_title({
      page: data ? `${data.number}: ${titleOf(data.verification).whole}` : m.accreditation_verify_title(),
    }),
  },
  { name: 'robots', content: 'noindex' },
]

/** What anyone may know of the record with this number: without signing in, without scripts. */
export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const verification: Verification = await verifyRecord(context.clientAddress, params.number!)
  const number = verification.is === 'found' ? verification.record.number : params.number!.slice(0, 60)
  return data(
    { number, verification, checkedAt: new Date().toISOString() },
    { status: verification.is === 'found' ? 200 : 404 },
  )
})

export default function VerifyNumber() {
  const { number, verification, checkedAt } = useLoaderData<typeof loader>()
  return (
    <VerifyPage reportNumber={number}>
      {verification.is === 'found' ? (
        <Verdict record={verification.record} checkedAt={checkedAt} />
      ) : (
        <NothingFound number={number} verification={verification} />
      )}
      <CheckAnother />
    </VerifyPage>
  )
}

export function ErrorBoundary() {
  return (
    <VerifyPage>
      <ErrorPage />
    </VerifyPage>
  )
}
