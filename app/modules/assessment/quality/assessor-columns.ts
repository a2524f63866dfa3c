import { m } from '~/platform/i18n/messages'
import type { CentreReport } from './centre-report'

/** What a centre report says of each assessor, column by column. */
export const assessorColumns = (): string[] => [
  m.quality_report_decided(),
  m.quality_report_recommended(),
  m.quality_report_referred(),
  m.quality_report_days(),
  m.quality_col_sampled(),
  m.quality_report_overturned(),
]

/** One assessor's figures in the order of the columns. */
export const assessorFigures = (one: CentreReport['assessors'][number]): string[] => [
  String(one.decided),
  String(one.recommended),
  String(one.referred),
  one.medianDays === null ? '–' : one.medianDays.toFixed(1),
  String(one.sampled),
  String(one.overturned),
]
