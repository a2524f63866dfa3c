import { execFile } from 'node:child_process'
import { chmod, mkdtemp, open, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { readSecrets } from '~/platform/secrets.server'
import { embeddedGround, type Ground } from './ground.server'

const run = promisify(execFile)

/** A ground whose database can be left without room. */
export interface FillableGround extends Ground {
  fill: () => Promise<void>
  makeRoom: () => Promise<void>
}

/** Only root mounts disks, and only Linux has this kind. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0

/** The product's own PostgreSQL on a disk of 256 MB that nothing else is on, a tmpfs. */
export async function smallDiskGround(): Promise<FillableGround> {
  const folder = await mkdtemp(join(tmpdir(), 'oldpond-small-disk-'))
  await chmod(folder, 0o755)
  await run('mount', ['-t', 'tmpfs', '-o', 'size=256m,mode=755', 'tmpfs', folder])
  const ground = embeddedGround(folder)
  const ballast = join(folder, 'ballast')
  let fills = 0
  return {
    ...ground,
    fill: async () => {
      await writeUntilFull(ballast)
      // In turns: tables can't grow, and the write-ahead log can't go on either, which ends the server.
      if (fills++ % 2 === 1) await asSuperuser(ground, folder, 'select pg_switch_wal()').catch(() => {})
    },
    makeRoom: () => rm(ballast, { force: true }),
    clear: async () => {
      await rm(ballast, { force: true })
      try {
        await ground.clear()
      } finally {
        await run('umount', [folder])
        await rmdir(folder)
      }
    },
  }
}

/** Takes whatever room there is, while others go on taking it too. */
async function writeUntilFull(path: string) {
  const file = await open(path, 'w')
  try {
    for (let block = Buffer.alloc(1_048_576); block.length >= 4096;) {
      try {
        await file.write(block)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
        block = block.subarray(0, block.length / 2)
      }
    }
  } finally {
    await file.close()
  }
}

async function asSuperuser(ground: Ground, dataDir: string, statement: string) {
  const url = new URL(await ground.ownerUrl())
  url.username = 'postgres'
  url.password = (await readSecrets(dataDir)).superuserPassword
  await asking(url.href, statement)
}

/** Stands in where no disk can be mounted: the table of updates answers each insert as a full disk does. */
export function refusingGround(ground: Ground): FillableGround {
  const ask = async (statement: string) => asking(await ground.ownerUrl(), statement)
  return {
    ...ground,
    fill: () =>
      ask(`create function no_room() returns trigger language plpgsql as
             $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
           create trigger no_room before insert on entry_update execute function no_room()`),
    makeRoom: () => ask('drop function no_room() cascade'),
  }
}

async function asking(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
