import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findPostgres, type PostgresHome } from './postgres-binaries.server'
import {
  clearStalePid,
  ensureCluster,
  findPostmaster,
  freePort,
  type Postmaster,
  startPostmaster,
  stopPostmaster,
} from './postgres-process.server'
import { readSecrets, type Secrets } from './secrets.server'

/** A PostgreSQL of the product's own, in the data folder. */
export interface EmbeddedPostgres {
  /** The address of the database `oldpond` as its owner, who is no superuser. */
  ownerUrl: string
  superuserUrl: string
  authSecret: string
  /** Takes the folder for one serving process; false when another one has it. Given up when this process ends, however it ends. */
  claim(): Promise<boolean>
  /** Leaves; whoever leaves last stops the server. */
  leave(): Promise<void>
}

// Session locks: many may use the server, one may serve from it.
const USING = [7_031, 1]
const SERVING = [7_031, 2]
const PREPARING = [7_031, 3]

/**
 * Starts PostgreSQL in the data folder, or joins the one that runs there already (another process's, or left by a crash).
 * When it goes away it is brought back; `onLost` hears when another process was quicker, has started it where our pools
 * don't look or serves from it now, so that this one can't go on.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  onTrouble: (error: unknown) => void,
  onLost: (error: Error) => void = onTrouble,
): Promise<EmbeddedPostgres> {
  const secrets = await readSecrets(dataDir)
  const home = await findPostgres(dataDir)
  await ensureCluster(home, secrets.superuserPassword)
  const logPath = resolve(dataDir, 'postgres.log')
  await refuseOtherVersion(home)

  let isLeaving = false
  let hasClaim = false
  let session = await joinServer()
  const { port } = session

  /**
   * Joins the running server, starting it when there is none. Another process may stop it just then, so it tries again.
   * When it can't be joined, what was started for it is stopped.
   */
  async function joinServer(samePort?: number) {
    let failure: unknown
    let isOurs = false
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(50)) {
      const running = await findPostmaster(home.cluster)
      if (running && running.status !== 'ready') continue
      try {
        if (!running) {
          await clearStalePid(home.cluster)
          isOurs = await startPostmaster(home, samePort ?? (await freePort()), logPath)
        }
        const postmaster = running ?? (await findPostmaster(home.cluster))
        if (postmaster) return await openSession(postmaster, secrets)
      } catch (error) {
        failure = error
        if (isHopeless(error)) break
      }
    }
    const ours = isOurs ? await findPostmaster(home.cluster) : undefined
    if (ours) await stopPostmaster(home, ours).catch(onTrouble)
    throw failure ?? new Error('The embedded PostgreSQL is neither starting nor stopping.')
  }

  function watch() {
    session.client.on('error', () => {})
    session.client.on('end', () => {
      if (isLeaving) return
      // The database went away under us (killed, say): bring it back where the pools look for it.
      onTrouble(new Error('The embedded PostgreSQL went away; it is started again.'))
      void joinServer(port)
        .then(async (again) => {
          session = again
          watch()
          if (again.port !== port) onLost(new Error('The embedded PostgreSQL was started again by another process.'))
          else if (hasClaim && !(await lock(session.client, 'pg_try_advisory_lock', SERVING)))
            onLost(new Error('Another process serves from the data folder now.'))
        })
        .catch(onTrouble)
    })
  }
  watch()

  async function stopIfLast() {
    await lock(session.client, 'pg_advisory_unlock_shared', USING)
    const isLast = await lock(session.client, 'pg_try_advisory_lock', USING)
    const postmaster = isLast ? await findPostmaster(home.cluster) : undefined
    if (postmaster) await stopPostmaster(home, postmaster)
  }

  return {
    ownerUrl: `postgres://oldpond_owner:${secrets.ownerPassword}@127.0.0.1:${port}/oldpond`,
    superuserUrl: `postgres://postgres:${secrets.superuserPassword}@127.0.0.1:${port}/postgres`,
    authSecret: secrets.authSecret,
    claim: async () => (hasClaim = await lock(session.client, 'pg_try_advisory_lock', SERVING)),
    leave: async () => {
      isLeaving = true
      // A server that went away under us has forgotten who used it: whoever joins it next stops it.
      await stopIfLast().catch(onTrouble)
      await session.client.end().catch(() => {})
    },
  }
}

async function openSession({ port }: Postmaster, secrets: Secrets) {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: secrets.superuserPassword,
    database: 'postgres',
    keepAlive: true,
  })
  client.on('error', () => {})
  await client.connect()
  await lock(client, 'pg_advisory_lock_shared', USING)
  await prepare(client, secrets)
  return { client, port }
}

/** The owner and the database, made once. */
async function prepare(client: pg.Client, secrets: Secrets) {
  await lock(client, 'pg_advisory_lock', PREPARING)
  const role = await client.query(`select from pg_roles where rolname = 'oldpond_owner'`)
  if (role.rowCount === 0) {
    await client.query(
      `create role oldpond_owner login createrole password ${client.escapeLiteral(secrets.ownerPassword)}`,
    )
  }
  const database = await client.query(`select from pg_database where datname = 'oldpond'`)
  if (database.rowCount === 0) await client.query('create database oldpond owner oldpond_owner')
  await lock(client, 'pg_advisory_unlock', PREPARING)
}

async function lock(client: pg.Client, call: string, [space, key]: number[]): Promise<boolean> {
  const { rows } = await client.query(`select ${call}($1::int, $2::int) as done`, [space, key])
  return rows[0].done === true
}

async function refuseOtherVersion(home: PostgresHome) {
  const stands = (await readFile(join(home.cluster, 'PG_VERSION'), 'utf8')).trim()
  if (stands !== home.majorVersion)
    throw new Error(
      `The data folder was made by PostgreSQL ${stands}; this release brings PostgreSQL ${home.majorVersion}. Dump it with the old release and restore it into a new DATA_DIR.`,
    )
}

/** Waiting can't help: the folder's password is another one, or the server can't start. */
function isHopeless(error: unknown): boolean {
  const code = (error as { code?: string }).code
  if (code === '28P01')
    (error as Error).message =
      'secrets.json in the data folder does not belong to the database beside it: restore the one that was backed up with it.'
  return (
    code === '28P01' ||
    (code === undefined && error instanceof Error && /did not start|whose head is gone/.test(error.message))
  )
}
