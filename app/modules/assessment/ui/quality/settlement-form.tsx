import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { CheckField, Refusable, TextArea } from '~/ui/form'
import type { QualityCheck } from '../../quality/quality-queries.server'

interface SettlementFormProps {
  check: Pick<QualityCheck, 'id' | 'kind' | 'thirdAskedAt'>
  refusal?: unknown
}

/** How a check is settled, and what the assessor is to hear. */
export function SettlementForm({ check, refusal }: SettlementFormProps) {
  const isInterim = check.kind === 'interim'
  return (
    <Form method="post" action={`/checks/${check.id}/settlement`} className="confirm-form stack mt4 narrow">
      <Refusable data={refusal}>
        <h2 className="head">{isInterim ? m.quality_note_title() : m.quality_settle_title()}</h2>
        {isInterim ? (
          <input type="hidden" name="outcome" value="noted" />
        ) : (
          <fieldset className="stack">
            <legend className="vh">{m.quality_settle_title()}</legend>
            <CheckField
              type="radio"
              name="outcome"
              value="stands"
              label={m.quality_stands()}
              hint={m.quality_stands_hint()}
            />
            <CheckField
              type="radio"
              name="outcome"
              value="overturned"
              label={m.quality_overturned()}
              hint={m.quality_overturned_hint()}
            />
            {!check.thirdAskedAt && (
              <CheckField
                type="radio"
                name="outcome"
                value="third"
                label={m.quality_third()}
                hint={m.quality_third_hint()}
              />
            )}
          </fieldset>
        )}
        <TextArea name="comment" label={m.quality_comment()} hint={m.quality_comment_hint()} rows={4} />
        <div className="row">
          <button className="btn primary" type="submit">
            {isInterim ? m.quality_note_button() : m.quality_settle_button()}
          </button>
        </div>
      </Refusable>
    </Form>
  )
}
