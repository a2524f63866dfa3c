import type { WrittenKind } from '../entry-kind'
import type { Journal } from './journal'
import { currentPerson } from './person'
import { isMarked, markedUnsent, markUnsent } from './unsent-mark'

/** An entry that was begun on this device and that the server has yet to make. */
export interface BegunEntry {
  id: string
  logId: string
  kind: WrittenKind
  partId: string
}

const all = 'begun/'
/** Under this name it is among the notes of what may be unsent, beside the entry's own. */
const markOf = (id: string) => `${all}${id}`
/** The entry that a note is about. */
export const entryOfMark = (mark: string): string => (mark.startsWith(all) ? mark.slice(all.length) : mark)

/** Whether it may be an entry of whoever uses this browser that the server doesn't have yet. */
export function mayBeBegunHere(id: string): boolean {
  const person = currentPerson()
  return person !== null && isMarked(person, markOf(id))
}

/** How many entries of theirs may be begun here and not yet made. */
export const begunHere = (person: string): number => markedUnsent(person).filter((mark) => mark.startsWith(all)).length

/** Resolves once it is on the disk. */
export async function keepBegun(journal: Journal, person: string, begun: BegunEntry): Promise<void> {
  await journal.papers.put(markOf(begun.id), begun)
  markUnsent(person, markOf(begun.id), true)
}

export const findBegun = async (journal: Journal, id: string): Promise<BegunEntry | undefined> =>
  (await journal.papers.get(markOf(id))) as BegunEntry | undefined

/** The oldest first. */
export const begunEntries = async (journal: Journal): Promise<BegunEntry[]> =>
  (await journal.papers.list(all)).map(({ value }) => value as BegunEntry).reverse()

/** The server has it now. */
export async function dropBegun(journal: Journal, person: string, id: string): Promise<void> {
  await journal.papers.drop(markOf(id))
  markUnsent(person, markOf(id), false)
}
