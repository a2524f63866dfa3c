import type { CuttingProxy } from './cutting-proxy.server'
import type { Trial } from './trial.server'
import { beginWriting } from './writing.server'

/** Cuts connections in the middle of a COMMIT, `rounds` times: three after the database has committed for one before it could. */
export const loseReplies =
  (proxy: CuttingProxy, rounds: number) =>
  async ({ journal, random, devices }: Trial): Promise<void> => {
    const writing = beginWriting(devices, journal, random)
    for (let round = 0; round < rounds; round++) {
      const isCut = await Promise.race([
        proxy.cutNext(round % 4 === 3 ? 'request' : 'reply').then(() => true),
        new Promise<false>((resolve) => setTimeout(resolve, 30_000, false).unref()),
      ])
      if (!isCut) throw new Error('Nobody commits any more after a cut')
      for (let saves = 0; saves < 5; saves++) await writing.nextSending()
    }
    await writing.savesAgain()
    await writing.stop()
  }
