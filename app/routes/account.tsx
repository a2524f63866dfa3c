import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { changeAccount, listDevices, viewFactor } from '~/modules/identity/index.server'
import { accountForm } from '~/modules/identity/forms'
import { timeZones } from '~/modules/identity/time-zones'
import { AccountFields } from '~/modules/identity/ui/account-fields'
import { FactorPart } from '~/modules/identity/ui/second-factor/factor-part'
import { Devices } from '~/modules/identity/ui/devices'
import { roleName, waitingOf } from '~/modules/identity/role-names'
import { requireActor } from '~/policy/authorize.server'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { Refusable } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.identity_account_title() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => {
  const actor = await requireActor(context)
  return {
    name: actor.name,
    email: actor.email,
    timeZone: actor.timeZone,
    timeZones,
    roles: [...new Set(actor.memberships.map((membership) => membership.role))],
    waiting: actor.withheld ? waitingOf(actor.withheld).roles : [],
    factor: await viewFactor(actor),
    devices: await listDevices(actor),
  }
})

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await changeAccount(actor, await readForm(request, accountForm))
  return { isSaved: true as const }
})

export default function Account() {
  const { name, email, timeZone, timeZones, roles, waiting, factor, devices } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const isSaved = result !== undefined && 'isSaved' in result
  return (
    <div className="narrow">
      <h1 className="title">{m.identity_account_title()}</h1>
      <Form method="post" className="stack mt3">
        <Refusable data={result}>
          <AccountFields {...{ name, email, timeZone, timeZones }} />
        </Refusable>
        <div className="row">
          <button className="btn primary" type="submit">
            {m.identity_account_save()}
          </button>
          <span role="status">{isSaved && m.identity_account_saved()}</span>
        </div>
      </Form>
      <h2 className="head mt4">{m.identity_account_roles()}</h2>
      {roles.length + waiting.length === 0 && <p className="mt2 quiet">{m.identity_account_no_roles()}</p>}
      <ul className="mt2">
        {roles.map((role) => (
          <li key={role} className="capital">
            {roleName(role)}
          </li>
        ))}
        {waiting.map((role) => (
          <li key={role} className="capital">
            {roleName(role)} <span className="quiet">({m.identity_roles_waiting()})</span>
          </li>
        ))}
      </ul>
      <h2 className="head mt4" id="second-factor">
        {m.identity_factor_title()}
      </h2>
      <FactorPart factor={factor} timeZone={timeZone} />
      <h2 className="head mt4" id="devices">
        {m.identity_devices_title()}
      </h2>
      <Devices devices={devices} timeZone={timeZone} />
    </div>
  )
}
