import type { FrozenDeclarations } from '~/modules/submissions/contents'
import { m } from '~/platform/i18n/messages'

/** What the trainee declared, over the log. */
export function Declared({ declarations }: { declarations: FrozenDeclarations }) {
  return (
    <p className="declared">
      {m.submissions_declared_own_work()} {m.submissions_declared_names_changed()}{' '}
      {declarations.usedAi ? m.submissions_declared_ai({ how: declarations.aiHow }) : m.submissions_declared_no_ai()}
    </p>
  )
}
