import { type Criterion, type FrameworkVersion, reachesThreshold } from '~/modules/programmes/framework'
import type { Status } from '~/modules/submissions/status'

/** A level by its name, and whether it is enough; null when there is none. What is asked for beside it makes no difference. */
export function levelStatus(
  version: Pick<FrameworkVersion, 'levels'>,
  criterion: Pick<Criterion, 'threshold'>,
  level: string | null | undefined,
): Status | null {
  if (!level) return null
  const name = version.levels.find((one) => one.key === level)?.name ?? level
  return { words: name, is: reachesThreshold(version.levels, criterion, level) ? 'done' : 'look' }
}
