import { randomBytes, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const secretsFile = z.object({ superuserPassword: z.string(), ownerPassword: z.string(), authSecret: z.string() })

/** What the embedded database and the cookies' signatures rest on; lost with the data folder. */
export type Secrets = z.output<typeof secretsFile>

/** Reads the data folder's secrets, making them the first time (mode 0600). Two processes at once get the same ones. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, 'secrets.json')
  await mkdir(dataDir, { recursive: true })
  const standing = await readIfThere(path)
  if (standing !== undefined) return secretsFile.parse(JSON.parse(standing))

  const random = () => randomBytes(32).toString('base64url')
  const fresh: Secrets = { superuserPassword: random(), ownerPassword: random(), authSecret: random() }
  // Written aside and linked, so that nobody reads half a file and the first of two wins.
  const aside = `${path}.${randomUUID()}`
  await writeFile(aside, JSON.stringify(fresh), { mode: 0o600, flush: true })
  try {
    await link(aside, path)
    return fresh
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return secretsFile.parse(JSON.parse(await readFile(path, 'utf8')))
  } finally {
    await rm(aside, { force: true })
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
