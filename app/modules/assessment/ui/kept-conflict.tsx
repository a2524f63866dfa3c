import { m } from '~/platform/i18n/messages'
import type { Judgement } from '../review'
import type { KeeperRefusal } from './keeper'
import type { Draft } from './use-review'

interface KeptConflictProps {
  refusal: KeeperRefusal | undefined
  /** What this window holds. */
  mine: Draft | null
  /** Keeps this window's, or (null) the other's. */
  settle: (standing: Judgement, mine: Draft | null) => void
}

/** Another window kept something else: shows both, and the person chooses. */
export function KeptConflict({ refusal, mine, settle }: KeptConflictProps) {
  if (!refusal) return null
  const standing = refusal.facts.standing as Judgement | undefined
  return (
    <div className="callout look mt2" role="alert">
      <p>{refusal.sentence}</p>
      {standing && (
        <>
          <p className="label">{m.assessment_kept_there()}</p>
          <p className="said">{standing.feedback || m.assessment_no_feedback()}</p>
          <p className="row">
            <button className="btn small" type="button" onClick={() => settle(standing, mine)}>
              {m.assessment_keep_mine()}
            </button>
            <button className="btn small" type="button" onClick={() => settle(standing, null)}>
              {m.assessment_keep_theirs()}
            </button>
          </p>
        </>
      )}
    </div>
  )
}
