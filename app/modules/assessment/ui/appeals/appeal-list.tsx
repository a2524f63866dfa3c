import { m } from '~/platform/i18n/messages'
import { formatDay, Moment } from '~/ui/dates'
import type { Appeal } from '../../appeals/appeal'
import { stageName } from './appeal-form'

/** The appeals so far, each with its answer. */
export function AppealList({ appeals, timeZone }: { appeals: readonly Appeal[]; timeZone: string }) {
  if (appeals.length === 0) return null
  return (
    <ol className="stack mt3">
      {appeals.map((appeal) => (
        <li key={appeal.id} className="note">
          <h2 className="label">{stageName(appeal.stage)}</h2>
          <p className="said">{appeal.grounds}</p>
          <p className="who">
            {m.appeal_by_trainee()} <Moment value={appeal.lodgedAt} timeZone={timeZone} />
          </p>
          {appeal.answeredAt ? (
            <>
              <p className="said mt1">{appeal.answer}</p>
              <p className="who">
                {appeal.outcome === 'upheld'
                  ? m.appeal_upheld({ name: appeal.answeredBy ?? '' })
                  : m.appeal_not_upheld({ name: appeal.answeredBy ?? '' })}{' '}
                <Moment value={appeal.answeredAt} timeZone={timeZone} />
              </p>
            </>
          ) : (
            <p className="mt1">{m.appeal_answer_by({ day: formatDay(appeal.answerBy) })}</p>
          )}
        </li>
      ))}
    </ol>
  )
}
