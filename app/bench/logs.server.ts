import { createEntryFromDocument, createLog, createPart } from '~/modules/logs/index.server'
import type { Trx } from '~db/client.server'
import { insertPerson, type Place, type SignedIn, signIn } from './people.server'
import { longEntry, otherEntries, written } from './texts.server'

export interface Writer extends SignedIn {
  logId: string
  /** Their entry of 1,500 words. */
  entryId: string
  /** Words that stand in no other page than theirs. */
  title: string
}

/** A trainee, signed in, with a log of several entries, one of which has 1,500 words. */
export async function aWriter(trx: Trx, number: number, place: Place): Promise<Writer> {
  const name = `Writer ${number} Fennimore`
  const traineeId = await insertPerson(trx, name, 'trainee', place)
  const logId = (await createLog(trx, { traineeId, cohortId: place.cohortId, title: `The log of writer ${number}` }))!
  const title = `Questions that waited, ${number}`
  const own = { logId, traineeId }
  const partId = await createPart(trx, { ...own, title: 'Where I began', position: 1 })
  const entryId = await createEntryFromDocument(trx, {
    ...own,
    partId,
    kind: 'reflection',
    title,
    position: 1,
    occurredOn: '2026-03-04',
    document: longEntry(`${number}`),
  })
  const later = await createPart(trx, { ...own, title: 'What came of it', position: 2 })
  for (const [at, entry] of otherEntries.entries()) {
    await createEntryFromDocument(trx, {
      ...own,
      partId: later,
      kind: entry.kind === 'haiku' ? 'haiku' : 'reflection',
      title: entry.title,
      position: at + 1,
      occurredOn: null,
      document: written(entry.body, `${number} ${at}`),
    })
  }
  return { ...(await signIn(trx, traineeId)), logId, entryId, title }
}
