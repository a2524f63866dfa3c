import { kyselyOn, openPool } from '~db/client.server'
import { KeepAlive } from './keep-alive.server'
import { WrongAnswer } from './load.server'
import { aBeginner, type Writer } from './logs.server'
import { processorMs } from './processor.server'
import type { ProductProcess } from './product-process.server'
import { aTypist } from './saves.server'
import { aCohort } from './seed.server'
import { median } from '~/platform/statistics'

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
export async function aGrownEntry(ownerUrl: string, words: number): Promise<Writer> {
  const pool = openPool({ url: ownerUrl, max: 1 })
  try {
    return await kyselyOn(pool)
      .transaction()
      .execute(async (trx) => {
        const place = await aCohort(trx)
        return aBeginner(trx, place, {
          name: `Writer of ${words}`,
          logTitle: 'Log',
          title: `Of ${words} words`,
          occurredOn: null,
          document: documentOf(words),
        })
      })
  } finally {
    await pool.end()
  }
}

/** Somebody who types a few words at a time at the end of an entry, on one connection. */
async function aHand(product: ProductProcess, entry: Writer) {
  const typist = await aTypist(product.origin, entry)
  const connection = await KeepAlive.open(product.port)
  return {
    /** Saves the next words; resolves to the bytes of the update. */
    async save(): Promise<number> {
      const update = typist.type()
      const saved = await connection.ask(typist.request(update))
      if (saved.status !== 200) throw new WrongAnswer(`A save answered ${saved.status}`)
      return update.byteLength
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
