import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { asAdmin, ensureTemplate, openTestServer, type TestServer, withDatabase } from './postgres'

/** The built product as a process of its own, as an operator runs it. */
export interface Product {
  origin: string
  process: ChildProcess
  /** Everything it has written so far. */
  output: () => string
  /** Asks it to stop and resolves to its exit code. */
  stop: () => Promise<number | null>
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
}

/** Starts the built product with just this environment on a free port and resolves when it is ready. Rejects with its output when it ends before. */
export async function startProduct(env: Record<string, string>): Promise<Product> {
  const started = await launch(env)
  for (const deadline = Date.now() + 60_000; ; await pause(30)) {
    if (started.process.exitCode !== null || started.process.signalCode !== null)
      throw new Error(`It ended:\n${started.output()}`)
    if (Date.now() > deadline) throw new Error(`It was not ready in a minute:\n${started.output()}`)
    const isReady = await fetch(`${started.origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return started
  }
}

/** Starts the product without waiting: for environments in which it refuses to. */
export async function launch(env: Record<string, string>, command: string[] = []): Promise<Product> {
  if (!existsSync('build/server/index.js')) throw new Error('These tests run the built product: npm run build')
  const port = env.PORT ?? String(await freePort())
  const { PATH, HOME, LANG } = process.env
  const child = spawn(process.execPath, ['start.mjs', ...command], {
    env: { PATH, HOME, LANG, PORT: port, ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const ended = once(child, 'exit')
  return {
    origin: env.ORIGIN ?? `http://127.0.0.1:${port}`,
    process: child,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Starts it and resolves to its exit code and output when it has ended by itself. */
export async function runProduct(
  env: Record<string, string>,
  command: string[] = [],
): Promise<{ code: number | null; output: string }> {
  const started = await launch(env, command)
  if (started.process.exitCode === null) await once(started.process, 'exit')
  return { code: started.process.exitCode, output: started.output() }
}

/** A database with the demo in it, for one file or test: copied from one that is seeded once per build. */
export async function aDemoDatabase(): Promise<{ url: string; adminUrl: string; drop: () => Promise<void> }> {
  const server = await openTestServer()
  const made = readFileSync('build/made-from', 'utf8').slice(0, 16)
  const template = await ensureTemplate(server, `demo_${made}`, async (url) => {
    const seeding = await startProduct({ DATABASE_URL: url, DEMO: '1', WORKER: '0' })
    await seeding.stop()
  })
  return copyOf(server, template)
}

/** An empty database: nothing migrated, nothing seeded. */
export async function anEmptyDatabase() {
  return copyOf(await openTestServer(), 'template0')
}

async function copyOf(server: TestServer, template: string) {
  const name = `product_${randomUUID().replaceAll('-', '')}`
  await asAdmin(server, `create database ${name} template ${template} owner oldpond_owner`)
  return {
    url: withDatabase(server.ownerUrl, name),
    adminUrl: withDatabase(server.adminUrl, name),
    drop: async () => {
      await asAdmin(server, `drop database if exists ${name} with (force)`)
      await server.leave()
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
