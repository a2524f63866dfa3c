import { type Criterion, reachesThreshold, type Scaled } from '~/modules/programmes/framework'
import { judgedName } from '~/modules/programmes/rule-words'
import type { Status } from '~/modules/submissions/status'

/** A level by its name or a mark out of its maximum, and whether it is enough; null when there is none. What is asked for beside it makes no difference. */
export function levelStatus(
  version: Scaled,
  criterion: Pick<Criterion, 'threshold' | 'markMax'>,
  level: string | null | undefined,
): Status | null {
  if (!level) return null
  const is = reachesThreshold(version, criterion, level) ? 'done' : 'look'
  return { words: judgedName(version, criterion, level), is }
}
