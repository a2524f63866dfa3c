import { Form } from '@remix-run/react'
import { dayIn } from '~/platform/days'
import { m } from '~/platform/i18n/messages'
import { Day, formatNumber } from '~/ui/dates'

interface TraineeRow {
  personId: string
  name: string
  email: string
  assessor: { name: string } | null
  supporters: { supportId: string; name: string }[]
  figures: { words: number; criteria: number; lastWrittenAt: string | Date | null } | null
}

interface TraineeRowsProps {
  cohortId: string
  trainees: TraineeRow[]
  /** Criteria in the cohort's version. */
  criteria: number
  timeZone: string
}

/** How far each trainee has come, in figures: never a title, never a text. */
export function TraineeRows({ cohortId, trainees, criteria, timeZone }: TraineeRowsProps) {
  return (
    <table className="folds rows">
      <caption className="vh">{m.programmes_trainees_caption()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.programmes_trainee()}</th>
          <th scope="col" className="n">
            {m.programmes_words()}
          </th>
          <th scope="col" className="n">
            {m.programmes_evidenced()}
          </th>
          <th scope="col">{m.programmes_last_written()}</th>
          <th scope="col">{m.programmes_supporters()}</th>
          <th scope="col">{m.programmes_assessor()}</th>
          <th scope="col">
            <span className="vh">{m.programmes_actions()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {trainees.map((trainee) => (
          <tr key={trainee.personId}>
            <th scope="row" className="lead">
              {trainee.name}
              <span className="beneath address">{trainee.email}</span>
            </th>
            <td className="n" data-after={m.programmes_words_after()}>
              {formatNumber(trainee.figures?.words ?? 0)}
            </td>
            <td className="n" data-after={m.programmes_evidenced_after()}>
              {m.programmes_of({ n: trainee.figures?.criteria ?? 0, all: criteria })}
            </td>
            <td className="quiet" data-before={m.programmes_last_written_before()}>
              {trainee.figures?.lastWrittenAt ? (
                <Day value={dayIn(timeZone, new Date(trainee.figures.lastWrittenAt))} month="short" />
              ) : (
                m.programmes_not_begun()
              )}
            </td>
            <td className="quiet" data-before={m.programmes_supporters_before()}>
              {trainee.supporters.map((one) => one.name).join(', ') || m.programmes_none()}
            </td>
            <td data-before={m.programmes_assessor_before()}>
              {trainee.assessor?.name ?? <span className="status">{m.programmes_not_allocated()}</span>}
            </td>
            <td>
              <details className="ending">
                <summary>
                  {m.programmes_end_enrolment()} <span className="vh">{trainee.name}</span>
                </summary>
                <Form method="post" action={`/cohorts/${cohortId}/enrolments/${trainee.personId}/ending`}>
                  <p className="hint">{m.programmes_end_enrolment_hint()}</p>
                  <button className="btn small grave" type="submit">
                    {m.programmes_end_enrolment_button({ name: trainee.name })}
                  </button>
                </Form>
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
