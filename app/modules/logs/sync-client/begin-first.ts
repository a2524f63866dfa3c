import { type BegunEntry, dropBegun, findBegun } from '../device/begun-entries'
import type { Journal } from '../device/journal'
import { type Asking, asForm, askServer, type Failure, failureOf, savedBy } from './ask-server'
import type { Transport } from './transport'

/** Has the server make an entry that was begun on this device, once, however often it is asked. Returns why it came to nothing, or null. Never throws. */
export type PostBegun = (begun: BegunEntry) => Promise<Failure | null>

export const postBegun =
  (base = '', asking?: Asking): PostBegun =>
  async ({ id, logId, kind, partId }) => {
    const form = asForm(new URLSearchParams({ id, kind, part: partId }))
    const response = await askServer(`${base}/logs/${encodeURIComponent(logId)}/begun`, form, asking)
    if (!response) return 'unreachable'
    if (!response.ok) return failureOf(response)
    return (await savedBy(response)) ? null : 'unreachable'
  }

/** Has the server make it, and forgets that it was begun here. */
export async function sendBegun(
  journal: Journal,
  person: string,
  begun: BegunEntry,
  post: PostBegun,
): Promise<Failure | null> {
  const why = await post(begun)
  if (why === null) await dropBegun(journal, person, begun.id).catch(() => {})
  return why
}

interface Given {
  person: string
  journal: () => Promise<Journal>
  post: PostBegun
}

/**
 * Sends as `transport` does. Where the server has no such entry because it was begun on this device, it makes it first,
 * and is then asked again; other entries cost nothing more.
 */
export function beginFirst(transport: Transport, { person, journal, post }: Given): Transport {
  const make = async (entry: string): Promise<Failure | null> => {
    try {
      const held = await journal()
      const begun = await findBegun(held, entry)
      return begun ? await sendBegun(held, person, begun, post) : 'not-here'
    } catch {
      return 'not-here'
    }
  }
  const afterMaking = async <T extends { kind: string }>(
    entry: string,
    send: () => Promise<T | Failed>,
  ): Promise<T | Failed> => {
    const answer = await send()
    if (!isNotHere(answer)) return answer
    const why = await make(entry)
    return why === null ? send() : { kind: 'failed', why }
  }
  return {
    fetch: (entry, since) => afterMaking(entry, () => transport.fetch(entry, since)),
    post: (entry, update) => afterMaking(entry, () => transport.post(entry, update)),
  }
}

interface Failed {
  kind: 'failed'
  why: Failure
}
const isNotHere = (answer: { kind: string; why?: Failure }) => answer.kind === 'failed' && answer.why === 'not-here'
