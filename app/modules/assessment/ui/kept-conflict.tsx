import { m } from '~/platform/i18n/messages'
import type { KeeperRefusal } from './keeper'

interface KeptConflictProps<Standing> {
  refusal: KeeperRefusal | undefined
  /** The words of what another window kept. */
  wordsOf: (standing: Standing) => string
  keepMine: (standing: Standing) => void
  keepTheirs: (standing: Standing) => void
}

/** Another window kept something else: shows it, and the person chooses. */
export function KeptConflict<Standing>({ refusal, wordsOf, keepMine, keepTheirs }: KeptConflictProps<Standing>) {
  if (!refusal) return null
  const standing = refusal.facts.standing as Standing | undefined
  return (
    <div className="callout look mt2" role="alert">
      <p>{refusal.sentence}</p>
      {standing && (
        <>
          <p className="label">{m.assessment_kept_there()}</p>
          <p className="said">{wordsOf(standing)}</p>
          <p className="row">
            <button className="btn small" type="button" onClick={() => keepMine(standing)}>
              {m.assessment_keep_mine()}
            </button>
            <button className="btn small" type="button" onClick={() => keepTheirs(standing)}>
              {m.assessment_keep_theirs()}
            </button>
          </p>
        </>
      )}
    </div>
  )
}
