import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { CheckField, Refusable, TextArea } from '~/ui/form'
import type { Appeal } from '../../appeals/appeal'

interface AnswerFormProps {
  submissionId: string
  appeal: Pick<Appeal, 'id' | 'stage'>
  refusal?: unknown
}

/** Whether an appeal is upheld, and why. */
export function AnswerForm({ submissionId, appeal, refusal }: AnswerFormProps) {
  return (
    <Form method="post" action={`/submissions/${submissionId}/appeal/answer`} className="stack mt4">
      <Refusable data={refusal}>
        <h2 className="head">{m.appeal_answer_title()}</h2>
        <input type="hidden" name="appeal" value={appeal.id} />
        <fieldset className="stack">
          <legend className="vh">{m.appeal_answer_title()}</legend>
          <CheckField
            type="radio"
            name="outcome"
            value="upheld"
            label={m.appeal_answer_upheld()}
            hint={appeal.stage === 1 ? m.appeal_answer_upheld_hint_1() : m.appeal_answer_upheld_hint()}
          />
          <CheckField
            type="radio"
            name="outcome"
            value="not-upheld"
            label={m.appeal_answer_not_upheld()}
            hint={appeal.stage < 3 ? m.appeal_answer_not_upheld_hint() : undefined}
          />
        </fieldset>
        <TextArea name="answer" label={m.appeal_answer()} rows={5} />
        <div className="row">
          <button className="btn primary" type="submit">
            {m.appeal_answer_button()}
          </button>
        </div>
      </Refusable>
    </Form>
  )
}
