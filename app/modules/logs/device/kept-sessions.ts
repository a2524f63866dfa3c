import type { RefusalShown, Typed } from '~/ui/form'
import type { Journal } from './journal'
import { markUnsent } from './unsent-mark'

/** A new set session as this device holds it: begun in the form, or kept by the person and waiting to be sent. */
export interface KeptSession {
  /** The form's own name for it, and the entry's once it is sent. */
  id: string
  logId: string
  is: 'begun' | 'waiting'
  /** The fields as they were typed. */
  typed: Typed
  /** It was changed here after it may have been sent. */
  isChanged: boolean
  /** Why the server did not take it, when it said so. */
  refusal: RefusalShown | null
}

const all = 'session/'
const nameOf = ({ logId, id }: Pick<KeptSession, 'logId' | 'id'>) => `${all}${logId}/${id}`
/** Under this name it is among the notes of what may be unsent. */
export const markOf = (id: string) => `${all}${id}`
export const isMarkOfSession = (mark: string) => mark.startsWith(all)

/** The newest first; of one log, or of all. */
export async function keptSessions(journal: Journal, logId?: string): Promise<KeptSession[]> {
  const papers = await journal.papers.list(logId === undefined ? all : `${all}${logId}/`)
  return papers.map(({ value }) => value as KeptSession)
}

export const findKeptSession = async (journal: Journal, logId: string, id: string): Promise<KeptSession | undefined> =>
  (await journal.papers.get(nameOf({ logId, id }))) as KeptSession | undefined

/** Resolves once it is on the disk. */
export async function keepSession(journal: Journal, person: string, session: KeptSession): Promise<void> {
  await journal.papers.put(nameOf(session), session)
  markUnsent(person, markOf(session.id), true)
}

export async function dropSession(journal: Journal, person: string, session: KeptSession): Promise<void> {
  await journal.papers.drop(nameOf(session))
  markUnsent(person, markOf(session.id), false)
}

/** A field of it as it was typed. */
export const typedField = ({ typed }: Pick<KeptSession, 'typed'>, name: string): string =>
  [typed[name] ?? ''].flat()[0] ?? ''
