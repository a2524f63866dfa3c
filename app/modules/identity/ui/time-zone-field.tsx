import type { ReactNode } from 'react'
import { TextField } from '~/ui/form'
import { timeZones } from '../time-zones'

interface TimeZoneFieldProps {
  label: ReactNode
  hint: ReactNode
  defaultValue: string
}

/** A time zone by its name, which is completed while one types. One to a page. */
export function TimeZoneField(props: TimeZoneFieldProps) {
  return (
    <>
      <TextField name="timeZone" {...props} list="time-zones" autoComplete="off" spellCheck={false} />
      <datalist id="time-zones">
        {timeZones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  )
}
