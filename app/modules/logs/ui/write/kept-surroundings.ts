import type { Journal } from '../../device/journal'
import { aroundPage } from './begun-page'
import type { SurroundingsHere, WritingPage } from './page-data'

const all = 'surroundings/'

/** Keeps what is around a page, so that another entry of its log can be begun without the server. */
export const keepSurroundings = (journal: Journal, page: WritingPage): Promise<void> =>
  putSurroundings(journal, aroundPage(page))

export const putSurroundings = (journal: Journal, around: SurroundingsHere): Promise<void> =>
  journal.papers.put(all + around.log.id, around)

export const findSurroundings = async (journal: Journal, logId: string): Promise<SurroundingsHere | undefined> =>
  (await journal.papers.get(all + logId)) as SurroundingsHere | undefined

/** Of each log that was seen here; the last seen first. */
export const allSurroundings = async (journal: Journal): Promise<SurroundingsHere[]> =>
  (await journal.papers.list(all)).map(({ value }) => value as SurroundingsHere)
