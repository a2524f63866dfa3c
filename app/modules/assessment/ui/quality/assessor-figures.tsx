import { m } from '~/platform/i18n/messages'
import type { CentreReport } from '../../quality/centre-report'

/** What each assessor decided, how long it took, and what came of the checks. */
export function AssessorFigures({ assessors }: Pick<CentreReport, 'assessors'>) {
  const columns = [
    m.quality_report_decided(),
    m.quality_report_recommended(),
    m.quality_report_referred(),
    m.quality_report_days(),
    m.quality_col_sampled(),
    m.quality_report_overturned(),
  ]
  return (
    <section className="mt4" aria-labelledby="assessors">
      <h2 className="head" id="assessors">
        {m.quality_report_assessors()}
      </h2>
      {assessors.length === 0 ? (
        <p className="quiet mt1">{m.quality_report_nothing()}</p>
      ) : (
        <table className="folds rows mt2">
          <caption className="vh">{m.quality_report_assessors()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.assessment_col_assessor()}</th>
              {columns.map((name) => (
                <th scope="col" className="n" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {assessors.map((one) => (
              <tr key={one.name}>
                <th scope="row" className="lead">
                  {one.name}
                </th>
                {[
                  one.decided,
                  one.recommended,
                  one.referred,
                  one.medianDays === null ? '–' : one.medianDays.toFixed(1),
                  one.sampled,
                  one.overturned,
                ].map((value, at) => (
                  <td className="n" key={columns[at]} data-before={columns[at]}>
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
