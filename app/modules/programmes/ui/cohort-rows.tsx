import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Day } from '~/ui/dates'

export interface CohortRow {
  id: string
  name: string
  organisationName: string
  trainees: number
  startsOn: string
  handInOn: string
}

/** Cohorts, the newest first. */
export function CohortRows({ cohorts, caption }: { cohorts: CohortRow[]; caption: string }) {
  return (
    <table className="folds rows">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{m.programmes_cohort()}</th>
          <th scope="col">{m.programmes_organisation()}</th>
          <th scope="col" className="n">
            {m.programmes_trainees()}
          </th>
          <th scope="col">{m.programmes_starts()}</th>
          <th scope="col">{m.programmes_due()}</th>
        </tr>
      </thead>
      <tbody>
        {cohorts.map((cohort) => (
          <tr key={cohort.id}>
            <th scope="row" className="lead">
              <Link to={`/cohorts/${cohort.id}`}>{cohort.name}</Link>
            </th>
            <td className="quiet">{cohort.organisationName}</td>
            <td className="n" data-after={m.programmes_count_trainees_word({ n: cohort.trainees })}>
              {cohort.trainees}
            </td>
            <td className="quiet nowrap" data-before={m.programmes_starts_before()}>
              <Day value={cohort.startsOn} month="short" />
            </td>
            <td className="quiet nowrap" data-before={m.programmes_due_before()}>
              <Day value={cohort.handInOn} month="short" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
