/** A level of a framework version, from lowest to highest. */
export interface Level {
  key: string
  name: string
}

export interface Criterion {
  id: string
  position: number
  code: string
  title: string
  shortTitle: string
  guidance: string
  /** A sentence for each level key; one may be missing. */
  descriptors: Record<string, string>
  /** The lowest level key that passes. */
  threshold: string
  /** False: below the threshold here, nothing elsewhere makes up for it. */
  isCompensable: boolean
}

/** One numbered version of a criteria framework. Once published it never changes. */
export interface FrameworkVersion {
  id: string
  frameworkId: string
  frameworkName: string
  number: number
  publishedAt: Date | null
  levels: Level[]
  /** How many compensable criteria may lie below their threshold for a recommendation. */
  mayFallShort: number
  criteria: Criterion[]
}

/** Whether a level reaches a criterion's threshold; an unknown or missing level does not. */
export function reachesThreshold(
  levels: readonly Level[],
  criterion: Pick<Criterion, 'threshold'>,
  level: string | null | undefined,
): boolean {
  const rank = levels.findIndex((one) => one.key === level)
  const needed = levels.findIndex((one) => one.key === criterion.threshold)
  return rank >= 0 && needed >= 0 && rank >= needed
}
