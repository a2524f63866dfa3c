import { m } from '~/platform/i18n/messages'
import { assessorColumns, assessorFigures } from '../../quality/assessor-columns'
import type { CentreReport } from '../../quality/centre-report'
import { AssessorRows } from './assessor-rows'

/** What each assessor decided, how long it took, and what came of the checks. */
export function AssessorFigures({ assessors }: Pick<CentreReport, 'assessors'>) {
  return (
    <section className="mt4" aria-labelledby="assessors">
      <h2 className="head" id="assessors">
        {m.quality_report_assessors()}
      </h2>
      {assessors.length === 0 ? (
        <p className="quiet mt1">{m.quality_report_nothing()}</p>
      ) : (
        <AssessorRows
          caption={m.quality_report_assessors()}
          columns={assessorColumns()}
          rows={assessors.map((one) => ({ id: one.name, name: one.name, figures: assessorFigures(one) }))}
        />
      )}
    </section>
  )
}
