import { roleName } from '~/modules/identity/role-names'
import { m } from '~/platform/i18n/messages'
import type { Role } from '~/policy/actor'
import { FileField, SelectField, TextArea } from '~/ui/form'

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
export const roleOptions = (roles: readonly Role[]) =>
  roles.map((role) => ({ value: role, name: capital(roleName(role)) }))

/** Whom to invite: addresses to paste, or a file, and the role of rows that name none. */
export function InviteFields({
  roles,
  withSupporter,
  given,
}: {
  roles: readonly Role[]
  withSupporter: boolean
  /** The list that a preview has shown. */
  given?: { text: string; role: Role }
}) {
  return (
    <>
      <SelectField
        name="role"
        label={m.programmes_invite_role()}
        hint={m.programmes_invite_role_hint()}
        options={roleOptions(roles)}
        defaultValue={given?.role}
      />
      <TextArea
        name="people"
        label={m.programmes_invite_people()}
        hint={withSupporter ? m.programmes_invite_people_hint_supporter() : m.programmes_invite_people_hint()}
        rows={8}
        defaultValue={given?.text}
        spellCheck={false}
        autoCapitalize="none"
        className="list"
      />
      <FileField
        name="file"
        label={m.programmes_invite_file()}
        hint={withSupporter ? m.programmes_invite_file_hint_supporter() : m.programmes_invite_file_hint()}
        accept=".csv,.txt,.tsv,text/csv,text/plain"
      />
    </>
  )
}
