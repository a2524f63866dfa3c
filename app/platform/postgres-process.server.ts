import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, open, readdir, readFile, readlink, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { ensureExecutable, giveTo, type PostgresHome } from './postgres-binaries.server'

const run = promisify(execFile)

/** What postmaster.pid says of the server that runs on a cluster. */
export interface Postmaster {
  pid: number
  port: number
  status: string
}

/** Makes the cluster unless it stands; whole or not at all, also when two processes try at once. */
export async function ensureCluster(home: Pick<PostgresHome, 'bin' | 'cluster' | 'user'>, superuserPassword: string) {
  if (await exists(join(home.cluster, 'PG_VERSION'))) return
  await mkdir(dirname(home.cluster), { recursive: true })
  await ensureExecutable(join(home.bin, 'initdb'))
  await ensureExecutable(join(home.bin, 'postgres'))
  const aside = await mkdtemp(`${home.cluster}.making-`)
  const note = await mkdtemp(join(tmpdir(), 'oldpond-'))
  try {
    await giveTo(home.user, aside)
    await giveTo(home.user, note)
    await writeFile(join(note, 'password'), superuserPassword, { mode: 0o600 })
    await giveTo(home.user, join(note, 'password'))
    await initdb(home, aside, join(note, 'password'))
    await rename(aside, home.cluster).catch(async (error) => {
      if (!(await exists(join(home.cluster, 'PG_VERSION')))) throw error
    })
  } finally {
    await rm(note, { recursive: true, force: true })
    await rm(aside, { recursive: true, force: true })
  }
}

async function initdb(home: Pick<PostgresHome, 'bin' | 'user'>, folder: string, passwordFile: string) {
  // Names sort as people expect (ICU's root order); letters outside ASCII are letters where the system knows UTF-8.
  const locales = process.platform === 'darwin' ? ['en_US.UTF-8', 'C'] : ['C.UTF-8', 'C']
  let failure: unknown
  for (const locale of locales) {
    try {
      await run(
        join(home.bin, 'initdb'),
        [
          ...['-D', folder, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
          ...[`--locale=${locale}`, '--locale-provider=icu', '--icu-locale=und'],
        ],
        { ...home.user, cwd: dirname(folder), env: { ...process.env, LC_ALL: 'C' } },
      )
      return
    } catch (error) {
      failure = error
    }
  }
  const { stderr } = failure as { stderr?: string }
  throw new Error(`PostgreSQL's data folder could not be made:\n${stderr ?? String(failure)}`)
}

/** The server that runs on this cluster, or undefined. A postmaster.pid that a crash left behind counts for nothing. */
export async function findPostmaster(path: string): Promise<Postmaster | undefined> {
  const cluster = await realpath(path).catch(() => path)
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1 || !(await isPostmaster(pid, cluster))) return undefined
  return { pid, port: Number(lines[3]), status: (lines[7] ?? 'starting').trim() }
}

/** A pid may since belong to another program, so its command or working folder is looked at. */
async function isPostmaster(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux') {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (!command.includes('postgres')) return false
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
    return folder === undefined ? command.includes(cluster) : folder === cluster
  }
  if (process.platform === 'win32') return true
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.includes('postgres') && stdout.includes(cluster)
}

/**
 * Takes away a postmaster.pid whose process is no postmaster any more but still has its number: another program's,
 * or one that ended and that nobody has buried yet. PostgreSQL itself would refuse to start beside it. Waits until no
 * process works in the cluster, since with that file goes what PostgreSQL knows its own orphans by.
 */
export async function clearStalePid(cluster: string): Promise<void> {
  if (process.platform !== 'linux') return
  const path = join(cluster, 'postmaster.pid')
  const pid = Number((await readFile(path, 'utf8').catch(() => '')).split('\n')[0])
  if (!pid || !isAlive(pid) || (await findPostmaster(cluster))) return
  const folder = await realpath(cluster)
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await pause(50)) {
    if (!(await isWorkedIn(folder))) return rm(path, { force: true })
  }
  throw new Error(`A PostgreSQL whose head is gone still works in ${cluster}: end its processes first.`)
}

async function isWorkedIn(folder: string): Promise<boolean> {
  for (const pid of await readdir('/proc')) {
    if (/^\d+$/.test(pid) && (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === folder) return true
  }
  return false
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Starts a server on the cluster and resolves when it takes connections, or when it turned out that another
 * process was quicker: true when the one that runs is ours. Rejects with the end of its log.
 */
export async function startPostmaster(
  home: Pick<PostgresHome, 'bin' | 'cluster' | 'user'>,
  port: number,
  logPath: string,
  more: Record<string, string> = {},
): Promise<boolean> {
  const logFile = await open(logPath, 'a', 0o600)
  const { size: logStart } = await logFile.stat()
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Statements and details may quote what someone wrote; neither belongs in a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    ...more,
  }
  try {
    const child = spawn(
      join(home.bin, 'postgres'),
      ['-D', home.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      // A session of its own: Ctrl-C in the terminal must not stop the database before the requests in flight are done.
      {
        ...home.user,
        cwd: home.cluster,
        detached: true,
        stdio: ['ignore', logFile.fd, logFile.fd],
        env: { ...process.env, LC_ALL: 'C' },
      },
    )
    child.unref()
    let ended: string | undefined
    child.on('error', (error) => (ended = error.message))
    child.on('exit', (code, signal) => (ended ??= `it ended with ${signal ?? code}`))
    for (const deadline = Date.now() + 120_000; Date.now() < deadline; await pause(10)) {
      const postmaster = await findPostmaster(home.cluster)
      if (postmaster?.status === 'ready') return postmaster.pid === child.pid
      // Ended, and yet one runs: another process started it, and we join that one.
      if (ended !== undefined && !postmaster) break
    }
    const said = (await readFile(logPath)).subarray(logStart).toString('utf8').split('\n').slice(-12).join('\n')
    throw new Error(
      `The embedded PostgreSQL did not start (${ended ?? 'it was not ready in two minutes'}). It said:\n${said}`,
    )
  } finally {
    await logFile.close()
  }
}

/** Stops the server in order (its "fast" mode) and resolves when it is gone. */
export async function stopPostmaster(
  home: Pick<PostgresHome, 'bin' | 'cluster'>,
  postmaster: Postmaster,
): Promise<void> {
  if (process.platform === 'win32') {
    await run(join(home.bin, 'pg_ctl'), ['stop', '-D', home.cluster, '-m', 'fast', '-w'])
    return
  }
  process.kill(postmaster.pid, 'SIGINT')
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(10)) {
    if (!isAlive(postmaster.pid) || !(await exists(join(home.cluster, 'postmaster.pid')))) return
  }
  throw new Error(`The embedded PostgreSQL (process ${postmaster.pid}) did not stop in 30 seconds.`)
}

/** A port on this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

const exists = (path: string) =>
  readFile(path).then(
    () => true,
    () => false,
  )
