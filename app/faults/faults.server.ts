import type { Config } from '~/platform/config.server'
import { barrage } from './barrage.server'
import { startBehindProxy } from './behind-proxy.server'
import { startCuttingProxy } from './cutting-proxy.server'
import { disturbRequests } from './disturb-requests.server'
import { makeEntries } from './entries.server'
import { fillDisk } from './fill-disk.server'
import { embeddedGround, type Ground } from './ground.server'
import { killApp } from './kill-app.server'
import { killDatabase } from './kill-database.server'
import { loseReplies } from './lose-replies.server'
import { migrateWhileSaving } from './migrate-while-saving.server'
import { canMount, refusingGround, smallDiskGround } from './small-disk.server'
import { stopWhileSaving } from './stop-while-saving.server'
import { lookInto, type Notes, type Outcome, tryOut } from './trial.server'

export interface Fault {
  name: string
  rounds: { short: number; long: number }
  run: (rounds: number, notes: Notes) => Promise<Outcome & { unanswered?: number }>
}

/** What is done to the product and its database under devices that save. `onShared`: a database that others use before and after. */
export function serverFaults(
  config: Config,
  onServer: () => Promise<Ground>,
  onShared: () => Promise<Ground>,
  say: (line: string) => void,
): Fault[] {
  const onOwn = async () => (config.databaseUrl ? onServer() : embeddedGround())
  return [
    {
      name: 'app-killed',
      rounds: { short: 8, long: 200 },
      run: (rounds, notes) => on(onOwn, (ground) => tryOut(ground, notes, 8, killApp(rounds))),
    },
    {
      name: config.databaseUrl ? 'database-connections-ended' : 'database-killed',
      rounds: { short: 3, long: 20 },
      run: (rounds, notes) => on(onOwn, (ground) => tryOut(ground, notes, 50, killDatabase(ground, rounds))),
    },
    {
      name: canMount ? 'database-disk-full' : 'database-disk-full (a trigger says so)',
      rounds: { short: 2, long: 10 },
      run: (rounds, notes) => {
        const filled = canMount ? smallDiskGround : async () => refusingGround(await onServer())
        return on(filled, (ground) => tryOut(ground, notes, 20, fillDisk(ground, rounds)))
      },
    },
    {
      name: 'commit-reply-lost',
      rounds: { short: 24, long: 400 },
      run: (rounds, notes) =>
        on(onShared, async (ground) => {
          const proxy = await startCuttingProxy(await ground.ownerUrl())
          try {
            return await tryOut(ground, notes, 20, loseReplies(proxy, rounds), { DATABASE_URL: proxy.url })
          } finally {
            proxy.close()
          }
        }),
    },
    {
      name: 'stopped-while-saving',
      rounds: { short: 3, long: 40 },
      run: (rounds, notes) =>
        on(onShared, async (ground) => {
          let unanswered = 0
          const outcome = await tryOut(ground, notes, 16, async (trial) => {
            unanswered = await stopWhileSaving(rounds)(trial)
          })
          return { ...outcome, unanswered }
        }),
    },
    {
      name: 'migrated-while-saving',
      rounds: { short: 2, long: 40 },
      run: (rounds, notes) => on(onServer, (ground) => tryOut(ground, notes, 50, migrateWhileSaving(rounds))),
    },
    {
      name: 'hostile-barrage',
      rounds: { short: 60, long: 800 },
      run: (rounds, notes) =>
        on(onShared, (ground) =>
          tryOut(
            ground,
            notes,
            8,
            barrage(rounds, ({ answers, memory }) => {
              const counted = [...answers].map(([status, count]) => `${count} × ${status ?? 'nothing'}`).join(', ')
              say(`  answered ${counted}; ${memory?.join(', then ') ?? 'unknown'} MB more memory`)
            }),
          ),
        ),
    },
    {
      name: 'requests-disturbed',
      rounds: { short: 15, long: 200 },
      run: (rounds, notes) =>
        on(onShared, async (ground) => {
          const { proxy, stop } = await startBehindProxy(ground)
          try {
            const entries = await makeEntries(await ground.ownerUrl(), 4)
            await disturbRequests(proxy, entries, notes, rounds)
            return await lookInto(ground, proxy.port, entries, notes.journal)
          } finally {
            await stop()
          }
        }),
    },
  ]
}

async function on<G extends Ground>(open: () => Promise<G>, work: (ground: G) => Promise<Outcome>): Promise<Outcome> {
  const ground = await open()
  try {
    return await work(ground)
  } finally {
    await ground.clear()
  }
}
