import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { KeepAlive } from './keep-alive.server'
import { saveRequest } from './saves.server'

export interface WritingJob {
  origin: string
  port: number
  writers: { entryId: string; cookie: string }[]
  seconds: number
  /** Seconds between two saves of one writer. */
  every: number
}

export interface WritingResult {
  /** Milliseconds from when each save was due, so that a late start counts as waiting. */
  times: number[]
  /** Ids that were acknowledged, with their entry. */
  acknowledged: { entryId: string; updateId: string }[]
  /** Saves that were due, answered or not. */
  due: number
  failures: string[]
  /** The largest delay with which the generator itself began a save, in milliseconds. */
  latestStart: number
  updateBytes: number
}

/** The load generator's process: takes a job from its parent, gives back what came of it. */
export function runWritingLoad(): Promise<never> {
  process.on('message', (job: WritingJob) => {
    void writeOnSchedule(job).then((result) => process.send!(result))
  })
  process.on('disconnect', () => process.exit())
  process.send!({ isReady: true })
  return new Promise<never>(() => {})
}

/** An open loop: every writer's saves are due at fixed times, whether or not the ones before were answered. */
async function writeOnSchedule({ origin, port, writers, seconds, every }: WritingJob): Promise<WritingResult> {
  const result: WritingResult = {
    times: [],
    acknowledged: [],
    due: 0,
    failures: [],
    latestStart: 0,
    updateBytes: 0,
  }
  const hands = await Promise.all(writers.map((writer) => aWriterAt(origin, port, writer)))
  const from = performance.now() + 500
  await Promise.all(
    hands.map(async (hand, at) => {
      const first = from + (at / hands.length) * every * 1000
      for (let due = first; due < from + seconds * 1000; due += every * 1000) {
        const isFree = performance.now() < due
        await pause(Math.max(0, due - performance.now()))
        result.due++
        // Whoever still waited for the save before is late because of the server.
        if (isFree) result.latestStart = Math.max(result.latestStart, performance.now() - due)
        const { updateId, bytes, size } = hand.next()
        result.updateBytes = size
        try {
          const answer = await hand.connection.ask(bytes)
          result.times.push(performance.now() - due)
          if (answer.status === 200) result.acknowledged.push({ entryId: hand.entryId, updateId })
          else result.failures.push(`${answer.status} ${answer.body.toString('utf8', 0, 200)}`)
        } catch (error) {
          result.failures.push(String(error))
          return
        }
      }
    }),
  )
  for (const { connection } of hands) connection.close()
  return result
}

/** One device with one connection, one save in flight as the product's own client has it, about 40 bytes a save. */
async function aWriterAt(origin: string, port: number, { entryId, cookie }: WritingJob['writers'][number]) {
  const connection = await KeepAlive.open(port)
  const doc = new Y.Doc()
  const text = new Y.XmlText()
  const paragraph = new Y.XmlElement('paragraph')
  let before = Y.encodeStateVector(doc)
  paragraph.insert(0, [text])
  doc.getXmlFragment('default').insert(0, [paragraph])
  const deviceId = randomUUID()
  const next = () => {
    text.insert(text.length, 'and then she asked, ')
    const body = Y.encodeStateAsUpdate(doc, before)
    before = Y.encodeStateVector(doc)
    const updateId = randomUUID()
    const bytes = saveRequest(origin, { entryId, cookie, deviceId, update: body, updateId })
    return { updateId, bytes, size: body.length }
  }
  return { connection, entryId, next }
}
