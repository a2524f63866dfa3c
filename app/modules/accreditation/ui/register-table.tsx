import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Day } from '~/ui/dates'
import { markFound } from '../fold-name'
import { shortDate } from '../words'
import type { Listed } from '../register-queries.server'
import { RecordNumber } from './record-number'
import { RecordStatus } from './record-status'

/** A page of the register; what the search found in a name is marked. */
export function RegisterTable({ lines, searched }: { lines: readonly Listed[]; searched: string }) {
  return (
    <table className="rows folds register">
      <caption className="vh">{m.accreditation_register_title()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.accreditation_register_number()}</th>
          <th scope="col">{m.accreditation_register_holder()}</th>
          <th scope="col">{m.accreditation_register_for()}</th>
          <th scope="col">{m.accreditation_fact_from()}</th>
          <th scope="col">{m.accreditation_fact_to()}</th>
          <th scope="col">{m.accreditation_fact_status()}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>
              <Link to={`/records/${line.id}`}>
                <RecordNumber number={line.number} />
              </Link>
            </td>
            <th scope="row" className="lead">
              <Name name={line.holderName} searched={searched} />
            </th>
            <td className="quiet">
              <span className="award">{line.award}</span>
            </td>
            <td data-before={m.accreditation_register_before_from()} className="quiet nowrap">
              <Day value={line.validFrom}>{shortDate(line.validFrom)}</Day>
            </td>
            <td data-before={m.accreditation_register_before_to()} className="quiet nowrap">
              {line.validTo ? <Day value={line.validTo}>{shortDate(line.validTo)}</Day> : '–'}
            </td>
            <td className="state">
              <RecordStatus status={line.status} endsInDays={line.endsInDays} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Name({ name, searched }: { name: string; searched: string }) {
  if (!searched) return name
  return markFound(name, searched).map((part, at) =>
    part.isFound ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>,
  )
}
