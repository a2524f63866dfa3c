import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Moment } from '~/ui/dates'

interface DrawRowsProps {
  draws: {
    id: string
    kind: string
    drawnAt: Date
    drawnBy: string
    from: number
    sampled: number | null
    settled: number | null
  }[]
  timeZone: string
}

/** The draws that were made, the newest first: each can be drawn again from its seed. */
export function DrawRows({ draws, timeZone }: DrawRowsProps) {
  return (
    <section className="mt4" aria-labelledby="draws">
      <h2 className="head" id="draws">
        {m.quality_draws()}
      </h2>
      <table className="folds rows mt2">
        <caption className="vh">{m.quality_draws()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.quality_col_drawn()}</th>
            <th scope="col">{m.quality_col_kind()}</th>
            <th scope="col">{m.quality_col_by()}</th>
            <th scope="col" className="n">
              {m.quality_col_from()}
            </th>
            <th scope="col" className="n">
              {m.quality_col_sampled()}
            </th>
            <th scope="col" className="n">
              {m.quality_col_settled()}
            </th>
          </tr>
        </thead>
        <tbody>
          {draws.map((draw) => (
            <tr key={draw.id}>
              <th scope="row" className="lead">
                <Link to={`/draws/${draw.id}`}>
                  <Moment value={draw.drawnAt} timeZone={timeZone} />
                </Link>
              </th>
              <td className="quiet">
                {draw.kind === 'interim' ? m.quality_kind_interim() : m.quality_kind_summative()}
              </td>
              <td>{draw.drawnBy}</td>
              <td className="n" data-before={m.quality_col_from()}>
                {draw.from}
              </td>
              <td className="n" data-before={m.quality_col_sampled()}>
                {draw.sampled}
              </td>
              <td className="n" data-before={m.quality_col_settled()}>
                {draw.settled}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
