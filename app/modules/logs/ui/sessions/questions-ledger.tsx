import { m } from '~/platform/i18n/messages'
import { formatNumber } from '~/ui/dates'
import { Level } from '~/ui/waterline'
import { questionTypeName } from '../../names'
import { questionTypes, type SetSession } from '../../session'

/** How many questions of each type were kept: a table that is its own chart. */
export function QuestionsLedger({ questions }: { questions: SetSession['questions'] }) {
  if (questions.length === 0) return null
  const counts = questionTypes
    .map((type) => ({ type, count: questions.filter((question) => question.type === type).length }))
    .filter(({ count }) => count > 0)
  const most = Math.max(...counts.map(({ count }) => count))
  return (
    <section className="sessions-ledger mt4" aria-labelledby="questions-h">
      <h2 className="head" id="questions-h">
        {m.logs_sessions_questions()}
      </h2>
      <table className="bars mt2">
        <caption className="vh">{m.logs_sessions_questions()}</caption>
        <thead className="vh">
          <tr>
            <th scope="col">{m.logs_sessions_question_type()}</th>
            <th scope="col">{m.logs_sessions_question_count()}</th>
            <th scope="col">{m.logs_desk_chart()}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ type, count }) => (
            <tr key={type}>
              <th scope="row">{questionTypeName(type)}</th>
              <td className="n">{formatNumber(count)}</td>
              <td>
                <Level share={count / most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
