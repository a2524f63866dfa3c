import type { Criterion } from '~/modules/programmes/framework'
import { m } from '~/platform/i18n/messages'
import type { KeeperState } from './keeper'
import { isAmiss } from './kept-words'

interface SheetHandleProps {
  criterion: Criterion
  isOpen: boolean
  onToggle: () => void
  state: KeeperState
}

/** In a narrow window, what opens and closes the sheet of the judgement; always in sight, so it says when something is not kept. */
export const SheetHandle = ({ criterion, isOpen, onToggle, state }: SheetHandleProps) => (
  <button className="handle" type="button" aria-expanded={isOpen} aria-controls="judge-body" onClick={onToggle}>
    <b>{criterion.code}</b> {criterion.shortTitle}
    {isAmiss(state) && (
      <span className="status" data-is="look">
        {m.assessment_not_kept_short()}
      </span>
    )}
  </button>
)
