import { schemaVersion } from '../editor/schema/schema-version'

/** Why a request came to nothing. `unreachable` covers a lost network, a restarting server and anything not of ours that answered. */
export type Failure = 'unreachable' | 'signed-out' | 'not-here' | 'outdated' | 'too-large' | 'refused'

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

export interface TransportOptions {
  deviceId: string
  fetch?: typeof globalThis.fetch
  base?: string
  /** Milliseconds after which a silent server counts as unreachable. */
  patience?: number
}

export function httpTransport({
  deviceId,
  fetch = globalThis.fetch,
  base = '',
  patience = 20_000,
}: TransportOptions): Transport {
  const address = (entry: string) => `${base}/entries/${encodeURIComponent(entry)}/sync`
  const common = { 'x-oldpond-schema': String(schemaVersion), 'x-oldpond-device': deviceId }

  const request = async (entry: string, init: RequestInit): Promise<Response | undefined> => {
    try {
      return await fetch(address(entry), {
        ...init,
        cache: 'no-store',
        credentials: 'same-origin',
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      })
    } catch {
      return undefined
    }
  }

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
      try {
        // A café's sign-in page answers 200 too: only our own words mean "saved".
        const { saved, seq } = (await response.json()) as { saved?: unknown; seq?: unknown }
        if (typeof saved !== 'string' || Number.isNaN(Date.parse(saved))) return failed('unreachable')
        return { kind: 'saved', at: saved, seq: Number(seq) }
      } catch {
        return failed('unreachable')
      }
    },
  }
}

const failed = (why: Failure) => ({ kind: 'failed', why }) as const

export function failureOf(response: Response): Failure {
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) return 'signed-out'
  switch (response.status) {
    case 401:
      return 'signed-out'
    case 403:
    case 404:
    case 410:
      return 'not-here'
    case 409:
      return 'outdated'
    case 413:
      return 'too-large'
    case 400:
    case 415:
    case 422:
      return 'refused'
    default:
      return 'unreachable'
  }
}

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
