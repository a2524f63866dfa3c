import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { secondFactorPath } from '~/policy/navigation'
import { Refusable, TextField } from '~/ui/form'
import '../code-field.css'

interface ProvedStepProps {
  title: string
  texts: string[]
  submit: string
  refusal: unknown
  isGrave?: boolean
}

/** A step that changes the second factor, and takes a code of it: the authenticator's or a recovery code. */
export function ProvedStep({ title, texts, submit, refusal, isGrave }: ProvedStepProps) {
  return (
    <div className="narrow stack">
      <h1 className="title">{title}</h1>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Form method="post" className="stack">
        <Refusable data={refusal}>
          <TextField
            name="code"
            className="input short-code"
            label={m.identity_either()}
            hint={m.identity_either_hint()}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </Refusable>
        <div className="row">
          <button className={`btn ${isGrave ? 'grave' : 'primary'}`} type="submit">
            {submit}
          </button>
          <Link to={secondFactorPath}>{m.identity_factor_cancel()}</Link>
        </div>
      </Form>
    </div>
  )
}
