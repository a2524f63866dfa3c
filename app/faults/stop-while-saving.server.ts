import { setTimeout as pause } from 'node:timers/promises'
import type { Trial } from './trial.server'

/**
 * Asks the product to stop (SIGTERM) while everyone saves, `rounds` times. Every save that was on its way must be
 * answered, and the process must end by itself with 0. Resolves to how many went unanswered.
 */
export const stopWhileSaving =
  (rounds: number) =>
  async ({ journal, random, devices, product, restart }: Trial): Promise<number> => {
    let unanswered = 0
    for (let round = 0; round < rounds; round++) {
      let isAsked = false
      const write = async (device: (typeof devices)[number]) => {
        while (!isAsked) {
          const token = journal.newToken(device.entryId)
          const update = device.type(token)
          journal.noteSending()
          const sentBefore = !isAsked
          if ((await device.post(update)) === 'saved') journal.promise(token)
          else if (sentBefore) unanswered++
          await pause(random.upTo(4))
        }
      }
      const all = Promise.all(devices.map(write))
      await journal.nextSending()
      await pause(random.upTo(50))
      isAsked = true
      const code = await product().stop()
      await all
      if (code !== 0) throw new Error(`Asked to stop, the product ended with ${code}:\n${product().output()}`)
      await restart()
      for (const device of devices) {
        device.close()
        await device.reload()
      }
    }
    return unanswered
  }
