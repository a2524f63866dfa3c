import { Form } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Moment } from '~/ui/dates'
import './account.css'

interface DevicesProps {
  devices: {
    id: string
    isThis: boolean
    browser: string | null
    system: string | null
    since: Date | string
    lastSeen: Date | string
  }[]
  timeZone: string
}

/** Where a person is signed in, and the one button that ends all of it. */
export function Devices({ devices, timeZone }: DevicesProps) {
  return (
    <>
      <table className="rows folds mt2">
        <thead>
          <tr>
            <th scope="col">{m.identity_devices_device()}</th>
            <th scope="col">{m.identity_devices_since()}</th>
            <th scope="col">{m.identity_devices_seen()}</th>
          </tr>
        </thead>
        <tbody>
          {devices.map((device) => (
            <tr key={device.id}>
              <th scope="row" className="lead">
                {nameOf(device)}
                {device.isThis && (
                  <span className="status device-here" data-is="done">
                    {m.identity_devices_this()}
                  </span>
                )}
              </th>
              <td data-before={m.identity_devices_since()}>
                <Moment value={device.since} timeZone={timeZone} />
              </td>
              <td data-before={m.identity_devices_seen()}>
                <Moment value={device.lastSeen} timeZone={timeZone} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Form method="post" action="/account/sessions" className="mt2 stack">
        <p className="hint">{m.identity_devices_hint()}</p>
        <button className="btn grave" type="submit">
          {m.identity_devices_everywhere()}
        </button>
      </Form>
    </>
  )
}

function nameOf({ browser, system }: { browser: string | null; system: string | null }): string {
  if (browser && system) return m.identity_devices_known({ browser, system })
  return browser ?? system ?? m.identity_devices_unknown()
}
