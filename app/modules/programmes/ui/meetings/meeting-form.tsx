import { Form } from '@remix-run/react'
import { TimeZoneField } from '~/modules/identity/ui/time-zone-field'
import { m } from '~/platform/i18n/messages'
import { zoneInWords } from '~/ui/dates'
import { Refusable, TextField } from '~/ui/form'
import './meetings.css'

export interface MeetingFields {
  id: string
  day: string
  time: string
  minutes: number
  timeZone: string
  joinLink: string
  about: string
}

interface MeetingFormProps {
  fields: MeetingFields
  /** The change that is seen; none for a new meeting. */
  sequence?: number
  withName: string
  theirTimeZone: string
  /** What the action gave back, when it refused. */
  refused: unknown
}

/** When and where a meeting is: new, or changed. */
export function MeetingForm({ fields, sequence, withName, theirTimeZone, refused }: MeetingFormProps) {
  return (
    <Form method="post" className="stack mt3 meeting-form">
      <Refusable data={refused}>
        <input type="hidden" name="id" value={fields.id} />
        {sequence !== undefined && <input type="hidden" name="sequence" value={sequence} />}
        <div className="meeting-row">
          <TextField name="day" label={m.programmes_meeting_day()} type="date" defaultValue={fields.day} required />
          <TextField name="time" label={m.programmes_meeting_time()} type="time" defaultValue={fields.time} required />
          <TextField
            name="minutes"
            label={m.programmes_meeting_minutes()}
            inputMode="numeric"
            defaultValue={String(fields.minutes)}
            required
          />
        </div>
        <TimeZoneField
          label={m.programmes_meeting_zone()}
          hint={m.programmes_meeting_zone_hint({ name: withName, zone: zoneInWords(theirTimeZone) })}
          defaultValue={fields.timeZone}
        />
        <TextField
          name="joinLink"
          label={m.programmes_meeting_link()}
          hint={m.programmes_meeting_link_hint()}
          type="url"
          inputMode="url"
          autoComplete="off"
          defaultValue={fields.joinLink}
          optional
        />
        <TextField
          name="about"
          label={m.programmes_meeting_about()}
          hint={m.programmes_meeting_about_hint()}
          maxLength={300}
          autoComplete="off"
          defaultValue={fields.about}
          optional
        />
      </Refusable>
      <div className="row">
        <button className="btn primary" type="submit">
          {sequence === undefined ? m.programmes_meeting_keep_new() : m.programmes_meeting_keep()}
        </button>
        <span className="hint">{m.programmes_meeting_told({ name: withName })}</span>
      </div>
    </Form>
  )
}
