import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { CheckField, Refusable, TextField, useFieldError } from '~/ui/form'

interface LearningSetFormProps {
  title: string
  set?: { name: string; members: { personId: string }[] }
  possible: { personId: string; name: string; isTrainee: boolean }[]
  /** What the action gave back. */
  data: unknown
  back: string
}

/** A set's name and who is in it: trainees first, then those who support or judge. */
export function LearningSetForm({ title, set, possible, data, back }: LearningSetFormProps) {
  const isIn = (personId: string) => set?.members.some((member) => member.personId === personId) ?? false
  const groups = [
    { title: m.programmes_trainees(), people: possible.filter((one) => one.isTrainee) },
    { title: m.programmes_set_others(), people: possible.filter((one) => !one.isTrainee) },
  ].filter((group) => group.people.length > 0)
  return (
    <Form method="post" className="stack spaced narrow">
      <h2 className="head">{title}</h2>
      <Refusable data={data}>
        <TextField
          name="name"
          label={m.programmes_set_name()}
          hint={m.programmes_set_name_hint()}
          defaultValue={set?.name}
        />
        <MembersError />
        {groups.map((group) => (
          <fieldset key={group.title} className="stack">
            <legend className="label">{group.title}</legend>
            {group.people.map((person) => (
              <CheckField
                key={person.personId}
                name="members"
                value={person.personId}
                label={person.name}
                defaultChecked={isIn(person.personId)}
              />
            ))}
          </fieldset>
        ))}
        {groups.length === 0 && <p className="quiet">{m.programmes_trainees_empty()}</p>}
      </Refusable>
      <div className="row">
        <button className="btn primary" type="submit">
          {m.programmes_save()}
        </button>
        <Link to={back}>{m.programmes_cancel()}</Link>
      </div>
    </Form>
  )
}

function MembersError() {
  const error = useFieldError('members')
  return error ? (
    <p className="error" id="field-members" tabIndex={-1}>
      {error}
    </p>
  ) : null
}
