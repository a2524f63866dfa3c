import { m } from '~/platform/i18n/messages'
import type { State } from './lifecycle'

/** A state as `.status` shows it: its words, and its sign (`data-is`). */
export interface Status {
  words: string
  is?: 'done' | 'part' | 'shut' | 'look' | 'gone'
}

/** Where a submission stands, for those who work on it. */
export function statusOf(stage: { state: State; assessorId: string | null; reviewStartedAt: Date | null }): Status {
  switch (stage.state) {
    case 'submitted':
      return stage.assessorId
        ? { words: m.submissions_state_not_begun() }
        : { words: m.submissions_state_unallocated() }
    case 'in-review':
      return { words: m.submissions_state_in_review(), is: 'part' }
    case 'recommended':
      return { words: m.submissions_state_recommended(), is: 'part' }
    case 'in-quality-check':
      return { words: m.submissions_state_in_quality_check(), is: 'part' }
    case 'confirmed':
      return { words: m.submissions_state_confirmed(), is: 'done' }
    case 'recorded':
      return { words: m.submissions_state_recorded(), is: 'done' }
    case 'referred':
      return { words: m.submissions_state_referred(), is: 'part' }
    case 'released':
      return { words: m.submissions_state_released(), is: 'done' }
    case 'withdrawn':
      return { words: m.submissions_state_withdrawn(), is: 'gone' }
    case 'returned':
      return { words: m.submissions_state_returned(), is: 'gone' }
    case 'appealed':
      return { words: m.submissions_state_appealed(), is: 'part' }
    case 'lapsed':
      return { words: m.submissions_state_lapsed(), is: 'gone' }
  }
}

/** The same for the trainee, who learns what was decided only once it is released. */
export function statusForTrainee(stage: {
  state: State
  assessorId: string | null
  reviewStartedAt: Date | null
  releasedAt: Date | null
  readAt: Date | null
}): Status {
  if (stage.releasedAt) {
    if (!stage.readAt) return { words: m.submissions_state_outcome_ready(), is: 'look' }
    if (stage.state === 'confirmed') return { words: m.submissions_state_confirmed(), is: 'done' }
    if (stage.state === 'released') return { words: m.submissions_state_to_resubmit(), is: 'look' }
    return statusOf(stage)
  }
  if (stage.state === 'submitted') return { words: m.submissions_state_handed_in(), is: 'part' }
  if (stage.state === 'withdrawn' || stage.state === 'returned') return statusOf(stage)
  return { words: m.submissions_state_being_read(), is: 'part' }
}
