import type { TrailStep } from '~/modules/submissions/index.server'
import { eventName } from '~/modules/submissions/event-name'
import { m } from '~/platform/i18n/messages'
import { Moment } from '~/ui/dates'

/** What happened to a submission, step by step. */
export function Trail({ trail, timeZone }: { trail: readonly TrailStep[]; timeZone: string }) {
  return (
    <section className="mt4" aria-labelledby="trail">
      <h2 className="head" id="trail">
        {m.quality_trail()}
      </h2>
      <ol className="mt1">
        {trail.map((step, at) => (
          <li key={at}>
            <Moment value={step.at} timeZone={timeZone} />:{' '}
            {[eventName(step.event), step.by].filter(Boolean).join(', ')}
            {step.reason && <span className="quiet said"> “{step.reason}”</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
