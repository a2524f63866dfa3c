import { Form } from '@remix-run/react'
import '~/modules/programmes/ui/programmes.css'
import { m } from '~/platform/i18n/messages'
import { formatDay } from '~/ui/dates'
import { TextField } from '~/ui/form'
import type { Away } from '../../terms/away'

/** Days away, in words: one day alone is said once. */
export const awayWords = ({ fromOn, untilOn }: Away): string =>
  fromOn === untilOn
    ? formatDay(fromOn)
    : m.submissions_terms_from_until({ from: formatDay(fromOn), until: formatDay(untilOn) })

/** Absences, each to be taken back at an address of its own under the given one. */
export function Absences({ absences, address }: { absences: readonly (Away & { id: string })[]; address: string }) {
  if (absences.length === 0) return <p className="quiet mt2">{m.submissions_terms_no_absence()}</p>
  return (
    <ul className="stack mt2">
      {absences.map((absence) => (
        <li key={absence.id} className="row">
          {awayWords(absence)}
          <Form method="post" action={`${address}/${absence.id}/removal`}>
            <button className="btn small bare" type="submit">
              {m.submissions_terms_absence_remove()}
              <span className="vh"> {awayWords(absence)}</span>
            </button>
          </Form>
        </li>
      ))}
    </ul>
  )
}

export function AbsenceForm({ today }: { today: string }) {
  return (
    <Form method="post" action="/reviewing/absences" className="stack mt2">
      <AbsenceFields today={today} />
    </Form>
  )
}

export function AbsenceFields({ today }: { today: string }) {
  return (
    <>
      <div className="side-by-side">
        <TextField name="fromOn" type="date" label={m.submissions_terms_from()} defaultValue={today} required />
        <TextField name="untilOn" type="date" label={m.submissions_terms_until()} min={today} required />
      </div>
      <div className="row">
        <button className="btn" type="submit">
          {m.submissions_terms_absence_add()}
        </button>
      </div>
    </>
  )
}
