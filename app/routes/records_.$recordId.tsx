import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { showRecord } from '~/modules/accreditation/index.server'
import { Fact, Facts } from '~/modules/accreditation/ui/facts'
import { RecordNumber } from '~/modules/accreditation/ui/record-number'
import { RecordStatus } from '~/modules/accreditation/ui/record-status'
import '~/modules/accreditation/ui/register.css'
import { criteriaWords } from '~/modules/accreditation/words'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { may } from '~/policy/abilities'
import { requireActor } from '~/policy/authorize.server'
import { Day, Moment } from '~/ui/dates'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.page_title({ page: m.accreditation_record_page({ number: data?.number ?? '' }) }) },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  const { holderId, ...record } = await showRecord(actor, params.recordId!)
  return {
    ...record,
    isOwn: holderId === actor.personId,
    mayRevoke: !record.revocation && may(actor, 'record.revoke', { ...record, holderId }),
    seesRegister: may(actor, 'register.view'),
    timeZone: actor.timeZone,
  }
})

export default function Record() {
  const record = useLoaderData<typeof loader>()
  return (
    <>
      {record.seesRegister && (
        <p className="small">
          <Link to="/register">{m.accreditation_register_title()}</Link>
        </p>
      )}
      <p className="quiet mt2">
        {m.accreditation_verify_record()} <RecordNumber number={record.number} />
      </p>
      <h1 className="title">{record.holderName}</h1>
      <p className="lede mt1">
        {record.revocation
          ? m.accreditation_record_lede_revoked({ award: record.award })
          : m.accreditation_record_lede({ award: record.award })}
      </p>
      <div className="row mt3">
        {!record.revocation && (
          <a className="btn primary" href={`/records/${record.id}/certificate.pdf`}>
            {m.accreditation_record_certificate()}
          </a>
        )}
        <a className="btn" href={`/verify/${record.number}`}>
          {m.accreditation_record_public_page()}
        </a>
        {record.mayRevoke && (
          <Link className="btn grave push" to={`/records/${record.id}/revocation`}>
            {m.accreditation_revoke_link()}
          </Link>
        )}
      </div>
      {record.isOwn && !record.revocation && <p className="hint mt2">{m.accreditation_record_share()}</p>}
      <Facts>
        <Fact name={m.accreditation_fact_issuer()}>{record.organisationName}</Fact>
        <Fact name={m.accreditation_fact_body()}>{record.awardingBody}</Fact>
        <Fact name={m.accreditation_fact_from()}>
          <Day value={record.validFrom} />
        </Fact>
        <Fact name={m.accreditation_fact_to()}>
          {record.validTo ? <Day value={record.validTo} /> : m.accreditation_fact_no_end()}
        </Fact>
        <Fact name={m.accreditation_fact_programme()}>{record.programmeName}</Fact>
        <Fact name={m.accreditation_fact_status()}>
          <RecordStatus status={record.status} />
        </Fact>
        <Fact name={m.accreditation_fact_criteria()} whole>
          {criteriaWords(record)}
        </Fact>
      </Facts>
      <h2 className="head mt4">{m.accreditation_history_title()}</h2>
      <ol className="history">
        {record.history.map((event) => (
          <li key={event.seq}>
            <span className="what">
              {event.kind === 'issued' ? m.accreditation_history_issued() : m.accreditation_history_revoked()}
            </span>
            <span className="quiet">
              <Moment value={event.at} timeZone={record.timeZone} />
            </span>
            {event.kind === 'revoked' && record.revocation && <span>{record.revocation.reason}</span>}
            <span className="faint push num">{m.accreditation_history_seq({ seq: String(event.seq) })}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
