import type { ReactNode } from 'react'
import { m } from '~/platform/i18n/messages'
import { useFieldError, useTypedList } from '~/ui/form'

interface ChooseTraineesProps {
  caption: string
  /** The column beside the name. */
  column: string
  trainees: { personId: string; name: string; beside: ReactNode }[]
}

/** Trainees to tick, in a table: works by keyboard and without a script. */
export function ChooseTrainees({ caption, column, trainees }: ChooseTraineesProps) {
  const error = useFieldError('trainees')
  const ticked = useTypedList('trainees') ?? []
  return (
    <div id="field-trainees" tabIndex={-1}>
      {error && (
        <p className="error" id="trainees-error">
          {error}
        </p>
      )}
      <table className="folds rows ticks">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{m.programmes_trainee()}</th>
            <th scope="col">{column}</th>
          </tr>
        </thead>
        <tbody>
          {trainees.map((trainee) => (
            <tr key={trainee.personId}>
              <td className="lead">
                <span className="check">
                  <input
                    type="checkbox"
                    name="trainees"
                    value={trainee.personId}
                    id={`trainee-${trainee.personId}`}
                    defaultChecked={ticked.includes(trainee.personId)}
                    aria-describedby={error ? 'trainees-error' : undefined}
                  />
                  <label htmlFor={`trainee-${trainee.personId}`}>{trainee.name}</label>
                </span>
              </td>
              <td>{trainee.beside}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
