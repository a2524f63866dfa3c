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

interface Begun {
  name: string
  logTitle: string
  title: string
  occurredOn: string | null
  document: object
}

/** A trainee, signed in, with a log of one entry. */
export async function aBeginner(trx: Trx, place: Place, begun: Begun): Promise<Writer & { traineeId: string }> {
  const traineeId = await insertPerson(trx, begun.name, 'trainee', place)
  const logId = (await createLog(trx, { traineeId, cohortId: place.cohortId, title: begun.logTitle }))!
  const { title, occurredOn, document } = begun
  const partId = await createPart(trx, { logId, traineeId, title: 'Where I began', position: 1 })
  const entryId = await createEntryFromDocument(trx, {
    ...{ logId, traineeId, partId, kind: 'reflection', position: 1 },
    ...{ title, occurredOn, document },
  })
  return { ...(await signIn(trx, traineeId)), traineeId, logId, entryId, title }
}

/** A trainee, signed in, with a log of several entries, one of which has 1,500 words. */
export async function aWriter(trx: Trx, number: number, place: Place): Promise<Writer> {
  const writer = await aBeginner(trx, place, {
    name: `Writer ${number} Fennimore`,
    logTitle: `The log of writer ${number}`,
    title: `Questions that waited, ${number}`,
    occurredOn: '2026-03-04',
    document: longEntry(`${number}`),
  })
  const own = { logId: writer.logId, traineeId: writer.traineeId }
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
  return writer
}
