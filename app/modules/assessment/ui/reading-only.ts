import { canHappen, type State } from '~/modules/submissions/lifecycle'
import { m } from '~/platform/i18n/messages'

/** Why a review can only be read, and whether anything can still be done about it. */
export function readingOnly(state: State): string {
  if (state === 'withdrawn') return m.assessment_reading_withdrawn()
  if (state === 'returned') return m.assessment_reading_returned()
  if (canHappen(state, 'take-back')) return m.assessment_only_reading()
  if (canHappen(state, 'confirm')) return m.assessment_reading_checked()
  return m.assessment_reading_stands()
}
