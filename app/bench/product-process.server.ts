import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** The product as a process of its own, as an operator runs it. */
export interface ProductProcess {
  origin: string
  port: number
  process: ChildProcess
  /** The end of what it has written. */
  output: () => string
  /** Asks it to stop and resolves to its exit code. */
  stop: () => Promise<number | null>
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
}

/**
 * Starts the built product with `env` beside this process's own and resolves when it is ready. `program`: the start.mjs
 * of the build; left out, the one that started us too.
 */
export async function startProduct(env: Record<string, string>, program = process.argv[1]!): Promise<ProductProcess> {
  const port = Number(env.PORT ?? (await freePort()))
  const origin = `http://127.0.0.1:${port}`
  const { PATH, HOME, LANG, TMPDIR } = process.env
  const inherited = Object.fromEntries(Object.entries({ PATH, HOME, LANG, TMPDIR }).filter(([, value]) => value))
  // With our own options, so that --cpu-prof profiles the product.
  const child = spawn(process.execPath, [...process.execArgv, program, 'serve'], {
    env: { ...inherited, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ORIGIN: origin, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000)))
  const ended = once(child, 'exit')
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null

  for (const deadline = Date.now() + 60_000; ; await pause(10)) {
    if (hasEnded()) throw new Error(`The product ended while starting:\n${output}`)
    if (Date.now() > deadline) throw new Error(`The product was not ready in a minute:\n${output}`)
    const isReady = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) break
  }
  const end = async (signal: NodeJS.Signals) => {
    if (!hasEnded()) {
      child.kill(signal)
      await ended
    }
  }
  return {
    origin,
    port,
    process: child,
    output: () => output,
    stop: async () => {
      await end('SIGTERM')
      return child.exitCode
    },
    kill: () => end('SIGKILL'),
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
