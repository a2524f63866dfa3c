import { m } from '~/platform/i18n/messages'
import type { RecordStatus as Status } from '../record'

const shape = { current: 'done', expired: 'shut', revoked: 'gone' } as const

/** A record's live state; one that ends soon says in how many days. */
export function RecordStatus({ status, endsInDays = null }: { status: Status; endsInDays?: number | null }) {
  if (status === 'current' && endsInDays !== null)
    return (
      <span className="status" data-is="part">
        {m.accreditation_status_ends_in({ n: endsInDays })}
      </span>
    )
  const words = {
    current: m.accreditation_status_current,
    expired: m.accreditation_status_expired,
    revoked: m.accreditation_status_revoked,
  }
  return (
    <span className="status" data-is={shape[status]}>
      {words[status]()}
    </span>
  )
}
