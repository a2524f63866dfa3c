import type { FrozenDeclarations } from '~/modules/submissions/contents'
import { m } from '~/platform/i18n/messages'
import { formatDay } from '~/ui/dates'
import type { HandedIn } from '../handed-in'

/** When it was handed in and what the trainee declared, over the log. */
export function Declared({ declarations, handedIn }: { declarations: FrozenDeclarations; handedIn: HandedIn }) {
  const on = formatDay(handedIn.on)
  return (
    <p className="declared">
      {handedIn.afterDue ? (
        <strong>{m.assessment_handed_in_late({ on, due: formatDay(handedIn.afterDue) })}</strong>
      ) : (
        m.assessment_handed_in({ on })
      )}{' '}
      {m.submissions_declared_own_work()} {m.submissions_declared_names_changed()}{' '}
      {declarations.usedAi ? m.submissions_declared_ai({ how: declarations.aiHow }) : m.submissions_declared_no_ai()}
    </p>
  )
}
