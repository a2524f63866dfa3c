import { Link } from '@remix-run/react'
import { hoursOf } from '~/modules/logs/session'
import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { useFieldError } from '~/ui/form'
import type { HandInRules } from '../hindrances'
import { TaskNumber } from './task-number'

/** Words against the programme's range. A short log in haiku is no fault: it only informs, unless the programme blocks on it. */
export function WordsTask({ number, words, range }: { number: number; words: number; range: HandInRules['words'] }) {
  const { from, to, blocks } = range
  const isFew = from !== null && words < from
  const isMany = to !== null && words > to
  return (
    <li>
      <TaskNumber value={number} />
      <h2 className="task">{m.submissions_words()}</h2>
      <span className="status" data-is={isFew || isMany ? (blocks ? 'look' : 'part') : 'done'}>
        {isFew ? m.submissions_below_range() : isMany ? m.submissions_above_range() : m.submissions_within_range()}
      </span>
      <p className="hint">
        {m.submissions_range({ words: formatNumber(words), from: formatNumber(from ?? 0), to: formatNumber(to ?? 0) })}{' '}
        {(isFew || isMany) && (blocks ? m.submissions_range_blocks() : m.submissions_range_informs())}
      </p>
    </li>
  )
}

/** Which criteria have no evidence in what was chosen. */
export function CoverageTask({
  number,
  criteria,
  evidenced,
  blocks,
}: {
  number: number
  criteria: { id: string; code: string; shortTitle: string }[]
  evidenced: ReadonlySet<string>
  blocks: boolean
}) {
  const error = useFieldError('coverage')
  const bare = criteria.filter((criterion) => !evidenced.has(criterion.id))
  return (
    <li>
      <TaskNumber value={number} />
      <h2 className="task" id="field-coverage" tabIndex={-1}>
        {m.submissions_coverage()}
      </h2>
      <span className="status" data-is={bare.length === 0 ? 'done' : blocks ? 'look' : 'part'}>
        {m.submissions_covered({ n: evidenced.size, all: criteria.length })}
      </span>
      {bare.length > 0 && (
        <p className="hint">
          {m.submissions_bare({ n: bare.length, names: bare.map((one) => `${one.code} ${one.shortTitle}`).join('; ') })}{' '}
          {blocks ? m.submissions_range_blocks() : m.submissions_coverage_informs()}
        </p>
      )}
      <p className="hint">
        <Link relative="path" to="../evidence">
          {m.logs_evidence_see()}
        </Link>
      </p>
      {error && (
        <div className="body">
          <p className="error">{error}</p>
        </div>
      )}
    </li>
  )
}

/** Practice hours in the chosen sessions; never a hindrance. */
export function HoursTask({ number, minutes, hoursMin }: { number: number; minutes: number; hoursMin: number }) {
  const hours = hoursOf(minutes)
  const isEnough = hours >= hoursMin
  return (
    <li>
      <TaskNumber value={number} />
      <h2 className="task">{m.submissions_hours()}</h2>
      <span className="status" data-is={isEnough ? 'done' : 'part'}>
        {m.submissions_hours_of({ hours: formatNumber(hours), min: formatNumber(hoursMin) })}
      </span>
      {!isEnough && <p className="hint">{m.submissions_hours_inform()}</p>}
    </li>
  )
}
