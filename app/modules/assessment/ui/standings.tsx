import type { CohortStandings } from '~/modules/submissions/index.server'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'

/** A cohort's submissions by where they stand. */
export function Standings({ standings }: { standings: Omit<CohortStandings, 'releaseAt'> }) {
  const rows: [string, number][] = [
    [m.outcome_standing_waiting(), standings.waiting],
    [m.outcome_standing_in_review(), standings.inReview],
    [m.outcome_standing_to_confirm(), standings.toConfirm],
    [m.outcome_standing_held_confirmed(), standings.heldConfirmed],
    [m.outcome_standing_held_referred(), standings.heldReferred],
    [m.outcome_standing_released(), standings.released],
    [m.outcome_standing_read(), standings.read],
  ]
  return (
    <table className="rows narrow">
      <caption className="vh">{m.outcome_standings()}</caption>
      <tbody>
        {rows.map(([name, n]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="n">{formatNumber(n)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
