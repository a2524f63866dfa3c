import type { FrameworkVersion } from '~/modules/programmes/framework'
import { judgedName } from '~/modules/programmes/rule-words'
import { m } from '~/platform/i18n/messages'
import { Moment } from '~/ui/dates'
import type { SettledCheck } from '../../quality/settled-checks.server'

interface SettledChecksProps {
  checks: readonly SettledCheck[]
  version: Pick<FrameworkVersion, 'criteria' | 'levels' | 'scale'>
  timeZone: string
}

const words = {
  stands: m.quality_checked_stands,
  overturned: m.quality_checked_overturned,
  noted: m.quality_checked_noted,
}

/** What came of the checks of an assessor's work: the second mark, and what was said. */
export function SettledChecks({ checks, version, timeZone }: SettledChecksProps) {
  if (checks.length === 0) return null
  return (
    <section className="mt3" aria-labelledby="checked">
      <h2 className="label" id="checked">
        {m.quality_checked_title()}
      </h2>
      {checks.map((check) => (
        <div className="note mt1" key={check.id}>
          {check.comment && <p className="said">{check.comment}</p>}
          <ul>
            {version.criteria.flatMap((criterion) => {
              const mark = check.marks.find((one) => one.criterionId === criterion.id)
              if (!mark?.level) return []
              return [
                <li key={criterion.id}>
                  {criterion.code}: {judgedName(version, criterion, mark.level)}
                  {mark.feedback && <span className="quiet"> – {mark.feedback}</span>}
                </li>,
              ]
            })}
          </ul>
          <p className="who">
            {words[check.outcome]({ by: check.by })} <Moment value={check.at} timeZone={timeZone} />
          </p>
        </div>
      ))}
    </section>
  )
}
