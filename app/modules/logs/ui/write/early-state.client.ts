import { deviceId } from '../../device/device-id'
import { type Fetched, httpTransport, type Transport } from '../../sync-client/transport'

/** The state of the entry that this page was opened at, asked for while the page is still coming alive. */
let early: { entry: string; fetched: Promise<Fetched> } | undefined

const entry = /^\/logs\/[^/]+\/entries\/([0-9a-f-]{36})$/.exec(location.pathname)?.[1]
if (entry) early = { entry, fetched: httpTransport({ deviceId: deviceId() }).fetch(entry) }

/** The transport, which gives what was asked for early once: the first time that this entry's whole state is wanted. */
export function withEarly(transport: Transport): Transport {
  return {
    ...transport,
    fetch: (wanted, since) => {
      const asked = early
      early = undefined
      return asked && asked.entry === wanted && !since ? asked.fetched : transport.fetch(wanted, since)
    },
  }
}
