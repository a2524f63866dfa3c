import { setTimeout as pause } from 'node:timers/promises'
import { freePort, type ProductProcess, startProduct } from '~/bench/product-process.server'
import { Device } from './device.server'
import type { Chance } from './chance'
import { type FaultEntry, historyOf, makeEntries, textOf } from './entries.server'
import type { Ground } from './ground.server'
import { examine, type Finding, type Journal } from './journal'

/** The product as a process, and devices that write into it: what every kind of harm begins with. */
export interface Trial {
  port: number
  journal: Journal
  random: Chance
  devices: Device[]
  ground: Ground
  /** The process that runs now. */
  product: () => ProductProcess
  restart: () => Promise<void>
}

export interface Outcome extends Finding {
  acknowledged: number
  /** Sent, and never known whether it arrived. */
  unknown: number
}

/** What each kind of harm is given: where promises are written down, and its chance. */
export interface Notes {
  journal: Journal
  random: Chance
}

/** Starts the product on `ground` with `count` devices, two of them on each entry, lets `harm` happen, and looks what is left. */
export async function tryOut(
  ground: Ground,
  { journal, random }: Notes,
  count: number,
  harm: (trial: Trial) => Promise<void>,
  env: Record<string, string> = {},
): Promise<Outcome> {
  const port = await freePort()
  const start = () => startProduct({ ...ground.env, ...env, PORT: String(port), LOG_LEVEL: 'error' })
  let product = await start()
  try {
    const entries = await makeEntries(await ground.ownerUrl(), Math.ceil(count / 2))
    const devices = Array.from({ length: count }, (_, i) => aDevice(port, entries[i % entries.length]!))
    for (const device of devices)
      if (!(await device.reload())) throw new Error(`An entry could not be opened:\n${product.output()}`)
    await harm({
      ...{ port, journal, random, devices, ground },
      product: () => product,
      restart: async () => {
        await product.kill()
        product = await start()
      },
    })
    for (const device of devices) device.close()
    return await lookInto(ground, port, entries, journal)
  } finally {
    await product.stop()
  }
}

/** A device of whoever writes this entry. */
export const aDevice = (port: number, { entryId, cookie }: FaultEntry) => new Device(port, entryId, cookie)

/** Opens every entry on a new device, as its author would next morning. */
export async function lookInto(
  ground: Pick<Ground, 'ownerUrl'>,
  port: number,
  entries: readonly FaultEntry[],
  journal: Journal,
  byKeys = false,
): Promise<Outcome> {
  const all: Finding = { lost: [], hidden: [], torn: [], doubled: [] }
  for (const entry of entries) {
    const text = textOf(await fetchState(port, entry))
    const finding = examine(
      journal,
      entry.entryId,
      text,
      await historyOf(await ground.ownerUrl(), entry.entryId),
      byKeys,
    )
    for (const kind of ['lost', 'hidden', 'torn', 'doubled'] as const) all[kind].push(...finding[kind])
  }
  const sent = [...journal.sent.values()].reduce((sum, tokens) => sum + tokens.size, 0)
  const { acknowledged } = journal
  return { ...all, acknowledged, unknown: sent - acknowledged }
}

/** What the product has of an entry, once it answers. */
export async function fetchState(port: number, entry: FaultEntry): Promise<Uint8Array> {
  const device = aDevice(port, entry)
  try {
    for (const deadline = Date.now() + 60_000; ; await pause(50)) {
      const state = await device.fetchState()
      if (state) return state
      if (Date.now() > deadline) throw new Error('The product did not come back in a minute')
    }
  } finally {
    device.close()
  }
}
