import { m } from '~/platform/i18n/messages'
import type { CheckedEvent } from '../verify-record.server'

/** How anyone can hash the record again: the exact texts, the salt, and what must come out. */
export function Proof({ ledger }: { ledger: readonly (Omit<CheckedEvent, 'at'> & { at: unknown })[] }) {
  return (
    <details className="proof">
      <summary>{m.accreditation_proof_summary()}</summary>
      <p>{m.accreditation_proof_text()}</p>
      {ledger.map((event) => (
        <div key={event.hash}>
          <h2>{event.kind === 'issued' ? m.accreditation_history_issued() : m.accreditation_history_revoked()}</h2>
          <pre>
            {m.accreditation_proof_salt()} {event.salt}
            {'\n'}
            {m.accreditation_proof_content()} {event.content}
            {'\n'}
            {m.accreditation_proof_digest()} {event.digest}
            {'\n'}
            {m.accreditation_proof_event()} {event.event}
            {'\n'}
            {m.accreditation_proof_hash()} {event.hash}
          </pre>
        </div>
      ))}
    </details>
  )
}
