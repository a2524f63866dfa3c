import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/**
 * A release that differs from this one in the name of every hashed file and in the version of its manifest, as each real
 * one does: made of this build by renaming. Returns its start.mjs.
 */
export async function makeAnotherBuild(): Promise<string> {
  const folder = resolve('data-faults', 'another-build')
  await rm(folder, { recursive: true, force: true })
  await cp(join(dirname(process.argv[1]!), 'build'), join(folder, 'build'), { recursive: true })
  const assets = join(folder, 'build/client/assets')
  const hashes = new Set((await readdir(assets)).flatMap((name) => hashOf.exec(name)?.[1] ?? []))
  const renamed = (text: string) =>
    text.replaceAll(hashed, (name, hash: string, kind: string) => (hashes.has(hash) ? `-${hash}n.${kind}` : name))
  const version = /"version":"([^"]+)"/.exec(await manifestIn(assets))![1]!

  for (const entry of await readdir(join(folder, 'build'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    // What was compressed before would bring the old names.
    if (/\.(br|gz)$/.test(entry.name)) await rm(path)
    else if (!/\.(js|mjs|css|json|html)$/.test(entry.name)) continue
    else {
      const text = renamed(await readFile(path, 'utf8')).replaceAll(version, `${version}n`)
      await rm(path)
      await writeFile(join(entry.parentPath, renamed(entry.name)), text)
    }
  }
  await writeFile(join(folder, 'start.mjs'), program)
  return join(folder, 'start.mjs')
}

const hashed = /-([\w-]{8})\.(js|css)\b/g
const hashOf = /-([\w-]{8})\.(?:js|css)$/

async function manifestIn(assets: string): Promise<string> {
  const name = (await readdir(assets)).find((one) => /^manifest-.*\.js$/.test(one))
  return readFile(join(assets, name!), 'utf8')
}

const program = `process.env.NODE_ENV ??= 'production'
const served = await import('./build/server/index.js')
const clientFolder = new URL('./build/client', import.meta.url).pathname
const [command, ...args] = process.argv.slice(2)
await served.entry.module.main({ build: served, clientFolder, command, args, env: { ...process.env } })
`
