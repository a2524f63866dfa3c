import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { questionTypeName } from '../../names'
import { monthInShort } from '../../phrases'
import type { QuestionsOfMonth } from '../../question-ledger'
import type { QuestionType } from '../../session'

const height = 160
const barWidth = 28
const gap = 20

/** A bar for each month, built of the types from the bottom up. What it shows stands in the table below it, too. */
export function QuestionsChart({ months, types }: { months: QuestionsOfMonth[]; types: readonly QuestionType[] }) {
  const most = Math.max(...months.map(({ total }) => total))
  const width = months.length * (barWidth + gap) + gap
  return (
    <figure className="questions-chart mt2">
      <svg
        viewBox={`0 0 ${width} ${height + 44}`}
        width={width}
        role="img"
        aria-label={m.logs_sessions_questions_chart()}
      >
        {months.map((month, at) => (
          <Bar key={month.month} month={month} x={gap + at * (barWidth + gap)} most={most} types={types} />
        ))}
        <line className="ground" x1="0" x2={width} y1={height + 20} y2={height + 20} />
      </svg>
      <figcaption>
        <ul>
          {types.map((type) => (
            <li key={type}>
              <svg width="12" height="12" aria-hidden="true">
                <rect width="12" height="12" className={`q-${type}`} />
              </svg>{' '}
              {questionTypeName(type)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

function Bar({
  month: { month, counts, total },
  x,
  most,
  types,
}: {
  month: QuestionsOfMonth
  x: number
  most: number
  types: readonly QuestionType[]
}) {
  let top = height + 20
  return (
    <g aria-hidden="true">
      {types.map((type) => {
        const tall = (counts[type] / most) * height
        top -= tall
        // A line of paper parts the pieces, so that they are told apart without their colours.
        return (
          tall > 0 && (
            <rect key={type} className={`q-${type}`} x={x} y={top} width={barWidth} height={Math.max(tall - 1.5, 1)} />
          )
        )
      })}
      {total > 0 && (
        <text x={x + barWidth / 2} y={top - 5} textAnchor="middle">
          {formatNumber(total)}
        </text>
      )}
      <text x={x + barWidth / 2} y={height + 37} textAnchor="middle">
        {monthInShort(month)}
      </text>
    </g>
  )
}
