import { m } from '~/platform/i18n/messages'
import { formatNumber, zoneInWords } from '~/ui/dates'
import type { ProgrammeSettings } from '../programme'

/** A programme's settings in words. */
export function ProgrammeFacts({ programme }: { programme: ProgrammeSettings }) {
  const facts: [name: string, value: string][] = [
    [m.programmes_award(), programme.award],
    [m.programmes_fact_words(), wordsOf(programme)],
    [
      m.programmes_fact_practice(),
      m.programmes_fact_practice_value({
        hours: programme.hoursMin,
        shown: formatNumber(programme.hoursMin),
        sets: programme.setsMin,
      }),
    ],
    [
      m.programmes_fact_attempts(),
      m.programmes_fact_attempts_value({ attempts: programme.attemptsMax, days: programme.resubmissionDays }),
    ],
    [m.programmes_fact_review(), m.programmes_count_days({ n: programme.reviewDays })],
    [
      m.programmes_fact_validity(),
      programme.validYears === 0
        ? m.programmes_fact_validity_none()
        : m.programmes_count_years({ n: programme.validYears }),
    ],
    [m.programmes_fact_signed(), signed(programme)],
    [
      m.programmes_fact_access(),
      programme.secondFactorRequired ? m.programmes_fact_access_factor() : m.programmes_fact_access_mail(),
    ],
    [m.programmes_fact_contact(), [programme.contactName, programme.contactEmail].filter(Boolean).join(', ')],
    [m.programmes_safeguarding(), programme.safeguardingContact],
    [m.programmes_time_zone(), zoneInWords(programme.timeZone)],
  ]
  return (
    <dl className="set-facts">
      {facts.map(([name, value]) => (
        <Fact key={name} name={name} value={value} />
      ))}
    </dl>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value || <span className="faint">{m.programmes_fact_not_given()}</span>}</dd>
  </>
)

const signed = ({ signatoryName, awardingSignatoryName }: ProgrammeSettings) =>
  [signatoryName, awardingSignatoryName].filter(Boolean).join(', ')

function wordsOf(programme: ProgrammeSettings) {
  const range = { from: formatNumber(programme.wordsMin), to: formatNumber(programme.wordsMax) }
  return programme.wordsBlock ? m.programmes_fact_words_block(range) : m.programmes_fact_words_value(range)
}
