import { criteria } from '~db/seeds/texts/criteria'
import type { Criterion, Level, VersionRule } from './framework'

/** The levels that a new framework begins with, lowest first (domain.md, "Demo criteria"). */
export const startingLevels: Level[] = [
  { key: 'not-yet', name: 'Not yet' },
  { key: 'developing', name: 'Developing' },
  { key: 'competent', name: 'Competent' },
  { key: 'strong', name: 'Strong' },
]
export const startingRule: VersionRule = { scale: 'levels', levels: startingLevels, mayFallShort: 0, totalMin: null }
export const startingThreshold = 'competent'

/** The twelve criteria of the demo framework: pass is competent in all, and C2 and C9 are non-compensable. */
export const startingCriteria: Omit<Criterion, 'id'>[] = criteria.map((one, index) => ({
  position: index + 1,
  code: one.code,
  title: one.title,
  shortTitle: one.short,
  guidance: one.guidance,
  descriptors: {
    'not-yet': one.levels['not yet'],
    developing: one.levels.developing,
    competent: one.levels.competent,
    strong: one.levels.strong,
  },
  threshold: startingThreshold,
  markMax: null,
  isCompensable: !one.nonCompensable,
}))
