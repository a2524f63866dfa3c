import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { questionTypeName } from '../../names'
import { monthOfYear } from '../../phrases'
import { countTypes, questionsByMonth } from '../../question-ledger'
import { questionTypes, type SetSession } from '../../session'
import { QuestionsChart } from './questions-chart'

/** The questions that were kept, by type: a chart over the months, and its table. */
export function QuestionsLedger({ sessions }: { sessions: readonly SetSession[] }) {
  const months = questionsByMonth(sessions)
  const all = countTypes(sessions.flatMap(({ questions }) => questions))
  const types = questionTypes.filter((type) => all[type] > 0)
  const total = types.reduce((sum, type) => sum + all[type], 0)
  return (
    <section className="sessions-ledger mt4" aria-labelledby="questions-h">
      <h2 className="head" id="questions-h">
        {m.logs_sessions_questions()}
      </h2>
      {total === 0 ? (
        <p className="quiet mt1">{m.logs_sessions_questions_none()}</p>
      ) : (
        <>
          <p className="mt1">
            {m.logs_sessions_questions_sum({
              n: total,
              share: Math.round((100 * all.open) / total),
            })}
          </p>
          <QuestionsChart months={months} types={types} />
          <div
            className="ledger-table scroll-x mt3"
            role="region"
            aria-label={m.logs_sessions_questions_table()}
            tabIndex={0}
          >
            <table>
              <caption className="vh">{m.logs_sessions_questions_table()}</caption>
              <thead>
                <tr>
                  <th scope="col">{m.logs_sessions_month()}</th>
                  {types.map((type) => (
                    <th scope="col" className="n" key={type}>
                      {questionTypeName(type)}
                    </th>
                  ))}
                  <th scope="col" className="n">
                    {m.logs_sessions_question_total()}
                  </th>
                  <th scope="col" className="n">
                    {m.logs_sessions_question_open_share()}
                  </th>
                </tr>
              </thead>
              <tbody>
                {months.map(({ month, counts, total: sum }) => (
                  <tr key={month}>
                    <th scope="row">{monthOfYear(month)}</th>
                    {types.map((type) => (
                      <td className="n" key={type}>
                        {formatNumber(counts[type])}
                      </td>
                    ))}
                    <td className="n">{formatNumber(sum)}</td>
                    <td className="n">
                      {sum > 0 ? m.logs_sessions_percent({ n: Math.round((100 * counts.open) / sum) }) : '–'}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}
