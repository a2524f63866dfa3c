import type { FrameworkVersion } from '~/modules/programmes/framework'
import { judgedName } from '~/modules/programmes/rule-words'
import { m } from '~/platform/i18n/messages'
import type { QualityCheck } from '../../quality/quality-queries.server'
import type { Decision, Judgement } from '../../review'

interface BothMarksProps {
  check: Pick<QualityCheck, 'kind' | 'markedKind'>
  version: FrameworkVersion
  assessorName: string
  markerName: string | null
  decision: Decision | null
  first: readonly Judgement[]
  second: readonly Judgement[]
}

const kindName = (kind: Decision['kind'] | null) =>
  kind === null ? '–' : kind === 'recommend' ? m.quality_recommends() : m.quality_refers()

/** Both marks, criterion by criterion; where they differ is said in words, not by colour alone. */
export function BothMarks({ check, version, assessorName, markerName, decision, first, second }: BothMarksProps) {
  const isInterim = check.kind === 'interim'
  const of = (marks: readonly Judgement[], id: string) => marks.find((one) => one.criterionId === id)
  return (
    <table className="folds rows marks mt3">
      <caption className="vh">{m.quality_both()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.quality_col_criterion()}</th>
          <th scope="col">{assessorName}</th>
          {!isInterim && <th scope="col">{markerName}</th>}
          {!isInterim && (
            <th scope="col">
              <span className="vh">{m.quality_col_difference()}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {version.criteria.map((criterion) => {
          const [a, b] = [of(first, criterion.id), of(second, criterion.id)]
          const name = (judgement: Judgement | undefined) =>
            judgement?.level ? judgedName(version, criterion, judgement.level) : m.assessment_not_judged()
          return (
            <tr key={criterion.id}>
              <th scope="row" className="lead">
                {criterion.code} {criterion.shortTitle}
              </th>
              <td data-before={assessorName}>
                {name(a)}
                {a?.feedback && <span className="beneath said">{a.feedback}</span>}
              </td>
              {!isInterim && (
                <td data-before={markerName ?? ''}>
                  {name(b)}
                  {b?.feedback && <span className="beneath said">{b.feedback}</span>}
                </td>
              )}
              {!isInterim && (
                <td>
                  {a?.level !== b?.level && (
                    <span className="status" data-is="look">
                      {m.quality_differs()}
                    </span>
                  )}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
      {!isInterim && (
        <tfoot>
          <tr>
            <th scope="row" className="lead">
              {m.quality_col_decision()}
            </th>
            <td data-before={assessorName}>{kindName(decision?.kind ?? null)}</td>
            <td data-before={markerName ?? ''}>{kindName(check.markedKind)}</td>
            <td />
          </tr>
        </tfoot>
      )}
    </table>
  )
}
