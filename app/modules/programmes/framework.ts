/** A level of a framework version, from lowest to highest. */
export interface Level {
  key: string
  name: string
}

/** What criteria are judged by: levels with a sentence each, or marks out of a maximum. */
export const scales = ['levels', 'marks'] as const
export type Scale = (typeof scales)[number]

/** What a criterion is judged as: a level's key, or a mark in whole and half marks, such as "6.5". */
export type Judged = string

export interface Criterion {
  id: string
  position: number
  code: string
  title: string
  shortTitle: string
  guidance: string
  /** A sentence for each level key; one may be missing. With marks: those it had before. */
  descriptors: Record<string, string>
  /** The lowest level, or the lowest mark, that passes. */
  threshold: Judged
  /** With marks: the most that it gives, a whole number. */
  markMax: number | null
  /** False: below the threshold here, nothing elsewhere makes up for it. */
  isCompensable: boolean
}

/** What the criteria of a version are judged on. */
export interface Scaled {
  scale: Scale
  /** None with marks. */
  levels: Level[]
}

/** One numbered version of a criteria framework. Once published it never changes. */
export interface FrameworkVersion extends Scaled {
  id: string
  frameworkId: string
  frameworkName: string
  number: number
  publishedAt: Date | null
  /** How many compensable criteria may lie below their threshold for a recommendation. */
  mayFallShort: number
  /** With marks: the least sum for a recommendation, if there is one. */
  totalMin: number | null
  /** With marks: the levels that it had before, in case it has them again. */
  levelsAside: Level[]
  criteria: Criterion[]
}

/** What a version's criteria are judged on, and how many of them may fall short. */
export type VersionRule = Pick<FrameworkVersion, 'scale' | 'levels' | 'mayFallShort' | 'totalMin'>

/** The most that one criterion may give. */
export const markMost = 100

/** A mark in whole and half marks from 0 to `max`, as typed with a point or a comma; undefined for anything else. */
export function markOf(text: string, max: number): number | undefined {
  const typed = text.trim().replace(',', '.')
  if (!/^\d{1,4}(?:\.[05])?$/.test(typed)) return undefined
  const mark = Number(typed)
  return mark <= max ? mark : undefined
}

/** Half of the marks, in whole and half marks: what an awarding body's half-marks rule needs. */
export const halfOf = (markMax: number): number => markMax / 2

/** What something judged is worth on the version's scale: a level's rank from 0, or the mark; undefined for what the scale doesn't have. */
export function valueOf(
  { scale, levels }: Scaled,
  criterion: Pick<Criterion, 'markMax'>,
  judged: Judged | null | undefined,
): number | undefined {
  if (judged === null || judged === undefined) return undefined
  if (scale === 'marks') return markOf(judged, criterion.markMax ?? 0)
  const rank = levels.findIndex((level) => level.key === judged)
  return rank === -1 ? undefined : rank
}

/** Whether something judged reaches a criterion's threshold; what the scale doesn't have does not. */
export function reachesThreshold(
  scaled: Scaled,
  criterion: Pick<Criterion, 'threshold' | 'markMax'>,
  judged: Judged | null | undefined,
): boolean {
  const value = valueOf(scaled, criterion, judged)
  const needed = valueOf(scaled, criterion, criterion.threshold)
  return value !== undefined && needed !== undefined && value >= needed
}
