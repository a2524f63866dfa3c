import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { formatNumber, Moment } from '~/ui/dates'
import type { OutcomeData } from './outcome-data'
import { ByDay } from './by-day'
import { levelStatus } from './level-status'
import { LogEntry } from '~/modules/logs/ui/margin/log-entry'
import './outcome.css'

/** A decision, criterion by criterion, and the log that it rests on. */
export function Outcome({ outcome }: { outcome: OutcomeData }) {
  const { stage, decision, version, timeZone } = outcome
  const asked = version.criteria.filter((criterion) => outcome.byCriterion[criterion.id]?.asked)
  return (
    <>
      <p className="quiet mt2">
        {m.outcome_attempt({
          n: stage.attempt,
          words: m.count_words({ n: stage.words, shown: formatNumber(stage.words) }),
        })}{' '}
        <Moment value={decision.decidedAt} timeZone={timeZone} />
      </p>
      {decision.summary && (
        <section className="mt3" aria-labelledby="summary">
          <h2 className="label" id="summary">
            {m.outcome_summary()}
          </h2>
          <p className="said outcome-summary">{decision.summary}</p>
        </section>
      )}
      {decision.departure && (
        <section className="callout mt3" aria-labelledby="departure">
          <h2 className="label" id="departure">
            {m.outcome_departed()}
          </h2>
          <p className="said">{decision.departure}</p>
        </section>
      )}
      {asked.length > 0 && (
        <section className="callout look mt3" aria-labelledby="asked">
          <h2 className="head" id="asked">
            {m.outcome_asked()}
          </h2>
          <dl className="outcome-asked">
            {asked.map((criterion) => (
              <div key={criterion.id}>
                <dt className="label">
                  {criterion.code} {criterion.title}
                </dt>
                <dd className="said">{outcome.byCriterion[criterion.id]!.asked}</dd>
              </div>
            ))}
          </dl>
          {decision.resubmitBy && (
            <p>
              <ByDay sentence={m.outcome_by} day={decision.resubmitBy} />
            </p>
          )}
        </section>
      )}
      <Settled outcome={outcome} />
      <p className="mt3 no-print">
        <a href="#log">{m.outcome_jump_log()}</a>
      </p>
      <section className="mt3" aria-labelledby="criteria">
        <h2 className="head" id="criteria">
          {m.outcome_criteria()}
        </h2>
        <ol className="outcome-criteria">
          {version.criteria.map((criterion) => {
            const judged = outcome.byCriterion[criterion.id]
            const status = levelStatus(version, criterion, judged?.level) ?? { words: m.outcome_level_none() }
            return (
              <li key={criterion.id}>
                <h3>
                  <span className="code">{criterion.code}</span> {criterion.title}
                </h3>
                <p className="status" data-is={status.is}>
                  {status.words}
                </p>
                <p className="said">{judged?.feedback || m.outcome_no_feedback()}</p>
              </li>
            )
          })}
        </ol>
      </section>
      <section className="mt4" aria-labelledby="log">
        <h2 className="head" id="log" tabIndex={-1}>
          {m.outcome_log()}
        </h2>
        <div className="outcome-log">
          {outcome.entries.map((entry) => (
            <LogEntry
              key={entry.entryId}
              entry={entry}
              language={outcome.language}
              verdicts={outcome.verdictOf}
              notes={outcome.notes.filter((note) => note.entryId === entry.entryId)}
            />
          ))}
        </div>
      </section>
    </>
  )
}

/** Whether what the attempt before was asked for is met. */
function Settled({ outcome: { settled, version } }: { outcome: OutcomeData }) {
  if (!settled || settled.points.length === 0) return null
  return (
    <section className="mt3" aria-labelledby="settled">
      <h2 className="label" id="settled">
        {m.assessment_asked_in({ attempt: settled.attempt })}
      </h2>
      <dl className="outcome-asked">
        {version.criteria.flatMap((criterion) => {
          const point = settled.points.find((one) => one.criterionId === criterion.id)
          if (!point) return []
          return (
            <div key={criterion.id}>
              <dt className="label">
                {criterion.code} {criterion.shortTitle}{' '}
                {point.outcome && (
                  <span className="status" data-is={point.outcome === 'met' ? 'done' : 'look'}>
                    {point.outcome === 'met' ? m.assessment_point_met() : m.assessment_point_not_met()}
                  </span>
                )}
              </dt>
              <dd className="said">{point.asked}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

/** What quality assurers said, for the assessor and for them. */
export function Assurances({ outcome }: { outcome: OutcomeData }) {
  if (outcome.confirmations.length === 0) return null
  return (
    <section className="mt3" aria-labelledby="assured">
      <h2 className="label" id="assured">
        {m.outcome_assured()}
      </h2>
      {outcome.confirmations.map((one) => (
        <div className="note mt1" key={one.decisionId}>
          <p className="said">{one.comment}</p>
          <p className="who">
            {one.outcome === 'confirmed'
              ? m.outcome_assured_confirmed({ name: one.qualityAssurerName })
              : m.outcome_assured_overturned({ name: one.qualityAssurerName })}
            {', '}
            <Moment value={one.at} timeZone={outcome.timeZone} />
          </p>
        </div>
      ))}
    </section>
  )
}

export const BackToConfirmations = () => (
  <p className="quiet">
    <Link to="/confirmations">{m.outcome_back()}</Link>
  </p>
)
