import { z } from 'zod'
import { m } from '~/platform/i18n/messages'
import { timeZone } from '../forms'

const isSecure = (link: string) => {
  try {
    return new URL(link).protocol === 'https:'
  } catch {
    return false
  }
}

/** When, for how long and where a trainee and a supporter meet. The day and the time are of the zone that is named. */
export const meetingForm = z.object({
  id: z.uuid(),
  day: z.iso
    .date({ error: () => m.programmes_meeting_day_wrong() })
    .refine((day) => day >= '2000-01-01' && day <= '2100-01-01', { error: () => m.programmes_meeting_day_wrong() }),
  time: z
    .string()
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.programmes_meeting_time_wrong() }),
  minutes: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, { error: () => m.programmes_meeting_minutes_wrong() })
    .transform(Number)
    .refine((minutes) => minutes >= 5 && minutes <= 480, { error: () => m.programmes_meeting_minutes_wrong() }),
  timeZone,
  joinLink: z
    .string()
    .trim()
    .max(2000, { error: () => m.programmes_meeting_link_wrong() })
    .refine((link) => link === '' || isSecure(link), { error: () => m.programmes_meeting_link_wrong() }),
  about: z
    .string()
    .trim()
    .max(300, { error: () => m.programmes_meeting_about_long() }),
})
export type MeetingForm = z.output<typeof meetingForm>

/** A change of a meeting, made on what was seen of it. */
export const changedMeetingForm = meetingForm.extend({ sequence: z.coerce.number().int().min(0) })
