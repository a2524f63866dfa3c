import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { registerSearch } from '~/modules/accreditation/forms'
import { showRegister } from '~/modules/accreditation/index.server'
import { RegisterSearch } from '~/modules/accreditation/ui/register-search'
import { RegisterTable } from '~/modules/accreditation/ui/register-table'
import '~/modules/accreditation/ui/register.css'
import { WaitingToIssue } from '~/modules/accreditation/ui/waiting'
import { figuresSentence, issuedSentence } from '~/modules/accreditation/words'
import { dayIn } from '~/platform/days'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.accreditation_register_title() }) }]

export const loader = respond(async ({ request, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const params = new URL(request.url).searchParams
  const search = registerSearch.parse(Object.fromEntries(params))
  const { waiting, ...register } = await showRegister(actor, search)
  return {
    ...register,
    search,
    waiting: waiting.map(({ confirmedAt, ...rest }) => ({ ...rest, confirmedOn: dayIn(actor.timeZone, confirmedAt) })),
    thisYear: new Date().getUTCFullYear(),
    justIssued: issuedSentence(params.get('issued'), params.get('refused')),
  }
})

export default function Register() {
  const { lines, next, figures, waiting, openReports, search, thisYear, justIssued } = useLoaderData<typeof loader>()
  const since = figures.since ?? thisYear
  const years = Array.from({ length: thisYear - since + 1 }, (_, at) => thisYear - at)
  return (
    <>
      <div className="row">
        <h1 className="title">{m.accreditation_register_title()}</h1>
        <span className="push row small">
          {openReports !== null && (
            <Link to="/register/reports">{m.accreditation_reports_link({ n: openReports })}</Link>
          )}
          <Link to="/register/ledger">{m.accreditation_ledger_link()}</Link>
        </span>
      </div>
      <p className="lede mt1">{figuresSentence(figures)}</p>
      {justIssued && (
        <p className="callout mt2" role="status">
          {justIssued}
        </p>
      )}
      {waiting.length > 0 && <WaitingToIssue waiting={waiting} />}
      <RegisterSearch search={search} years={years} found={next || search.after ? null : lines.length} />
      {lines.length > 0 ? (
        <RegisterTable lines={lines} searched={search.q} />
      ) : (
        <p className="quiet">{emptyWords(figures.records)}</p>
      )}
      {(next || search.after) && (
        <nav className="pages" aria-label={m.accreditation_register_pages()}>
          {search.after && <Link to={`/register?${without(search)}`}>{m.accreditation_register_newest()}</Link>}
          {next && (
            <Link to={`/register?${without(search)}&after=${encodeURIComponent(next)}`}>
              {m.accreditation_register_next()}
            </Link>
          )}
        </nav>
      )}
      <p className="hint mt2">{m.accreditation_register_never_deleted()}</p>
    </>
  )
}

const emptyWords = (records: number) =>
  records === 0 ? m.accreditation_register_empty() : m.accreditation_register_none_found()
const without = ({ q, status, year }: { q: string; status: string; year: number | '' }) =>
  new URLSearchParams({ q, status, year: String(year) }).toString()
