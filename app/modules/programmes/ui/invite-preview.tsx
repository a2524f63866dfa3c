import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { InviteeProblem } from '~/modules/identity/parse-invitees'
import { roleName } from '~/modules/identity/role-names'
import { m } from '~/platform/i18n/messages'
import type { Role } from '~/policy/actor'
import type { InvitePreview as Preview } from '../invite.server'

const problems: Record<InviteeProblem, () => string> = {
  'email-missing': m.programmes_row_email_missing,
  'email-invalid': m.programmes_row_email_invalid,
  'role-unknown': m.programmes_row_role_unknown,
  'role-not-allowed': m.programmes_row_role_not_allowed,
  'supporter-invalid': m.programmes_row_supporter_invalid,
  'listed-twice': m.programmes_row_listed_twice,
  'not-an-address': m.programmes_row_not_an_address,
}

/** What a list says before anybody is invited: rows that can't be used, with their line, and who would be. `sendTo` is where the list goes when it is right. */
export function InvitePreview({ preview, sendTo }: { preview: Preview; sendTo: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [preview])
  const { invitees, errors, isCut } = preview
  return (
    <section className="preview stack" aria-labelledby="preview">
      <h2 className="head" id="preview" tabIndex={-1} ref={heading}>
        {invitees.length === 0
          ? m.programmes_preview_none()
          : m.programmes_preview_title({ people: m.programmes_count_people_capital({ n: invitees.length }) })}
      </h2>
      {isCut && <p className="callout look">{m.programmes_preview_cut()}</p>}
      {errors.length > 0 && <RowErrors errors={errors} />}
      {invitees.length > 0 && (
        <>
          <InviteeRows invitees={invitees} />
          <Form method="post" action={sendTo}>
            <List preview={preview} />
            <button className="btn primary" type="submit">
              {m.programmes_preview_send({ people: m.programmes_count_people({ n: invitees.length }) })}
            </button>
            {errors.length > 0 && (
              <p className="hint mt1">
                {m.programmes_preview_left_out({ rows: m.programmes_count_rows({ n: errors.length }) })}
              </p>
            )}
          </Form>
        </>
      )}
    </section>
  )
}

const List = ({ preview }: { preview: { text: string; role: Role } }) => (
  <>
    <input type="hidden" name="role" value={preview.role} />
    <textarea name="people" defaultValue={preview.text} hidden readOnly aria-hidden="true" />
  </>
)

function RowErrors({ errors }: { errors: Preview['errors'] }) {
  return (
    <div className="callout look">
      <h3>{m.programmes_preview_errors({ rows: m.programmes_count_rows({ n: errors.length }) })}</h3>
      <ul className="row-errors">
        {errors.map((error) => (
          <li key={`${error.line} ${error.found} ${error.problem}`}>
            <span className="num">{m.programmes_preview_line({ line: error.line })}</span>{' '}
            {error.found && <q>{error.found}</q>} {problems[error.problem]()}
          </li>
        ))}
      </ul>
    </div>
  )
}

function InviteeRows({ invitees }: { invitees: Preview['invitees'] }) {
  const withSupporter = invitees.some((invitee) => invitee.supporter)
  return (
    <table className="folds rows">
      <caption className="vh">{m.programmes_preview_caption()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.programmes_address()}</th>
          <th scope="col">{m.programmes_person_name()}</th>
          <th scope="col">{m.programmes_role()}</th>
          {withSupporter && <th scope="col">{m.programmes_supporter()}</th>}
        </tr>
      </thead>
      <tbody>
        {invitees.map((invitee) => (
          <tr key={`${invitee.email} ${invitee.role}`}>
            <th scope="row" className="lead address">
              {invitee.email}
            </th>
            <td>{invitee.name || <span className="faint">{m.programmes_name_theirs()}</span>}</td>
            <td className="quiet capital">{roleName(invitee.role)}</td>
            {withSupporter && (
              <td className="quiet address" data-before={m.programmes_supporter_before()}>
                {invitee.supporter ?? '–'}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
