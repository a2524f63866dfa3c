import type { Criterion, FrameworkVersion } from '~/modules/programmes/framework'
import type { Status } from '~/modules/submissions/status'
import { m } from '~/platform/i18n/messages'
import { criterionQuery } from '../criterion-query'
import { levelStatus } from './level-status'
import type { Draft } from './use-review'

/** The criteria in order, with how each is judged so far. In a narrow window it is a popover. */
export function CriteriaNav({
  version,
  judgements,
  selected,
  onShow,
}: {
  version: FrameworkVersion
  judgements: ReadonlyMap<string, Draft>
  selected: Criterion
  onShow: (code: string) => void
}) {
  const decisive = version.criteria.filter((criterion) => !criterion.isCompensable)
  return (
    <nav className="side criteria" aria-labelledby="criteria-h" id="all-criteria" {...{ popover: 'auto' }}>
      <h2 className="label" id="criteria-h">
        {m.assessment_criteria_version({ number: version.number })}
      </h2>
      <ol className="crit mt1">
        {version.criteria.map((criterion) => {
          const status = statusOf(version, criterion, judgements.get(criterion.id), criterion.id === selected.id)
          return (
            <li key={criterion.id}>
              <a
                href={criterionQuery(criterion.code)}
                aria-current={criterion.id === selected.id ? 'true' : undefined}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  onShow(criterion.code)
                  event.currentTarget.closest<HTMLElement>(':popover-open')?.hidePopover()
                }}
              >
                <span className="c">{criterion.code}</span>
                <span className="nm">{criterion.shortTitle}</span>
                {status ? (
                  <span className="status" data-is={status.is}>
                    {status.words}
                  </span>
                ) : (
                  <span className="vh">{m.assessment_not_judged()}</span>
                )}
              </a>
            </li>
          )
        })}
      </ol>
      {version.mayFallShort > 0 && decisive.length > 0 && (
        <p className="hint mt2">{m.assessment_decisive({ codes: decisive.map((one) => one.code).join(', ') })}</p>
      )}
    </nav>
  )
}

function statusOf(
  version: FrameworkVersion,
  criterion: Criterion,
  draft: Draft | undefined,
  isHere: boolean,
): Status | null {
  const status = levelStatus(version, criterion, draft?.level)
  if (status) return status
  if (draft?.feedback) return { words: m.assessment_begun(), is: 'part' }
  return isHere ? { words: m.assessment_reading_now(), is: 'part' } : null
}
