import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import type { CheckListed } from '../../quality/show-check.server'

/** The checks that are open, each with what is to be done. */
export function CheckRows({ checks }: { checks: readonly CheckListed[] }) {
  return (
    <table className="folds rows mt3">
      <caption className="vh">{m.quality_title()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.assessment_col_number()}</th>
          <th scope="col">{m.assessment_col_trainee()}</th>
          <th scope="col">{m.assessment_col_cohort()}</th>
          <th scope="col" className="n">
            {m.assessment_col_words()}
          </th>
          <th scope="col">{m.quality_col_kind()}</th>
          <th scope="col">{m.quality_col_marker()}</th>
          <th scope="col">{m.assessment_col_state()}</th>
        </tr>
      </thead>
      <tbody>
        {checks.map((check) => (
          <tr key={check.id}>
            <td className="quiet" data-before={m.assessment_col_number()}>
              {check.stage.number}
            </td>
            <td className="lead">
              {!check.hasStake ? (
                <Link className="who" to={addressOf(check)}>
                  {check.stage.traineeName}
                </Link>
              ) : (
                check.stage.traineeName
              )}
            </td>
            <td className="quiet">{check.stage.cohortName}</td>
            <td className="n" data-after={m.assessment_words_unit()}>
              {formatNumber(check.stage.words)}
            </td>
            <td className="quiet">
              {check.kind === 'interim' ? m.quality_kind_interim() : m.quality_kind_summative()}
            </td>
            <td className="quiet">{check.isMine ? m.quality_you() : (check.markerName ?? '–')}</td>
            <td className="state">
              {check.hasStake ? (
                <span className="hint">{m.outcome_not_yours()}</span>
              ) : (
                <span className="status" data-is={isForMe(check) ? 'look' : 'part'}>
                  {stateWords(check)}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who is marking goes on there; all others see where it stands. */
const addressOf = (check: CheckListed) =>
  check.isMine && !check.isMarked ? `/checks/${check.id}/marking` : `/checks/${check.id}`

const isForMe = (check: CheckListed) =>
  check.kind === 'interim' ||
  (check.markerName === null && !check.isMine) ||
  (check.asksThird ? !check.isMine : check.isMine)

function stateWords({ kind, markerName, isMine, isMarked, asksThird }: CheckListed): string {
  if (kind === 'interim') return m.quality_state_to_look()
  if (asksThird) return m.quality_state_third()
  if (isMarked) return m.quality_state_marked()
  return markerName || isMine ? m.quality_state_marking() : m.quality_state_to_mark()
}
