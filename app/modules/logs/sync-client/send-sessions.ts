import { m } from '~/platform/i18n/messages'
import type { RefusalShown } from '~/ui/form'
import { dropSession, keepSession, keptSessions, type KeptSession } from '../device/kept-sessions'
import { type Journal, openJournal } from '../device/journal'
import { asForm, askServer, failureOf, savedBy } from './ask-server'

export type PostedSession =
  { kind: 'saved' } | { kind: 'refused'; refusal: RefusalShown } | { kind: 'failed'; why: 'unreachable' | 'signed-out' }

export interface SentSessions {
  saved: KeptSession[]
  /** Those that are still here, begun ones too; the newest first. */
  left: KeptSession[]
  /** Why sending stopped before its end. */
  stopped: 'unreachable' | 'signed-out' | null
}

export interface SessionSendEnvironment {
  post: (session: KeptSession) => Promise<PostedSession>
  journal: (person: string) => Promise<Journal>
  locks: Pick<LockManager, 'request'> | undefined
}

const browser = (): SessionSendEnvironment => ({
  post: postSession,
  journal: openJournal,
  locks: navigator.locks,
})

/**
 * Sends the set sessions that wait on this device, the oldest first, each until the server has answered for it. One that
 * is refused stays, with the reason, for its author to change. Where nothing can be kept nothing waits.
 */
export async function sendSessions(person: string, env: SessionSendEnvironment = browser()): Promise<SentSessions> {
  const nothing: SentSessions = { saved: [], left: [], stopped: null }
  const journal = await env.journal(person).catch(() => undefined)
  if (!journal) return nothing
  try {
    return await withSessionLock(person, () => sendAll(env, journal, person), env.locks)
  } finally {
    journal.close()
  }
}

async function sendAll(env: SessionSendEnvironment, journal: Journal, person: string): Promise<SentSessions> {
  const saved: KeptSession[] = []
  const waiting = (await keptSessions(journal)).filter((session) => session.is === 'waiting').reverse()
  for (const session of waiting) {
    const posted = await env.post(session)
    if (posted.kind === 'failed') return { saved, left: await keptSessions(journal), stopped: posted.why }
    if (posted.kind === 'saved') {
      await dropSession(journal, person, session)
      saved.push(session)
    } else await keepSession(journal, person, { ...session, is: 'begun', refusal: posted.refusal })
  }
  return { saved, left: await keptSessions(journal), stopped: null }
}

/** One tab at a time sends what waits, or changes it. */
export function withSessionLock<T>(
  person: string,
  work: () => Promise<T>,
  locks: Pick<LockManager, 'request'> | undefined = navigator.locks,
): Promise<T> {
  return locks ? (locks.request(`oldpond.sessions.${person}`, {}, work) as Promise<T>) : work()
}

/** Sends one; never throws. */
export async function postSession({ id, logId, typed, isChanged }: KeptSession): Promise<PostedSession> {
  const body = new URLSearchParams()
  for (const [name, values] of Object.entries(typed)) for (const value of [values].flat()) body.append(name, value)
  body.set('id', id)
  body.set('changed', isChanged ? 'yes' : 'no')
  const response = await askServer(`/logs/${encodeURIComponent(logId)}/sessions/kept`, asForm(body))
  if (!response) return { kind: 'failed', why: 'unreachable' }
  if (response.ok) return (await savedBy(response)) ? { kind: 'saved' } : { kind: 'failed', why: 'unreachable' }
  const why = failureOf(response)
  if (why === 'unreachable' || why === 'signed-out') return { kind: 'failed', why }
  return { kind: 'refused', refusal: await refusalIn(response, typed) }
}

/** The server's reasons in its own words; where it gave none, that the log takes no session now. */
async function refusalIn(response: Response, typed: KeptSession['typed']): Promise<RefusalShown> {
  const said = (await response.json().catch(() => ({}))) as Partial<RefusalShown>
  if (said.refused && said.fields) return { refused: said.refused, fields: said.fields, typed }
  const refused = { code: 'logs_session_not_taken', sentence: m.logs_session_not_taken() }
  return { refused, fields: {}, typed }
}
