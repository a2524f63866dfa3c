import { useEffect, useRef, useState } from 'react'
import { m } from '~/platform/i18n/messages'
import { useTypedList } from '~/ui/form'
import { questionTypeName } from '../../names'
import { questionTypes, type SetSession } from '../../session'

/** Questions that were asked, each with its type. Without scripts there is room for a few more; with them for as many as one likes. */
export function QuestionFields({ questions }: { questions: SetSession['questions'] }) {
  const texts = useTypedList('question')
  const types = useTypedList('questionType')
  const typed = texts?.map((text, at) => ({ text, type: types?.[at] ?? 'open' }))
  const begin = typed?.filter(({ text }) => text.trim() !== '') ?? questions
  const [rows, setRows] = useState(Math.max(begin.length + 1, 3))
  const last = useRef<HTMLInputElement>(null)
  const hasAdded = useRef(false)
  useEffect(() => {
    if (hasAdded.current) last.current?.focus()
  }, [rows])
  return (
    <fieldset className="field">
      <legend className="legend">
        {m.logs_session_questions()} <span className="faint">{m.form_optional()}</span>
      </legend>
      <p className="hint">{m.logs_session_questions_hint()}</p>
      {Array.from({ length: rows }, (_, at) => (
        <div className="session-question" key={at}>
          <input
            ref={at === rows - 1 ? last : undefined}
            className="input"
            name="question"
            aria-label={m.logs_session_question_number({ number: at + 1 })}
            defaultValue={begin[at]?.text ?? ''}
            maxLength={500}
          />
          <select
            name="questionType"
            aria-label={m.logs_session_question_type_number({ number: at + 1 })}
            defaultValue={begin[at]?.type ?? 'open'}
          >
            {questionTypes.map((type) => (
              <option key={type} value={type}>
                {questionTypeName(type)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <AddRow
        add={() => {
          hasAdded.current = true
          setRows(rows + 1)
        }}
      />
    </fieldset>
  )
}

/** Only where scripts run. */
function AddRow({ add }: { add: () => void }) {
  const [hasScripts, setHasScripts] = useState(false)
  useEffect(() => setHasScripts(true), [])
  if (!hasScripts) return null
  return (
    <p>
      <button className="btn small" type="button" onClick={add}>
        {m.logs_session_add_question()}
      </button>
    </p>
  )
}
