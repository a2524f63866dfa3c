import { setTimeout as pause } from 'node:timers/promises'
import type { Ground } from './ground.server'
import type { Trial } from './trial.server'
import { beginWriting } from './writing.server'

/** Takes the database away under everyone who writes, `rounds` times; the product must come back by itself, in the same process. */
export const killDatabase =
  (ground: Ground, rounds: number) =>
  async ({ journal, random, devices, product }: Trial): Promise<void> => {
    const writing = beginWriting(devices, journal, random)
    for (let round = 0; round < rounds; round++) {
      await writing.savesAgain()
      await writing.nextSending()
      await pause(random.upTo(50))
      await ground.killDatabase()
    }
    await writing.savesAgain()
    await writing.stop()
    const { exitCode, signalCode } = product().process
    if (exitCode !== null || signalCode !== null) throw new Error('The product ended with its database')
  }
