import { Form, Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import type { Role } from '~/policy/actor'
import { Refusable } from '~/ui/form'
import type { InvitePreview as Preview } from '../invite.server'
import { InviteFields } from './invite-form'
import { InvitePreview } from './invite-preview'

interface InviteProps {
  /** Where the list goes when it is right, and where one goes back to. */
  address: string
  roles: readonly Role[]
  withSupporter?: boolean
  /** A preview, or a refusal. */
  data: { preview: Preview } | object | undefined
}

/** Inviting in two steps: say whom; look at what was understood, mend it, and send. */
export function Invite({ address, roles, withSupporter = false, data }: InviteProps) {
  const preview = data && 'preview' in data ? data.preview : undefined
  // Fields keep what was typed into them: for another list they are made anew, so that what is sent is what was shown.
  const shown = preview ? `${preview.role} ${preview.text}` : 'empty'
  return (
    <div className="narrow">
      <h2 className="head">{m.programmes_invite()}</h2>
      {preview && <InvitePreview key={shown} preview={preview} sendTo={address} />}
      <Form
        method="post"
        action={`${address}/new`}
        encType="multipart/form-data"
        className={preview ? 'stack spaced preview' : 'stack spaced mt2'}
        key={`mend ${shown}`}
      >
        {preview && <h3 className="head">{m.programmes_invite_mend()}</h3>}
        <Refusable data={data}>
          <InviteFields roles={roles} withSupporter={withSupporter} given={preview} />
        </Refusable>
        <div className="row">
          <button className={preview ? 'btn' : 'btn primary'} type="submit">
            {preview ? m.programmes_invite_check_again() : m.programmes_invite_check()}
          </button>
          <Link to={address}>{m.programmes_cancel()}</Link>
        </div>
        <p className="hint">{m.programmes_invite_note()}</p>
      </Form>
    </div>
  )
}
