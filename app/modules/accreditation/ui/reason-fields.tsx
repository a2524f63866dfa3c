import { m } from '~/platform/i18n/messages'
import { TextField, useFieldError, useTyped } from '~/ui/form'
import { reasonSentence, revocationReasons } from '../revocation-reasons'

/** Why a record is revoked: one of the usual reasons, or one's own words. The error of the choice stands once, at its head. */
export function ReasonFields() {
  const error = useFieldError('reason')
  const typed = useTyped('reason')
  return (
    <fieldset className="reasons" aria-describedby={error ? 'field-reason' : undefined}>
      <legend className="label">{m.accreditation_revoke_reason()}</legend>
      {error && (
        <p className="error" id="field-reason" tabIndex={-1}>
          {error}
        </p>
      )}
      {revocationReasons.map((reason) => (
        <div className="check" key={reason}>
          <input
            type="radio"
            id={`reason-${reason}`}
            name="reason"
            value={reason}
            defaultChecked={typed === reason}
            aria-invalid={error ? true : undefined}
          />
          <label htmlFor={`reason-${reason}`}>
            {reason === 'other' ? m.accreditation_reason_other() : reasonSentence(reason)}
          </label>
        </div>
      ))}
      <TextField
        name="other"
        label={m.accreditation_revoke_other()}
        hint={m.accreditation_revoke_other_hint()}
        maxLength={300}
        optional
      />
    </fieldset>
  )
}
