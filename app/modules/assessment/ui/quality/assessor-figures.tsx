import { m } from '~/platform/i18n/messages'
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
          columns={[
            m.quality_report_decided(),
            m.quality_report_recommended(),
            m.quality_report_referred(),
            m.quality_report_days(),
            m.quality_col_sampled(),
            m.quality_report_overturned(),
          ]}
          rows={assessors.map((one) => ({
            id: one.name,
            name: one.name,
            figures: [
              one.decided,
              one.recommended,
              one.referred,
              one.medianDays === null ? '–' : one.medianDays.toFixed(1),
              one.sampled,
              one.overturned,
            ],
          }))}
        />
      )}
    </section>
  )
}
