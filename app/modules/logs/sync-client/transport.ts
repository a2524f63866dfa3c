import { schemaVersion } from '../editor/schema/schema-version'
import { type Asking, askServer, type Failure, failureOf, savedBy } from './ask-server'

export type Fetched =
  | { kind: 'state'; update: Uint8Array; seq: number; schema: number }
  | { kind: 'unchanged' }
  | { kind: 'failed'; why: Failure }
export type Posted = { kind: 'saved'; at: string; seq: number } | { kind: 'failed'; why: Failure }

/** The two requests of the sync protocol (sync.md; docs/decisions/). Neither throws. */
export interface Transport {
  /** The entry's state as one update; only what is missing when a state vector is given. */
  fetch(entry: string, since?: { vector: Uint8Array; seq: number | null }): Promise<Fetched>
  /** Appends an update; `saved` only after the server has committed it. */
  post(entry: string, update: { id: string; data: Uint8Array }): Promise<Posted>
}

export interface TransportOptions extends Asking {
  deviceId: string
  base?: string
}

export function httpTransport({ deviceId, base = '', ...asking }: TransportOptions): Transport {
  const common = { 'x-oldpond-schema': String(schemaVersion), 'x-oldpond-device': deviceId }
  const request = (entry: string, init: RequestInit) =>
    askServer(`${base}/entries/${encodeURIComponent(entry)}/sync`, init, asking)

  return {
    async fetch(entry, since) {
      const headers: Record<string, string> = { ...common }
      if (since) headers['x-oldpond-vector'] = toBase64Url(since.vector)
      if (since?.seq != null) headers['x-oldpond-seq'] = String(since.seq)
      const response = await request(entry, { headers })
      if (!response) return failed('unreachable')
      if (response.status === 304 || response.status === 204) return { kind: 'unchanged' }
      if (!response.ok) return failed(failureOf(response))
      if (!isBinary(response)) return failed('unreachable')
      try {
        const update = new Uint8Array(await response.arrayBuffer())
        const seq = Number(response.headers.get('x-oldpond-seq'))
        const schema = Number(response.headers.get('x-oldpond-schema') ?? schemaVersion)
        return { kind: 'state', update, seq, schema }
      } catch {
        return failed('unreachable')
      }
    },

    async post(entry, { id, data }) {
      const headers = { ...common, 'x-oldpond-update': id, 'content-type': 'application/octet-stream' }
      const response = await request(entry, { method: 'POST', headers, body: data as Uint8Array<ArrayBuffer> })
      if (!response) return failed('unreachable')
      if (response.status === 409 && (await isOlderServer(response))) return failed('unreachable')
      if (!response.ok) return failed(failureOf(response))
      const said = await savedBy(response)
      return said ? { kind: 'saved', at: said.saved, seq: Number(said.seq) } : failed('unreachable')
    },
  }
}

export const failed = (why: Failure) => ({ kind: 'failed', why }) as const

/** While a new version is rolled out a page may be newer than the server that answers: that passes. */
async function isOlderServer(response: Response): Promise<boolean> {
  try {
    const { refused } = (await response.json()) as { refused?: { code?: string } }
    return refused?.code === 'logs_sync_newer_schema'
  } catch {
    return false
  }
}

const isBinary = (response: Response) =>
  response.headers.get('content-type')?.startsWith('application/octet-stream') ?? false

export function toBase64Url(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
