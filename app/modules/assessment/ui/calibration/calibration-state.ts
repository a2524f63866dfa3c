import { m } from '~/platform/i18n/messages'
import type { Calibration } from '../../calibration/calibration-queries.server'

/** Where a calibration stands, for somebody whose marks are in or not. */
export function calibrationState({
  consent,
  closedAt,
  isFinished,
}: Pick<Calibration, 'consent' | 'closedAt'> & { isFinished: boolean }): string {
  if (closedAt) return m.calibration_state_closed()
  if (consent === 'asked') return m.calibration_state_asked()
  if (consent === 'refused') return m.calibration_state_refused()
  return isFinished ? m.calibration_state_in() : m.calibration_state_open()
}
