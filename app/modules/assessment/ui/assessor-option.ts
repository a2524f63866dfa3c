import { m } from '~/platform/i18n/messages'
import type { Assessor } from '../assessors.server'
import type { Obstacle } from '../balance'

const words: Record<Obstacle, () => string> = {
  conflict: m.assessment_obstacle_conflict,
  language: m.assessment_obstacle_language,
  away: m.assessment_obstacle_away,
  full: m.assessment_obstacle_full,
}

/** What stands against somebody, as it reads after their name. */
export const obstacleWords = (obstacle: Obstacle) => words[obstacle]()

/** Somebody to give a submission to, as a select offers them: with what they have in hand, and what one should know. */
export function assessorOption({ name, open, caseloadMax, obstacle }: Omit<Assessor, 'conflicts'>): string {
  const load =
    caseloadMax === null
      ? m.assessment_option_load({ name, n: open })
      : m.assessment_option_load_of({ name, n: open, max: caseloadMax })
  return obstacle && obstacle !== 'full' ? `${load}, ${obstacleWords(obstacle)}` : load
}
