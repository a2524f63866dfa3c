import type { Chance } from './chance'
import type { FaultEntry } from './entries.server'
import type { Fate, HttpProxy } from './http-proxy.server'
import type { Journal } from './journal'
import { aSyncDevice, type SyncDevice } from './sync-device.server'

/**
 * Delays, re-orders, doubles and loses requests and answers under devices that run the product's own client code, two
 * on each entry. In each of `rounds` all type a word or two, and one of them is closed and opened anew on what its
 * browser kept. At the end the network is fine again and every device must come to say that all is saved.
 */
export async function disturbRequests(
  proxy: HttpProxy,
  entries: readonly FaultEntry[],
  { journal, random }: { journal: Journal; random: Chance },
  rounds: number,
): Promise<void> {
  proxy.onSaved = (entryId, update) => journal.accept(entryId, update)
  proxy.weather = ({ path }) => (path.endsWith('/sync') ? fateOf(random) : undefined)
  const devices = await Promise.all([...entries, ...entries].map((entry) => aSyncDevice(proxy.origin, entry, journal)))
  try {
    for (let round = 0; round < rounds; round++) {
      for (const device of devices) for (let words = random.upTo(2); words > 0; words--) device.type()
      await nextOf(devices, random).saved()
      await nextOf(devices, random).reopen()
    }
    proxy.weather = () => undefined
    for (const device of devices) await device.saved()
  } finally {
    for (const device of devices) device.close()
  }
}

const nextOf = (devices: readonly SyncDevice[], random: Chance) => devices[Math.floor(random.upTo(devices.length))]!

function fateOf(random: Chance): Fate {
  const kinds: (() => Fate)[] = [
    () => ({}),
    () => ({ delay: random.upTo(60) }),
    () => ({ again: random.upTo(300) }),
    () => ({ late: random.upTo(300) }),
    () => ({ slowAnswer: random.upTo(100) }),
    () => ({ losesAnswer: true }),
  ]
  return kinds[Math.floor(random.upTo(kinds.length))]!()
}
