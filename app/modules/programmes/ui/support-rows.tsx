import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'

interface SupportRowsProps {
  cohortId: string
  trainees: { name: string; supporters: { supportId: string; name: string }[] }[]
}

/** Who supports whom, each to be ended. */
export function SupportRows({ cohortId, trainees }: SupportRowsProps) {
  const pairs = trainees.flatMap((trainee) =>
    trainee.supporters.map((supporter) => ({ ...supporter, trainee: trainee.name })),
  )
  if (pairs.length === 0) return null
  return (
    <section className="mt4" aria-labelledby="supports">
      <h2 className="head" id="supports">
        {m.programmes_supports_now()}
      </h2>
      <table className="folds rows mt1">
        <caption className="vh">{m.programmes_supports_now()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.programmes_trainee()}</th>
            <th scope="col">{m.programmes_supporter()}</th>
            <th scope="col">
              <span className="vh">{m.programmes_actions()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={pair.supportId}>
              <th scope="row" className="lead">
                {pair.trainee}
              </th>
              <td data-before={m.programmes_supporter_before()}>{pair.name}</td>
              <td className="acts">
                <Form
                  method="post"
                  action={`/cohorts/${cohortId}/supports/${pair.supportId}/ending`}
                  preventScrollReset
                >
                  <button className="btn small bare" type="submit">
                    {m.programmes_end_support()}{' '}
                    <span className="vh">
                      {m.programmes_support_pair({ supporter: pair.name, trainee: pair.trainee })}
                    </span>
                  </button>
                </Form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
