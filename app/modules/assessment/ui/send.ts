import type { Answer } from './keeper'
import { notKept } from './not-kept'

/** Sends one thing to keep, and tells what became of it; never throws. */
export async function send(path: string, fields: Record<string, string>): Promise<Answer> {
  const body = new URLSearchParams(fields)
  try {
    const response = await fetch(path, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
      redirect: 'manual',
      keepalive: body.toString().length < 60_000,
      signal: AbortSignal.timeout(20_000),
    })
    if (response.status === 401 || response.type === 'opaqueredirect') return { kind: 'failed', why: 'signed-out' }
    if (response.status >= 500 || response.status === 429) return { kind: 'failed', why: 'unreachable' }
    if (response.ok) return { kind: 'kept', body: (await response.json()) as { keptAt?: string } }
    return notKept(response.status, await response.json().catch(() => ({})))
  } catch {
    return { kind: 'failed', why: 'unreachable' }
  }
}
