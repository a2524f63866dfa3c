import { m } from '~/platform/i18n/messages'
import { Moment } from '~/ui/dates'
import type { ReturnedData } from './returned-data'

/** What has to be looked at again before the review is decided again. */
export function Returned({ returned, timeZone }: { returned: ReturnedData | null; timeZone: string }) {
  if (!returned) return null
  return (
    <section className="callout look mt2" aria-labelledby="returned">
      <h2 className="label" id="returned">
        {m.assessment_returned({ name: returned.name })}, <Moment value={returned.at} timeZone={timeZone} />
      </h2>
      <p className="said">{returned.reason}</p>
    </section>
  )
}
