import { m } from '~/platform/i18n/messages'
import { zoneInWords } from '~/ui/dates'
import { SelectField, TextField } from '~/ui/form'
import './account.css'

interface AccountFieldsProps {
  name: string
  email: string
  timeZone: string
  timeZones: readonly string[]
}

/** What one may change about oneself, and the address, which is only shown. */
export function AccountFields({ name, email, timeZone, timeZones }: AccountFieldsProps) {
  return (
    <>
      <div className="field">
        <span className="legend">{m.identity_account_address()}</span>
        <p className="hint">{m.identity_account_address_hint()}</p>
        <p className="own-address">{email}</p>
      </div>
      <TextField
        name="name"
        label={m.identity_account_name()}
        hint={m.identity_account_name_hint()}
        defaultValue={name}
        autoComplete="name"
      />
      <SelectField
        name="timeZone"
        label={m.identity_account_time_zone()}
        hint={m.identity_account_time_zone_hint()}
        defaultValue={timeZone}
        options={timeZones.map((zone) => ({ value: zone, name: zoneInWords(zone).replaceAll('/', ' / ') }))}
      />
    </>
  )
}
