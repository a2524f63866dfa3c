import { zoneInWords } from '~/ui/dates'
import { m } from '~/platform/i18n/messages'
import { CheckField, TextField } from '~/ui/form'

interface ReleaseChoiceProps {
  /** The programme's zone, in which the moment is. */
  timeZone: string
  /** The first day that is possible there. */
  today: string
}

/** When an outcome is told: at once, or at a time. */
export function ReleaseChoice({ timeZone, today }: ReleaseChoiceProps) {
  return (
    <fieldset className="stack">
      <legend className="label">{m.assessment_release_when()}</legend>
      <CheckField type="radio" name="when" value="now" label={m.assessment_release_now()} defaultChecked />
      <CheckField type="radio" name="when" value="at" label={m.assessment_release_at()} />
      <div className="side-by-side release-at">
        <TextField name="day" type="date" min={today} label={m.assessment_release_day()} />
        <TextField
          name="time"
          type="time"
          label={m.assessment_release_time()}
          hint={zoneInWords(timeZone)}
          defaultValue="09:00"
        />
      </div>
    </fieldset>
  )
}
