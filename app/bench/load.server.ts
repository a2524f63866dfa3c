import { gunzipSync } from 'node:zlib'
import { type Answer, KeepAlive } from './keep-alive.server'

/** What is asked for, and what its answer must hold to count. */
export interface Target {
  name: string
  port: number
  /** Requests as bytes, one of a different person each; they are taken in turn. */
  requests: Buffer[]
  /** Words that stand in the answer to the request of the same place; of one word for all when there is one. */
  expected: string[]
}

export class WrongAnswer extends Error {}

/** Milliseconds to the first byte of every answer, each target's `count` after its `warmUps`, over one connection each, every answer's content looked at. */
export async function timeFirstBytes(
  targets: readonly Target[],
  { rounds, count, warmUps }: { rounds: number; count: number; warmUps: number },
): Promise<Map<Target, number[]>> {
  const times = new Map<Target, number[]>(targets.map((target) => [target, []]))
  // In turn, round by round: what else the machine does then falls on all alike.
  for (let round = 0; round < rounds; round++) {
    for (const target of targets) {
      const connection = await KeepAlive.open(target.port)
      for (let i = 0; i < warmUps + count; i++) {
        const at = (round * count + i) % target.requests.length
        const answer = await connection.ask(target.requests[at]!)
        verify(target, at, answer)
        if (i >= warmUps) times.get(target)!.push(answer.firstByteMs)
      }
      connection.close()
    }
  }
  return times
}

/** Answered requests per second, over `connections` at once, for `seconds`. */
export async function countAnswers(
  target: Target,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<number> {
  const open = await Promise.all(Array.from({ length: connections }, () => KeepAlive.open(target.port)))
  let next = 0
  const ask = async (connection: KeepAlive) => {
    const at = next++ % target.requests.length
    verify(target, at, await connection.ask(target.requests[at]!))
  }
  await Promise.all(open.map((connection) => ask(connection)))
  let answered = 0
  const from = performance.now()
  const until = from + seconds * 1000
  await Promise.all(
    open.map(async (connection) => {
      while (performance.now() < until) {
        await ask(connection)
        answered++
      }
    }),
  )
  const rate = answered / ((performance.now() - from) / 1000)
  for (const connection of open) connection.close()
  return rate
}

function verify({ name, expected }: Target, at: number, { status, headers, body }: Answer) {
  if (status !== 200) throw new WrongAnswer(`${name} answered ${status}: ${body.toString('utf8', 0, 300)}`)
  const words = expected[at % expected.length]!
  const plain = /^content-encoding: *gzip/im.test(headers) ? gunzipSync(body) : body
  if (!plain.includes(words)) throw new WrongAnswer(`${name} answered without “${words}”`)
}
