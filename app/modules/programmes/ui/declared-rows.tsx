import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'

interface DeclaredRowsProps {
  cohortId: string
  declared: { id: string; person: string; withPerson: string; reason: string }[]
}

/** Declared conflicts of interest, each to be taken back. */
export function DeclaredRows({ cohortId, declared }: DeclaredRowsProps) {
  return (
    <table className="folds rows mt2">
      <caption className="vh">{m.programmes_interests_title()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.programmes_interest_person()}</th>
          <th scope="col">{m.programmes_interest_with()}</th>
          <th scope="col">{m.programmes_interest_reason()}</th>
          <th scope="col">
            <span className="vh">{m.programmes_actions()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {declared.map((one) => (
          <tr key={one.id}>
            <th scope="row" className="lead">
              {one.person}
            </th>
            <td data-before={m.programmes_interest_with_before()}>{one.withPerson}</td>
            <td className="quiet">{one.reason || '–'}</td>
            <td className="acts">
              <Form method="post" action={`/cohorts/${cohortId}/interests/${one.id}/withdrawal`} preventScrollReset>
                <button className="btn small bare" type="submit">
                  {m.programmes_interest_withdraw()}{' '}
                  <span className="vh">
                    {m.programmes_interest_pair({ person: one.person, trainee: one.withPerson })}
                  </span>
                </button>
              </Form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
