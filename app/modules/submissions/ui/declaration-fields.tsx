import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { CheckField, TextArea, useFieldError, useTyped } from '~/ui/form'
import { TaskNumber } from './task-number'

/** What the trainee declares. `usedAi` true shows what for; without JavaScript it is always there. */
export function DeclarationFields({
  number,
  done,
  usedAi,
  contact,
  identifying,
}: {
  number: number
  done: number
  usedAi: boolean | null
  contact: string
  /** How many things in the log may tell who somebody is. */
  identifying: number
}) {
  const error = useFieldError('used_ai')
  const typed = useTyped('used_ai')
  return (
    <li>
      <TaskNumber value={number} />
      <h2 className="task">{m.submissions_declarations()}</h2>
      <span className="status" data-is={done === 3 ? 'done' : done > 0 ? 'part' : undefined}>
        {done === 3 ? m.submissions_done() : m.submissions_declared({ n: done })}
      </span>
      <div className="body declarations">
        <div className="callout">
          <p>{m.submissions_confidentiality()}</p>
          <p>
            {m.submissions_identifying({ n: identifying })}{' '}
            <Link relative="path" to="../confidentiality">
              {m.logs_names_way()}
            </Link>
          </p>
          <p>
            {m.submissions_safeguarding()} {contact !== '' && m.submissions_safeguarding_contact({ contact })}
          </p>
        </div>
        <CheckField name="own_work" label={m.submissions_own_work()} />
        <CheckField name="names_changed" label={m.submissions_names_changed()} />
        <fieldset className="field" id="field-used_ai" aria-describedby="ai-hint" tabIndex={-1}>
          <legend className="label legend">{m.submissions_ai()}</legend>
          <p className="hint" id="ai-hint">
            {m.submissions_ai_hint()}
          </p>
          {error && <p className="error">{error}</p>}
          <div className="row answers">
            {(['no', 'yes'] as const).map((value) => (
              <span className="check" key={value}>
                <input
                  type="radio"
                  name="used_ai"
                  id={`used_ai-${value}`}
                  value={value}
                  defaultChecked={typed === value}
                />
                <label htmlFor={`used_ai-${value}`}>
                  {value === 'no' ? m.submissions_ai_no() : m.submissions_ai_yes()}
                </label>
              </span>
            ))}
          </div>
          <div hidden={usedAi !== true}>
            <TextArea name="ai_how" label={m.submissions_ai_how()} rows={2} maxLength={4000} />
          </div>
        </fieldset>
      </div>
    </li>
  )
}
