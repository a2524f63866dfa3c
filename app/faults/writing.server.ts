import { setTimeout as pause } from 'node:timers/promises'
import type { Chance } from './chance'
import type { Device } from './device.server'
import type { Journal } from './journal'

/** Devices that go on writing until they are told to stop. */
export interface Writing {
  /** Resolves as soon as one of them sends a save. */
  nextSending: () => Promise<void>
  /** Resolves when they have saved about once each since it was called; rejects when that takes longer than a minute. */
  savesAgain: () => Promise<void>
  /** Resolves when a save that was sent since has found nobody who takes it; rejects when that takes longer than a minute. */
  losesAgain: () => Promise<void>
  /** Lets each finish what it is at. */
  stop: () => Promise<void>
}

/**
 * Lets every device write, word after word, each sent again until it is acknowledged, as a real device does. But every
 * third word whose answer was lost is given up and the device begins anew: its fate stays unknown. All of Writing
 * rejects once a device was answered what no device should be.
 */
export function beginWriting(devices: readonly Device[], journal: Journal, random: Chance): Writing {
  let isStopping = false
  let losses = 0
  const write = async (device: Device) => {
    while (!isStopping) {
      const token = journal.newToken(device.entryId)
      const update = device.type(token)
      let givesUp: boolean | undefined
      for (;;) {
        journal.noteSending()
        if ((await device.post(update)) === 'saved') {
          journal.promise(token)
          break
        }
        losses++
        if (isStopping) return
        await pause(20)
        givesUp ??= losses % 3 === 0
        if (!givesUp) continue
        while (!isStopping && !(await device.reload())) await pause(20)
        break
      }
      await pause(random.upTo(10))
    }
  }
  const all = Promise.all(devices.map(write)).then(() => {})
  // Reported by whatever is called next; it must not end the process before.
  all.catch(() => {})
  const unlessFailed = (work: Promise<void>) => Promise.race([work, all.then(() => work)])

  const untilSavedAgain = async () => {
    const wanted = journal.promised.size + devices.length
    for (const deadline = Date.now() + 60_000; journal.promised.size < wanted; await pause(5))
      if (Date.now() > deadline) throw new Error('In a minute too little was saved again')
  }
  const untilLostAgain = async () => {
    const before = losses
    for (const deadline = Date.now() + 60_000; losses === before; await pause(5))
      if (Date.now() > deadline) throw new Error('In a minute no save was refused')
  }
  return {
    nextSending: () => unlessFailed(journal.nextSending()),
    savesAgain: () => unlessFailed(untilSavedAgain()),
    losesAgain: () => unlessFailed(untilLostAgain()),
    stop: () => {
      isStopping = true
      return all
    },
  }
}
