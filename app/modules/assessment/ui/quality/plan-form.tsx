import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { CheckField, Refusable, TextField } from '~/ui/form'
import type { SamplingPlan } from '../../quality/sampling'

interface PlanFormProps {
  plan: SamplingPlan
  assessors: readonly { id: string; name: string }[]
  refusal: unknown
}

/** A sampling plan: shares, and what is always checked. */
export function PlanForm({ plan, assessors, refusal }: PlanFormProps) {
  return (
    <Form method="post" className="stack spaced narrow mt4">
      <Refusable data={refusal}>
        <fieldset className="part stack">
          <legend className="head">{m.quality_plan_shares()}</legend>
          <div className="side-by-side">
            <TextField name="percent" label={m.quality_percent()} defaultValue={plan.percent} inputMode="numeric" />
            <TextField name="atLeast" label={m.quality_at_least()} defaultValue={plan.atLeast} inputMode="numeric" />
          </div>
          <details open={Object.keys(plan.percentOf).length > 0 || undefined}>
            <summary>{m.quality_percent_own()}</summary>
            <div className="stack mt1">
              {assessors.map(({ id, name }) => (
                <TextField
                  key={id}
                  name={`percent-${id}`}
                  label={m.quality_percent_of({ name })}
                  defaultValue={plan.percentOf[id] ?? ''}
                  inputMode="numeric"
                  optional
                />
              ))}
            </div>
          </details>
        </fieldset>
        <fieldset className="part stack">
          <legend className="head">{m.quality_plan_always()}</legend>
          <TextField
            name="newUntil"
            label={m.quality_new_until()}
            hint={m.quality_new_until_hint()}
            defaultValue={plan.newUntil}
            inputMode="numeric"
          />
          <CheckField name="lastAttempts" label={m.quality_last_attempts()} defaultChecked={plan.lastAttempts} />
          <CheckField
            name="borderline"
            label={m.quality_borderline()}
            hint={m.quality_borderline_hint()}
            defaultChecked={plan.borderline}
          />
          <CheckField name="departures" label={m.quality_departures()} defaultChecked={plan.departures} />
        </fieldset>
        <div className="row">
          <button className="btn primary" type="submit">
            {m.quality_plan_keep()}
          </button>
          <p className="hint">{m.quality_plan_keep_hint()}</p>
        </div>
      </Refusable>
    </Form>
  )
}
