import { languageName } from '~/modules/logs/language'
import { formName } from '~/modules/submissions/form-name'
import { m } from '~/platform/i18n/messages'
import { formatDay, formatNumber } from '~/ui/dates'
import type { ProposedRow } from '../propose-allocation.server'
import { assessorOption, obstacleWords } from './assessor-option'

/** Each submission with whom the rule gives it to; a reader may be changed, and one that stays with nobody says why. */
export function ProposalTable({ rows }: { rows: readonly ProposedRow[] }) {
  return (
    <table className="folds rows queue">
      <caption className="vh">{m.assessment_proposal_title()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.assessment_col_number()}</th>
          <th scope="col">{m.assessment_col_trainee()}</th>
          <th scope="col">{m.assessment_col_cohort()}</th>
          <th scope="col" className="n">
            {m.assessment_col_words()}
          </th>
          <th scope="col">{m.assessment_col_form()}</th>
          <th scope="col" className="n">
            {m.assessment_col_due()}
          </th>
          <th scope="col">{m.assessment_col_assessor()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.submissionId}>
            <td className="quiet" data-before={m.assessment_col_number()}>
              {row.number}
              <input type="hidden" name="submission" value={row.submissionId} />
            </td>
            <td className="lead">{row.traineeName}</td>
            <td className="quiet">{row.cohortName}</td>
            <td className="n" data-after={m.assessment_words_unit()}>
              {formatNumber(row.words)}
            </td>
            <td className="quiet">
              {formName(row.form)}
              {row.language !== 'en' && `, ${languageName(row.language)}`}
            </td>
            <td className="n nowrap" data-before={m.assessment_due_unit()}>
              {formatDay(row.dueOn, 'en-GB', 'short')}
            </td>
            <td className="allocate">
              <Choice row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Choice({ row }: { row: ProposedRow }) {
  const offered = row.assessors.filter((one) => one.conflicts.length === 0)
  return (
    <>
      <select
        name={`to-${row.submissionId}`}
        defaultValue={row.proposed ?? ''}
        aria-label={m.assessment_allocate_to({ number: row.number })}
      >
        <option value="">{m.assessment_nobody()}</option>
        {offered.map((assessor) => (
          <option key={assessor.id} value={assessor.id}>
            {assessorOption(assessor)}
          </option>
        ))}
      </select>
      {row.proposed === null && (
        <span className="hint">
          {row.obstacles.length === 0
            ? m.assessment_no_assessor_at_all()
            : row.obstacles.map(({ name, obstacle }) => `${name}: ${obstacleWords(obstacle)}`).join('; ')}
        </span>
      )}
    </>
  )
}
