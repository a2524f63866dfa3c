import { randomBytes, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from './chance'
import type { Device } from './device.server'
import { makeEntries } from './entries.server'
import { filled, hostile, manyDeletions, withGapOf } from './hostile-updates'
import { aDevice, type Trial } from './trial.server'
import { beginWriting } from './writing.server'

/** Attackers, each a trainee who is signed in and sends into an entry of their own, four requests at a time. */
const attackers = 4
/** The product may take so much more memory under the barrage than before it, in MB: the largest entries, opened by all of them at once. */
const mostMemory = 768
/** Once the entries are full the memory grows no more: beyond so many rounds, so much in the second half of them. */
const fullAfter = 400
const mostGrowth = 1.25

export interface Barraged {
  /** What hostile updates were answered, by status. */
  answers: Map<number | undefined, number>
  /** The most memory it took more in each half of the barrage, in MB; undefined where the system doesn't say. */
  memory: [number, number] | undefined
}

/**
 * Sends `rounds` hostile updates of each attacker (broken, nested, with gaps that pile up, as large as is taken) while
 * other devices write. Every one is to be answered, none by a fault of the server; the memory stays bounded, what is
 * over an entry's size is refused, and an attacker's own entry still opens.
 */
export const barrage =
  (rounds: number, tell: (barraged: Barraged) => void) =>
  async ({ port, ground, devices, journal, random, product }: Trial): Promise<void> => {
    const entries = await makeEntries(await ground.ownerUrl(), attackers)
    const memoryOf = () => residentMemory(product().process.pid!)
    const before = await memoryOf()
    const most: [number, number] = [0, 0]
    const total = attackers * 4 * Math.ceil(rounds / 4)
    const sent = () => [...answers.values()].reduce((sum, count) => sum + count, 0)
    const answers = new Map<number | undefined, number>()
    const writing = beginWriting(devices, journal, random)
    let isOver = false
    const watching = (async () => {
      for (; !isOver; await pause(100)) {
        const half = sent() * 2 < total ? 0 : 1
        most[half] = Math.max(most[half], (await memoryOf()) ?? 0)
      }
    })()
    const attack = async (device: Device, count: number) => {
      for (let i = 0; i < count; i++) {
        const answer = await device.send({ id: randomUUID(), data: oneOf(random) })
        answers.set(answer?.status, (answers.get(answer?.status) ?? 0) + 1)
        if (i % 20 === 19) await device.fetchState()
      }
      device.close()
    }
    await Promise.all(
      entries.flatMap((entry) => Array.from({ length: 4 }, () => attack(aDevice(port, entry), Math.ceil(rounds / 4)))),
    )
    await writing.savesAgain()
    await writing.stop()
    for (const entry of entries) {
      const device = aDevice(port, entry)
      if (!(await device.fetchState())) throw new Error('An entry that was attacked does not open')
      device.close()
    }
    isOver = true
    await watching
    const memory: Barraged['memory'] =
      before === undefined ? undefined : [Math.round(most[0] - before), Math.round(most[1] - before)]
    tell({ answers, memory })
    const bad = [...answers.keys()].filter((status) => status === undefined || status >= 500)
    if (bad.length > 0) throw new Error(`Hostile updates were answered ${bad.join(', ')}`)
    if (!memory) return
    const [first, second] = memory
    if (Math.max(first, second) > mostMemory || (rounds > fullAfter && second > first * mostGrowth))
      throw new Error(`It took ${first} MB more memory, then ${second}`)
  }

/** Megabytes, as Linux says. */
async function residentMemory(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
}

const named = Object.values(hostile)

function oneOf(random: Chance): Uint8Array {
  const kinds: (() => Uint8Array)[] = [
    () => named[Math.floor(random.upTo(named.length))]!,
    () => randomBytes(Math.floor(random.upTo(2000))),
    () => withGapOf(random),
    () => manyDeletions(20_000, random),
    () => filled(240_000, random),
  ]
  return kinds[Math.floor(random.upTo(kinds.length))]!()
}
