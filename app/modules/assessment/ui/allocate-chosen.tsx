import { Form } from '@remix-run/react'
import { useState } from 'react'
import { m } from '~/platform/i18n/messages'
import type { QueueShown } from '../list-queue.server'
import { assessorOption } from './assessor-option'

/** The form that the ticks of the queue belong to. */
export const chosenForm = 'chosen'

/** A submission to tick, and who has it now. */
export function ChooseRow({ row }: { row: QueueShown['rows'][number] }) {
  return (
    <span className="check">
      <input
        type="checkbox"
        name="submission"
        form={chosenForm}
        value={row.submissionId}
        id={`choose-${row.submissionId}`}
        aria-label={m.assessment_choose({ number: row.number, name: row.traineeName })}
      />
      <input type="hidden" name={`was-${row.submissionId}`} form={chosenForm} value={row.assessorId ?? ''} />
    </span>
  )
}

/** Gives the ticked submissions to one assessor. */
export function AllocateChosen({ assessors }: Pick<QueueShown, 'assessors'>) {
  const [isAll, setAll] = useState(false)
  // What one should know hangs on a submission: only their load is said here.
  const everyone = [...new Map([...assessors.values()].flat().map((one) => [one.id, one])).values()].sort((a, b) =>
    a.name.localeCompare(b.name),
  )
  const tickAll = () => {
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[name=submission][form=${chosenForm}]`))
      box.checked = !isAll
    setAll(!isAll)
  }
  return (
    <Form method="post" action="/queue/allocation" id={chosenForm} className="chosen row mt2">
      <button type="button" className="btn small bare" onClick={tickAll}>
        {isAll ? m.assessment_choose_none() : m.assessment_choose_all()}
      </button>
      <label htmlFor="chosen-assessor">{m.assessment_chosen_to()}</label>
      <select id="chosen-assessor" name="assessor">
        {everyone.map((assessor) => (
          <option key={assessor.id} value={assessor.id}>
            {assessorOption({ ...assessor, obstacle: undefined })}
          </option>
        ))}
        <option value="">{m.assessment_nobody()}</option>
      </select>
      <button className="btn small" type="submit">
        {m.assessment_allocate_chosen()}
      </button>
    </Form>
  )
}
