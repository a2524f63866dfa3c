import type { PointOutcome } from '../review'
import { m } from '~/platform/i18n/messages'

interface AskedHereProps {
  attempt: number
  asked: string
  outcome: PointOutcome | null
  isOpen: boolean
  tick: (outcome: PointOutcome | null) => void
}

/** What the last referral asked for on this criterion, to be ticked as met or not. */
export function AskedHere({ attempt, asked, outcome, isOpen, tick }: AskedHereProps) {
  const choice = (value: PointOutcome, name: string) => (
    <label className="check">
      <input
        type="radio"
        name="point"
        value={value}
        checked={outcome === value}
        disabled={!isOpen}
        onChange={() => tick(value)}
      />
      {name}
    </label>
  )
  return (
    <section className="callout look mt2" aria-labelledby="asked-here">
      <h3 className="label" id="asked-here">
        {m.assessment_asked_in({ attempt })}
      </h3>
      <p className="said">{asked}</p>
      <fieldset className="points row">
        <legend className="vh">{m.assessment_point_question()}</legend>
        {choice('met', m.assessment_point_met())}
        {choice('not-met', m.assessment_point_not_met())}
        {outcome && isOpen && (
          <button className="btn small bare" type="button" onClick={() => tick(null)}>
            {m.assessment_point_clear()}
          </button>
        )}
      </fieldset>
    </section>
  )
}
