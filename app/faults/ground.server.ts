import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { openThrowawayDatabase } from '~/bench/throwaway-database.server'
import { seedDemo } from '~/demo/seed.server'
import { type Config, useInstance } from '~/platform/config.server'
import { findPostgres } from '~/platform/postgres-binaries.server'
import { findPostmaster, stopPostmaster } from '~/platform/postgres-process.server'
import { readSecrets } from '~/platform/secrets.server'

/** Where the product runs while it is harmed: a database of the run's own. */
export interface Ground {
  /** What the product is started with. */
  env: Record<string, string>
  /** The database's address as its owner; once the product has started. */
  ownerUrl: () => Promise<string>
  /** Takes the database away without a word. */
  killDatabase: () => Promise<void>
  /** Removes everything; once the product has ended. */
  clear: () => Promise<void>
}

/** The product's own PostgreSQL in a data folder of its own, which the product alone looks after. */
export function embeddedGround(dataDir = join('data-faults', randomUUID())): Ground {
  const home = () => findPostgres(dataDir)
  let kills = 0
  return {
    env: { DATA_DIR: dataDir },
    ownerUrl: async () => {
      const [{ ownerPassword }, postmaster] = [await readSecrets(dataDir), await findPostmaster((await home()).cluster)]
      return `postgres://oldpond_owner:${ownerPassword}@127.0.0.1:${postmaster!.port}/oldpond`
    },
    killDatabase: async () => {
      const postmaster = await findPostmaster((await home()).cluster)
      if (!postmaster) throw new Error('The embedded PostgreSQL is not running')
      // In turns: the postmaster alone, whose backends find out by themselves, and all at once as in a power cut.
      const backends = kills++ % 2 === 0 ? [] : await childrenOf(postmaster.pid)
      for (const pid of [postmaster.pid, ...backends]) killIfThere(pid)
    },
    clear: async () => {
      const { cluster, ...rest } = await home()
      const postmaster = await findPostmaster(cluster)
      if (postmaster) await stopPostmaster({ cluster, ...rest }, postmaster)
      await rm(cluster, { recursive: true, force: true })
      await rm(dataDir, { recursive: true, force: true }).catch(unlessBusy)
    },
  }
}

const authSecret = 'a secret of the faults, long enough to be one'

/** A database on the server at DATABASE_URL or on an embedded PostgreSQL; taking it away ends every connection to it, for a while. */
export async function serverGround(config: Config, onTrouble: (error: unknown) => void): Promise<Ground> {
  const database = await openThrowawayDatabase(config, join('data-faults', 'server'), onTrouble)
  useInstance({ ...config, authSecret, isDemo: true })
  await seedDemo(database.ownerUrl)
  return {
    env: { DATABASE_URL: database.ownerUrl, DEMO: '1', AUTH_SECRET: authSecret },
    ownerUrl: async () => database.ownerUrl,
    killDatabase: async () => {
      const client = new pg.Client({ connectionString: database.ownerUrl })
      await client.connect()
      for (let i = 0; i < 10; i++) {
        await client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and usename = current_user`,
        )
        await pause(30)
      }
      await client.end()
    },
    clear: () => database.drop(),
  }
}

/** A ground that is made when it is first asked for and stays until `clear`, whoever leaves it. */
export function sharedGround(make: () => Promise<Ground>): Pick<Ground, 'clear'> & { open: () => Promise<Ground> } {
  let making: Promise<Ground> | undefined
  return {
    open: async () => ({ ...(await (making ??= make())), clear: async () => {} }),
    clear: async () => {
      const made = await making?.catch(() => undefined)
      await made?.clear()
    },
  }
}

/** A data folder on a disk of its own is emptied; the disk itself is taken away by whoever mounted it. */
function unlessBusy(error: NodeJS.ErrnoException) {
  if (error.code !== 'EBUSY') throw error
}

async function childrenOf(pid: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid='])
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number])
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child)
}

function killIfThere(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
