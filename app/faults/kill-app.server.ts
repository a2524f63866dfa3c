import { setTimeout as pause } from 'node:timers/promises'
import type { Trial } from './trial.server'
import { beginWriting } from './writing.server'

/** Kills the product's process, kill -9, at a random moment within 50 ms after somebody sent a save; `rounds` times. */
export const killApp =
  (rounds: number) =>
  async ({ journal, random, devices, product, restart }: Trial): Promise<void> => {
    const writing = beginWriting(devices, journal, random)
    for (let round = 0; round < rounds; round++) {
      await writing.savesAgain()
      await writing.nextSending()
      await pause(random.upTo(50))
      await product().kill()
      await restart()
    }
    await writing.savesAgain()
    await writing.stop()
  }
