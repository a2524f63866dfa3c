import type { FillableGround } from './small-disk.server'
import type { Trial } from './trial.server'
import { beginWriting } from './writing.server'

/** Leaves the database without room until saves are refused, `rounds` times; with room again the same process must save again. */
export const fillDisk =
  (ground: FillableGround, rounds: number) =>
  async ({ journal, random, devices, product }: Trial): Promise<void> => {
    const writing = beginWriting(devices, journal, random)
    for (let round = 0; round < rounds; round++) {
      await writing.savesAgain()
      await ground.fill()
      await writing.losesAgain()
      await ground.makeRoom()
    }
    await writing.savesAgain()
    await writing.stop()
    const { exitCode, signalCode } = product().process
    if (exitCode !== null || signalCode !== null) throw new Error('The product ended with its disk')
  }
