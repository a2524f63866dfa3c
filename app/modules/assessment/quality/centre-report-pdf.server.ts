import { m } from '~/platform/i18n/messages'
import { drawReport } from '~/platform/pdf/pdf-report.server'
import { formatMoment } from '~/ui/dates'
import type { Agreement } from './agreement'
import { assessorColumns, assessorFigures } from './assessor-columns'
import type { CentreReport } from './centre-report'
import { planSentences } from './plan-sentences'

/** The report as a PDF, with the moment in the reader's zone. */
export function centreReportPdf(report: CentreReport, timeZone: string): Promise<Buffer> {
  return drawReport({
    title: m.quality_report(),
    opening: [
      `${report.programme.name}, ${report.organisationName}`,
      `${m.quality_report_for({ body: report.programme.awardingBody })} ${formatMoment(report.at, timeZone)}`,
    ],
    parts: [
      {
        title: m.quality_report_assessors(),
        head: [m.assessment_col_assessor(), ...assessorColumns()],
        rows: report.assessors.map((one) => [one.name, ...assessorFigures(one)]),
      },
      {
        title: m.quality_plan(),
        paragraphs: [
          ...(report.hasPlan ? planSentences(report.plan, []) : [m.quality_plan_none()]),
          m.quality_report_draws({
            n: report.draws.draws,
            sampled: report.draws.sampled,
            settled: report.draws.settled,
          }),
        ],
      },
      {
        title: m.quality_agreement(),
        head: [
          m.quality_col_what(),
          m.quality_col_pairs(),
          m.quality_col_same(),
          m.quality_col_kappa(),
          m.quality_col_interval(),
        ],
        rows: [
          agreementRow(m.quality_col_decision(), report.decisions),
          agreementRow(m.quality_agreement_all(), report.criteria),
        ],
      },
      {
        title: m.appeal_title(),
        paragraphs:
          report.appeals.length === 0
            ? [m.quality_report_no_appeals()]
            : report.appeals.map((appeal) => m.quality_report_appeals(appeal)),
      },
    ],
    at: report.at,
    producer: m.product(),
  })
}

const agreementRow = (name: string, { pairs, same, kappa, interval }: Agreement): string[] => [
  name,
  String(pairs),
  pairs === 0 ? '–' : m.quality_percent_of_all({ n: Math.round(same * 100) }),
  kappa === null ? '–' : kappa.toFixed(2),
  interval
    ? m.quality_interval({ low: interval[0].toFixed(2), high: interval[1].toFixed(2) })
    : pairs < 10
      ? m.quality_too_few()
      : m.quality_undefined(),
]
