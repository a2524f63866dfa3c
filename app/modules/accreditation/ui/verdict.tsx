import { m } from '~/platform/i18n/messages'
import { Day, formatMoment } from '~/ui/dates'
import type { PublicRecord, Verification } from '../verify-record.server'
import { articleOf, criteriaWords, longDate, mistakeIn } from '../words'
import { Fact, Facts } from './facts'
import { Proof } from './proof'
import { RecordNumber } from './record-number'
import { RecordStatus } from './record-status'
import { Seal } from './seal'
import { titleOf } from './title'

/** What a number's record says, and whether it still stands. */
export function Verdict({ record, checkedAt }: { record: PublicRecord; checkedAt: string }) {
  const isBroken = record.status === 'revoked' || !record.ledgerChecks
  const title = titleOf({ is: 'found', record })
  return (
    <>
      <div className="answer" data-is={isBroken ? 'broken' : record.status === 'expired' ? 'past' : 'valid'}>
        <div>
          <p className="quiet">
            {m.accreditation_verify_record()} <RecordNumber number={record.number} />
          </p>
          <h1 className="title">
            {title.before} <em>{title.verdict}</em>
          </h1>
          <p className="lede">{ledeOf(record)}</p>
        </div>
        <Seal isBroken={isBroken} />
      </div>
      <Facts>
        <Fact name={m.accreditation_fact_issuer()}>{record.organisationName}</Fact>
        <Fact name={m.accreditation_fact_body()}>{record.awardingBody}</Fact>
        <Fact name={m.accreditation_fact_from()}>
          <Day value={record.validFrom} />
        </Fact>
        {record.revocation ? (
          <Fact name={m.accreditation_fact_revoked()}>
            <Day value={record.revocation.on.toISOString().slice(0, 10)} />
          </Fact>
        ) : (
          <Fact name={m.accreditation_fact_to()}>
            {record.validTo ? <Day value={record.validTo} /> : m.accreditation_fact_no_end()}
          </Fact>
        )}
        <Fact name={m.accreditation_fact_programme()}>{record.programmeName}</Fact>
        <Fact name={m.accreditation_fact_status()}>
          <RecordStatus status={record.status} />
        </Fact>
        {record.revocation && (
          <Fact name={m.accreditation_fact_reason()} whole>
            {record.revocation.reason}
          </Fact>
        )}
        <Fact name={m.accreditation_fact_criteria()} whole>
          {criteriaWords(record)}
        </Fact>
        <Fact name={m.accreditation_fact_ledger()} whole>
          {record.ledgerChecks
            ? m.accreditation_ledger_checks({ moment: `${formatMoment(checkedAt, 'UTC')} UTC` })
            : m.accreditation_ledger_fails()}
          <Proof ledger={record.ledger} />
        </Fact>
      </Facts>
      {isBroken ? (
        <p className="callout look">
          {m.accreditation_verify_tell()}{' '}
          <a href={`/verify/${record.number}/reports`}>{m.accreditation_report_tell()}</a>
        </p>
      ) : (
        <p className="hint mt2">{m.accreditation_verify_log_is_theirs()}</p>
      )}
    </>
  )
}

function ledeOf(record: PublicRecord): string {
  const said = { name: record.holderName, article: articleOf(record.award), award: record.award }
  if (!record.ledgerChecks) return m.accreditation_lede_altered({ name: record.holderName })
  if (record.revocation)
    return m.accreditation_lede_revoked({
      name: record.holderName,
      date: longDate(record.revocation.on.toISOString().slice(0, 10)),
    })
  if (record.status === 'expired') return m.accreditation_lede_expired({ ...said, date: longDate(record.validTo!) })
  return m.accreditation_lede_valid(said)
}

/** No record under that number, or no number at all: kindly, with what to look at again. */
export function NothingFound({
  number,
  verification,
}: {
  number: string
  verification: Exclude<Verification, { is: 'found' }>
}) {
  const title = titleOf(verification)
  return (
    <div className="answer" data-is="broken">
      <div>
        <p className="quiet num">{number}</p>
        <h1 className="title">
          {title.before} <em>{title.verdict}</em>
        </h1>
        <p className="lede">
          {verification.is === 'mistyped' ? mistakeIn(verification) : m.accreditation_lede_unknown()}
        </p>
      </div>
      <Seal isBroken />
    </div>
  )
}
