import { randomUUID } from 'node:crypto'
import pg from 'pg'
import * as Y from 'yjs'
import { bytesOf, KeepAlive } from './keep-alive.server'
import { WrongAnswer } from './load.server'
import type { Writer } from './logs.server'

/** Milliseconds of each acknowledged save, and of each bare INSERT and COMMIT, in turns on one connection each. */
export async function timeSaves(
  { origin, port }: { origin: string; port: number },
  databaseUrl: string,
  writers: readonly Writer[],
  { rounds, count, warmUps }: { rounds: number; count: number; warmUps: number },
): Promise<{ save: number[]; bare: number[] }> {
  const typists = await Promise.all(writers.map((writer) => aTypist(origin, writer)))
  const insert = await bareInsert(databaseUrl, typists[0]!.type())
  const save: number[] = []
  const bare: number[] = []
  for (let round = 0; round < rounds; round++) {
    const connection = await KeepAlive.open(port)
    for (let i = 0; i < warmUps + count; i++) {
      const answer = await connection.ask(typists[i % typists.length]!.request())
      if (answer.status !== 200 || !/"saved":"\d{4}-/.test(answer.body.toString()))
        throw new WrongAnswer(`save answered ${answer.status}: ${answer.body.toString('utf8', 0, 300)}`)
      if (i >= warmUps) save.push(answer.lastByteMs)
    }
    connection.close()
    for (let i = 0; i < warmUps + count; i++) {
      const from = performance.now()
      await insert.once()
      if (i >= warmUps) bare.push(performance.now() - from)
    }
  }
  await insert.end()
  return { save, bare }
}

/** Somebody who adds a few words at the end of their entry, as a pause in typing sends them. */
export async function aTypist(origin: string, { entryId, cookie }: Writer) {
  const path = `/entries/${entryId}/sync`
  const state = await fetch(origin + path, { headers: { cookie } })
  if (!state.ok) throw new WrongAnswer(`${path} answered ${state.status}`)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await state.arrayBuffer()))
  const deviceId = randomUUID()
  let words = 0
  const type = () => {
    const before = Y.encodeStateVector(doc)
    doc.transact(() => {
      const fragment = doc.getXmlFragment('default')
      const paragraph = fragment.get(fragment.length - 1) as Y.XmlElement
      const text = paragraph.get(paragraph.length - 1) as Y.XmlText
      text.insert(text.length, ` and word ${++words}`)
    })
    return Y.encodeStateAsUpdate(doc, before)
  }
  const request = (update = type()) => saveRequest(origin, { entryId, cookie, deviceId, update })
  return { type, request }
}

interface Save {
  entryId: string
  cookie: string
  deviceId: string
  update: Uint8Array
  updateId?: string
}

/** A save as a device of its author's sends it. */
export const saveRequest = (origin: string, { entryId, cookie, deviceId, update, updateId = randomUUID() }: Save) =>
  bytesOf(origin, {
    method: 'POST',
    path: `/entries/${entryId}/sync`,
    body: update,
    headers: {
      Cookie: cookie,
      'Content-Type': 'application/octet-stream',
      'X-Oldpond-Schema': '1',
      'X-Oldpond-Device': deviceId,
      'X-Oldpond-Update': updateId,
    },
  })

/** The least that storing can cost: one prepared INSERT, which commits by itself, over one connection. */
async function bareInsert(databaseUrl: string, data: Uint8Array) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query('create table if not exists bare_save (id uuid primary key, entry_id uuid, data bytea)')
  const text = 'insert into bare_save values ($1, $2, $3)'
  const entryId = randomUUID()
  return {
    once: () => client.query({ name: 'bare-save', text, values: [randomUUID(), entryId, Buffer.from(data)] }),
    end: () => client.end(),
  }
}
