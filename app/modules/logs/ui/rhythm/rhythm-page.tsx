import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Refusable, SelectField } from '~/ui/form'
import type { Rhythm } from '../../rhythm/change-rhythm.server'
import { pauseChoices, reminderChoices } from '../../rhythm/pause'

/** When a trainee is nudged: both off, unless they ask. */
export function RhythmPage({ rhythm, isKept, refused }: { rhythm: Rhythm; isKept: boolean; refused: unknown }) {
  const never = { value: '', name: m.logs_rhythm_never() }
  return (
    <div className="narrow">
      <p className="quiet">
        <Link to="/desk">{m.logs_back_to_desk()}</Link>
      </p>
      <h1 className="title mt1">{m.logs_rhythm_title()}</h1>
      <p className="lede mt2">{m.logs_rhythm_lede()}</p>
      {isKept && (
        <p className="callout mt3" role="status">
          {m.logs_rhythm_kept()}
        </p>
      )}
      <Form method="post" className="stack spaced mt3">
        <Refusable data={refused}>
          <SelectField
            name="pauseAfter"
            label={m.logs_rhythm_pause()}
            hint={m.logs_rhythm_pause_hint()}
            defaultValue={String(rhythm.pauseAfter ?? '')}
            options={[
              never,
              ...pauseChoices.map((minutes) => ({ value: String(minutes), name: m.logs_rhythm_minutes({ minutes }) })),
            ]}
          />
          <SelectField
            name="remindAfter"
            label={m.logs_rhythm_remind()}
            hint={m.logs_rhythm_remind_hint()}
            defaultValue={String(rhythm.remindAfter ?? '')}
            options={[
              never,
              ...reminderChoices.map((days) => ({ value: String(days), name: m.logs_rhythm_days({ days }) })),
            ]}
          />
        </Refusable>
        <p>
          <button className="btn primary" type="submit">
            {m.logs_rhythm_keep()}
          </button>
        </p>
      </Form>
    </div>
  )
}
