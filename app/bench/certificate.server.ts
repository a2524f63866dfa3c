import { bytesOf, KeepAlive } from './keep-alive.server'
import { WrongAnswer } from './load.server'
import type { Seeded } from './seed.server'

/** Milliseconds until each whole certificate was there. */
export async function timeCertificates(
  { origin, port }: { origin: string; port: number },
  { record }: Seeded,
  { count, warmUps }: { count: number; warmUps: number },
): Promise<number[]> {
  const times: number[] = []
  const connection = await KeepAlive.open(port)
  for (let i = 0; i < warmUps + count; i++) {
    const { cookie } = record.admins[i % record.admins.length]!
    const answer = await connection.ask(
      bytesOf(origin, { path: `/records/${record.id}/certificate.pdf`, headers: { Cookie: cookie } }),
    )
    if (answer.status !== 200 || !answer.body.subarray(0, 5).equals(Buffer.from('%PDF-')))
      throw new WrongAnswer(`certificate answered ${answer.status}: ${answer.body.toString('utf8', 0, 300)}`)
    if (i >= warmUps) times.push(answer.lastByteMs)
  }
  connection.close()
  return times
}
