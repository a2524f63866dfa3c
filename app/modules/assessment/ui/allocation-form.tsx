import { Form } from '@remix-run/react'
import type { QueueRow } from '~/modules/submissions/queue'
import { m } from '~/platform/i18n/messages'
import type { Assessor } from '../assessors.server'
import { assessorOption } from './assessor-option'

interface AllocationFormProps {
  row: Pick<QueueRow, 'submissionId' | 'number' | 'assessorId' | 'assessorName'>
  assessors: Assessor[]
}

/** Who a submission is given to. Those with a conflict of interest aren't offered. */
export function AllocationForm({ row, assessors }: AllocationFormProps) {
  const offered = assessors.filter((assessor) => assessor.conflicts.length === 0 || assessor.id === row.assessorId)
  const hasCurrent = offered.some((assessor) => assessor.id === row.assessorId)
  if (offered.length === 0 && !row.assessorId) return <span className="quiet">{m.assessment_no_assessor()}</span>
  return (
    <Form method="post" action={`/submissions/${row.submissionId}/allocation`} className="row">
      <input type="hidden" name="was" value={row.assessorId ?? ''} />
      <select
        name="assessor"
        aria-label={m.assessment_allocate_to({ number: row.number })}
        defaultValue={row.assessorId ?? ''}
      >
        <option value="">{m.assessment_nobody()}</option>
        {row.assessorId && !hasCurrent && <option value={row.assessorId}>{row.assessorName}</option>}
        {offered.map((assessor) => (
          <option key={assessor.id} value={assessor.id}>
            {assessorOption(assessor)}
          </option>
        ))}
      </select>
      <button className="btn small" type="submit">
        {m.assessment_allocate()}
      </button>
    </Form>
  )
}
