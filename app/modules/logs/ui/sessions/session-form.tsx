import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Refusable, TextArea, TextField, type Typed, useTyped } from '~/ui/form'
import { formatName, roleName } from '../../names'
import type { SessionDraft } from '../../list-sessions.server'
import { sessionFormats, sessionRoles } from '../../session'
import { NewIdField } from '../new-id-field'
import { Choice } from './choice'
import { QuestionFields } from './question-fields'
import type { NewSession } from './use-new-session'
import './sessions.css'

interface SessionFormProps {
  draft: SessionDraft
  /** What the action gave back, when it refused. */
  refused: unknown
  /** What was typed on an earlier visit. */
  typed?: Typed
  /** Scripts keep and send it. */
  kept?: Pick<NewSession, 'form' | 'type' | 'submit' | 'isSending' | 'standing'>
}

/** A set session: what every session has first, what one may add after it. A new one begins where the last one was. */
export function SessionForm({ draft: { begin, sets }, refused, typed, kept }: SessionFormProps) {
  return (
    <Form
      method="post"
      className="session-form stack mt3"
      ref={kept?.form}
      onInput={kept?.type}
      onSubmit={kept?.submit}
      noValidate={kept && true}
    >
      <Refusable data={refused} typed={typed}>
        <SessionId />
        <div className="session-row">
          <TextField name="heldOn" label={m.logs_session_day()} type="date" defaultValue={begin.heldOn} required />
          <TextField
            name="setName"
            label={m.logs_session_set()}
            defaultValue={begin.setName}
            list="sets"
            maxLength={100}
            autoComplete="off"
            required
          />
          <datalist id="sets">
            {sets.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
        <p className="hint">{m.logs_session_set_hint()}</p>
        <Choice
          name="format"
          legend={m.logs_session_format()}
          chosen={begin.format}
          options={sessionFormats.map((value) => ({ value, name: formatName(value) }))}
        />
        <Choice
          name="role"
          legend={m.logs_session_role()}
          chosen={begin.role}
          options={sessionRoles.map((value) => ({ value, name: roleName(value) }))}
        />
        <div className="session-row">
          <TextField
            name="minutes"
            label={m.logs_session_minutes()}
            inputMode="numeric"
            defaultValue={String(begin.minutes)}
            required
          />
          <TextField
            name="members"
            label={m.logs_session_members_count()}
            inputMode="numeric"
            defaultValue={String(begin.members)}
            required
          />
        </div>
        <TextArea
          name="issue"
          label={m.logs_session_issue()}
          hint={m.logs_session_issue_hint()}
          optional
          defaultValue={begin.issue}
        />
        <QuestionFields questions={begin.questions} />
        <TextArea
          name="heldBack"
          label={m.logs_session_held_back()}
          hint={m.logs_session_held_back_hint()}
          optional
          defaultValue={begin.heldBack}
        />
        <TextArea name="actions" label={m.logs_session_actions()} optional defaultValue={begin.actions} />
        <TextArea name="learned" label={m.logs_session_learned()} optional defaultValue={begin.learned} />
      </Refusable>
      <div className="row">
        <button className="btn primary" type="submit" disabled={kept?.isSending}>
          {kept?.isSending ? m.logs_session_keeping() : m.logs_session_keep()}
        </button>
        {kept?.standing === 'kept' && !kept.isSending && <span className="hint">{m.logs_session_typed_kept()}</span>}
      </div>
    </Form>
  )
}

const SessionId = () => <NewIdField given={useTyped('id')} />
