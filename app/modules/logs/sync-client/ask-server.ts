/** Why a request came to nothing. `unreachable` covers a lost network, a restarting server and anything not of ours that answered. */
export type Failure = 'unreachable' | 'signed-out' | 'not-here' | 'outdated' | 'too-large' | 'refused'

export interface Asking {
  fetch?: typeof globalThis.fetch
  /** Milliseconds after which a silent server counts as unreachable. */
  patience?: number
}

/** One request of this device's, which no cache and no redirect answers. Undefined: nothing answered. Never throws. */
export async function askServer(
  address: string,
  request: RequestInit,
  { fetch = globalThis.fetch, patience = 20_000 }: Asking = {},
): Promise<Response | undefined> {
  try {
    return await fetch(address, {
      ...request,
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
  } catch {
    return undefined
  }
}

/**
 * What the server says that it has saved; undefined when anything but its own words came, `saved` with a time: a café's
 * sign-in page answers 200 too.
 */
export async function savedBy(response: Response): Promise<{ saved: string; [more: string]: unknown } | undefined> {
  const said = (await response.json().catch(() => undefined)) as { saved?: unknown } | null | undefined
  const saved = said?.saved
  return typeof saved === 'string' && !Number.isNaN(Date.parse(saved)) ? { ...said, saved } : undefined
}

/** A form's fields to be sent, and an answer for scripts asked for. */
export const asForm = (fields: URLSearchParams): RequestInit => ({
  method: 'POST',
  body: fields,
  headers: { accept: 'application/json' },
})

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
