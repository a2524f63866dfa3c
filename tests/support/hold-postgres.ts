// A PostgreSQL of the tests' own, in a folder that goes with it: `hold-postgres.ts [folder of initdb and postgres]`,
// left out: the packaged one. Prints its address as one line and runs until its standard input ends.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPostgres } from '../../app/platform/postgres-binaries.server'
import {
  ensureCluster,
  findPostmaster,
  freePort,
  startPostmaster,
  stopPostmaster,
} from '../../app/platform/postgres-process.server'

const folder = await mkdtemp(join(tmpdir(), 'oldpond-test-'))
const data = join(folder, 'data')
await mkdir(data, { recursive: true })
await chmod(folder, 0o755)
const packaged = await findPostgres(data)
const home = { ...packaged, bin: process.argv[2] ?? packaged.bin }
const port = await freePort()
await ensureCluster(home, 'admin')
// The cluster is thrown away, so nothing is won by waiting for the disk.
await startPostmaster(home, port, join(folder, 'log'), {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
})
console.log(`postgres://postgres:admin@127.0.0.1:${port}/postgres`)

process.stdin.resume()
const ended = new Promise<void>((resolve) => {
  process.stdin.on('end', resolve).on('close', resolve)
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve())
})
await ended
const postmaster = await findPostmaster(home.cluster)
if (postmaster) await stopPostmaster(home, postmaster)
await rm(folder, { recursive: true, force: true })
process.exit()
