import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { createEntryFromDocument, createLog, createPart } from '~/modules/logs/index.server'
import { kyselyOn, openPool } from '~db/client.server'
import { bytesOf, KeepAlive } from './keep-alive.server'
import { insertPerson, type SignedIn, signIn } from './people.server'
import { processorMs } from './processor.server'
import type { ProductProcess } from './product-process.server'
import { aCohort } from './seed.server'
import { median } from './statistics'

export interface GrownEntry extends SignedIn {
  logId: string
  entryId: string
}

/** So many words in paragraphs of a hundred, with a verse now and then. */
function documentOf(words: number) {
  const content: object[] = []
  for (let at = 0; at < words; at += 100) {
    const text = Array.from({ length: Math.min(100, words - at) }, (_, i) => (i % 9 === 0 ? 'silence' : 'waited')).join(
      ' ',
    )
    content.push({ type: 'paragraph', content: [{ type: 'text', text: `${text}.` }] })
    if (at % 1000 !== 0) continue
    const lines = ['an old silent pond', 'a frog jumps into the pond', 'splash silence again']
    content.push({
      type: 'verse',
      content: lines.map((line) => ({ type: 'verseLine', content: [{ type: 'text', text: line }] })),
    })
  }
  return { type: 'doc', content }
}

/** A trainee, signed in, with an entry of so many words. */
export async function aGrownEntry(ownerUrl: string, words: number): Promise<GrownEntry> {
  const pool = openPool({ url: ownerUrl, max: 1 })
  try {
    return await kyselyOn(pool)
      .transaction()
      .execute(async (trx) => {
        const place = await aCohort(trx)
        const traineeId = await insertPerson(trx, `Writer of ${words}`, 'trainee', place)
        const logId = (await createLog(trx, { traineeId, cohortId: place.cohortId, title: 'Log' }))!
        const partId = await createPart(trx, { logId, traineeId, title: 'One', position: 1 })
        const entryId = await createEntryFromDocument(trx, {
          ...{
            logId,
            partId,
            traineeId,
            kind: 'reflection',
            title: `Of ${words} words`,
            position: 1,
            occurredOn: null,
          },
          document: documentOf(words),
        })
        return { ...(await signIn(trx, traineeId)), logId, entryId }
      })
  } finally {
    await pool.end()
  }
}

/** Somebody who types a few letters at a time at the end of an entry. */
export async function aHand(product: ProductProcess, { entryId, cookie }: GrownEntry) {
  const path = `/entries/${entryId}/sync`
  const answer = await fetch(product.origin + path, { headers: { cookie } })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await answer.arrayBuffer()))
  const deviceId = randomUUID()
  const connection = await KeepAlive.open(product.port)
  return {
    /** Saves the next letters; resolves to the bytes of the update. */
    async save(): Promise<number> {
      const before = Y.encodeStateVector(doc)
      const fragment = doc.getXmlFragment('default')
      const paragraph = fragment.get(0) as Y.XmlElement
      const text = paragraph.get(0) as Y.XmlText
      text.insert(text.length, ' word')
      const body = Buffer.from(Y.encodeStateAsUpdate(doc, before))
      const request = bytesOf(product.origin, {
        method: 'POST',
        path,
        headers: {
          Cookie: cookie,
          'Content-Type': 'application/octet-stream',
          'X-Oldpond-Schema': '1',
          'X-Oldpond-Device': deviceId,
          'X-Oldpond-Update': randomUUID(),
        },
        body,
      })
      const saved = await connection.ask(request)
      if (saved.status !== 200) throw new Error(`A save answered ${saved.status}`)
      return body.byteLength
    },
    close: () => connection.close(),
  }
}

/** Milliseconds of the product's processor and bytes of the update for one save, in an entry of so many words. */
export async function costOfSave(product: ProductProcess, ownerUrl: string, words: number, saves: number) {
  const hand = await aHand(product, await aGrownEntry(ownerUrl, words))
  for (let i = 0; i < 200; i++) await hand.save()
  const before = processorMs(product.process.pid!)
  const bytes: number[] = []
  for (let i = 0; i < saves; i++) bytes.push(await hand.save())
  hand.close()
  return { cpuMs: (processorMs(product.process.pid!) - before) / saves, bytes: median(bytes) }
}

/** Milliseconds to open the same entry, with so many saves behind it: its page, and the state that its editor asks for. */
export async function timeOpening(product: ProductProcess, ownerUrl: string, saves: number): Promise<number> {
  const entry = await aGrownEntry(ownerUrl, 1500)
  const hand = await aHand(product, entry)
  for (let i = 0; i < saves; i++) await hand.save()
  hand.close()
  const times: number[] = []
  for (let i = 0; i < 30; i++) {
    const from = performance.now()
    for (const path of [`/logs/${entry.logId}/entries/${entry.entryId}`, `/entries/${entry.entryId}/sync`]) {
      const answer = await fetch(product.origin + path, { headers: { cookie: entry.cookie } })
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
      await answer.arrayBuffer()
    }
    if (i >= 10) times.push(performance.now() - from)
  }
  return median(times)
}
