import { m } from '~/platform/i18n/messages'
import type { State } from './lifecycle'

/** What a trainee can know of an attempt: where it stands, and nothing of a decision before it is released. */
export interface Standing {
  state: State
  isReleased: boolean
  /** They have opened it. */
  isRead: boolean
}

const unreleased: Partial<Record<State, () => string>> = {
  submitted: m.submissions_next_submitted,
  withdrawn: m.submissions_next_withdrawn,
  returned: m.submissions_next_returned,
}
const released: Partial<Record<State, () => string>> = {
  confirmed: m.submissions_next_confirmed,
  recorded: m.submissions_next_recorded,
  released: m.submissions_next_released,
  appealed: m.submissions_next_appealed,
  lapsed: m.submissions_next_lapsed,
  withdrawn: m.submissions_next_withdrawn,
  returned: m.submissions_next_returned,
}

/**
 * What happens next with a log, in plain words for its trainee: who does what now, and what they can do themselves. Every
 * state before release reads as being read, whatever was decided. `none`: nothing was handed in yet.
 */
export function whatNext(standing: Standing | 'none'): string {
  if (standing === 'none') return m.submissions_next_none()
  const { state, isReleased, isRead } = standing
  if (isReleased && !isRead) return m.submissions_next_outcome_ready()
  const words = isReleased ? released[state] : unreleased[state]
  return (words ?? m.submissions_next_being_read)()
}
