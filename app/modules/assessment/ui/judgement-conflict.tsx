import { m } from '~/platform/i18n/messages'
import type { Judgement } from '../review'
import type { KeeperRefusal } from './keeper'
import { KeptConflict } from './kept-conflict'
import type { Draft } from './use-review'

interface JudgementConflictProps {
  refusal: KeeperRefusal | undefined
  /** What this window holds. */
  mine: Draft | null
  /** Keeps this window's, or (null) the other's. */
  settle: (standing: Judgement, mine: Draft | null) => void
}

/** Two windows judged one criterion. */
export const JudgementConflict = ({ refusal, mine, settle }: JudgementConflictProps) => (
  <KeptConflict<Judgement>
    refusal={refusal}
    wordsOf={(standing) => standing.feedback || m.assessment_no_feedback()}
    keepMine={(standing) => settle(standing, mine)}
    keepTheirs={(standing) => settle(standing, null)}
  />
)
