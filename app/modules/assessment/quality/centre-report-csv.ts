import Papa from 'papaparse'
import { m } from '~/platform/i18n/messages'
import type { CentreReport } from './centre-report'

/** The report as CSV: one figure a line (part, of whom, what, value), so that a spreadsheet can turn it as it likes. What it would take for a formula is made a text. */
export function centreReportCsv(report: CentreReport): string {
  const rows: [string, string, string, string | number][] = report.assessors.flatMap((one) => {
    const of = (what: string, value: string | number): [string, string, string, string | number] => [
      m.quality_report_assessors(),
      one.name,
      what,
      value,
    ]
    return [
      of(m.quality_report_decided(), one.decided),
      of(m.quality_report_recommended(), one.recommended),
      of(m.quality_report_referred(), one.referred),
      of(m.quality_report_days(), one.medianDays === null ? '' : Number(one.medianDays.toFixed(1))),
      of(m.quality_col_sampled(), one.sampled),
      of(m.quality_report_overturned(), one.overturned),
    ]
  })
  rows.push(
    [m.quality_title(), '', m.quality_draws(), report.draws.draws],
    [m.quality_title(), '', m.quality_col_sampled(), report.draws.sampled],
    [m.quality_title(), '', m.quality_col_settled(), report.draws.settled],
  )
  for (const [name, agreement] of [
    [m.quality_col_decision(), report.decisions],
    [m.quality_agreement_all(), report.criteria],
  ] as const)
    rows.push(
      [m.quality_agreement(), name, m.quality_col_pairs(), agreement.pairs],
      [
        m.quality_agreement(),
        name,
        m.quality_col_same(),
        agreement.pairs === 0 ? '' : Number(agreement.same.toFixed(4)),
      ],
      [
        m.quality_agreement(),
        name,
        m.quality_col_kappa(),
        agreement.kappa === null ? '' : Number(agreement.kappa.toFixed(4)),
      ],
    )
  for (const { stage, lodged, upheld, open } of report.appeals)
    rows.push(
      [m.appeal_title(), String(stage), m.quality_report_lodged(), lodged],
      [m.appeal_title(), String(stage), m.quality_report_upheld(), upheld],
      [m.appeal_title(), String(stage), m.quality_report_open(), open],
    )
  const fields = [m.quality_report_part(), m.quality_report_whose(), m.quality_col_what(), m.quality_report_value()]
  return `\uFEFF${Papa.unparse({ fields, data: rows }, { escapeFormulae: true })}\r\n`
}
