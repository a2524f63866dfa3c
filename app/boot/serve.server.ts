import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import { jobHandlers } from '~/jobs.server'
import { findActor } from '~/modules/identity/index.server'
import { type Config, type Instance, useInstance } from '~/platform/config.server'
import { startWorker } from '~/platform/jobs.server'
import { log } from '~/platform/log.server'
import { type RunningServer, startHttpServer, type Stopping } from '~/platform/server/http-server.server'
import { type Handle, createRemixHandler, routeWords } from '~/platform/server/remix-handler.server'
import { createRequestListener, type Visit } from '~/platform/server/request-listener.server'
import { createStaticFiles, type ServeFile } from '~/platform/server/static-files.server'
import { writeGreeting } from './greeting.server'
import { AlreadyServed, alone, openDatabase, type ReadyDatabase } from './database.server'
import { settleDemo } from './demo.server'
import { StartRefused } from './refusal'

/** What `npm run dev` puts in place of the built files. */
export interface Development {
  handle: Handle
  serveFile: ServeFile
}

export interface ServeOptions {
  build: ServerBuild
  clientFolder: string
  config: Config
  isOriginAssumed: boolean
  development?: Development
}

/** Brings the product up and serves until it is told to stop; resolves when everything has ended in order. */
export async function serve(options: ServeOptions): Promise<void> {
  // Heard from the beginning: told to stop while it is still coming up, it comes up and stops in order.
  const signalled = nextSignal()
  const database = await openDatabase(options.config, true).catch((error) => explain(error))
  try {
    const settled = await settle(options.config, database)
    await serveFrom(database, settled, options, signalled)
  } finally {
    await database.close()
  }
  log.info('stopped')
}

/** What the environment and the data say together. */
async function settle(config: Config, database: ReadyDatabase): Promise<Instance> {
  const isDemo = await alone(database.ownerUrl, () => settleDemo(config, database))
  const settled: Instance = { ...config, authSecret: database.authSecret, isDemo }
  useInstance(settled)
  return settled
}

async function serveFrom(
  database: ReadyDatabase,
  settled: Instance,
  options: ServeOptions,
  signalled: Promise<string>,
): Promise<void> {
  const worker = settled.runsWorker ? await startWorker(await database.openWorker(), jobHandlers) : undefined
  try {
    const state: Stopping = { isStopping: false, isRefusing: false }
    // Asked of the database before anyone is served: from then on its going away ends nothing.
    const greeting = await writeGreeting(settled)
    const running = await listen(options, settled, database, state)
    const note = join(settled.dataDir, 'serving.json')
    if (database.embedded) await writeFile(note, JSON.stringify({ pid: process.pid, origin: settled.origin }))
    log.info({ origin: settled.origin, isDemo: settled.isDemo }, 'listening')
    process.stdout.write(greeting)

    const signal = await signalled
    log.info({ signal }, 'stopping')
    await running.stop({ delayMs: settled.stopDelaySeconds * 1000, capMs: 8000 })
    if (database.embedded) await rm(note, { force: true })
  } finally {
    await worker?.stop()
  }
}

async function listen(
  options: ServeOptions,
  settled: Instance,
  database: ReadyDatabase,
  state: Stopping,
): Promise<RunningServer> {
  const { build, clientFolder, development, isOriginAssumed } = options
  const remix = development?.handle ?? createRemixHandler(build, process.env.NODE_ENV ?? 'production')
  const listener = createRequestListener({
    origin: settled.origin,
    isOriginAssumed,
    isDevelopment: development !== undefined,
    isDemo: settled.isDemo,
    trustedProxies: settled.trustedProxies,
    log,
    routeWords: routeWords(build),
    serveFile: development?.serveFile ?? createStaticFiles(clientFolder),
    isReady: () => answers(database),
    isRefusing: () => state.isRefusing,
    isStopping: () => state.isStopping,
    bodyLimit: () => 1_048_576,
    handle: (request, visit) => remix(request, contextOf(request, visit, settled)),
  })
  try {
    return await startHttpServer(listener, state, settled)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EADDRINUSE')
      throw new StartRefused(
        `PORT ${settled.port} on ${settled.host} is taken by another program. Set PORT to a free one.`,
      )
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      throw new StartRefused(`HOST ${settled.host} with PORT ${settled.port} can't be listened on (${code}).`)
    throw error
  }
}

/** What every loader and action gets; who asks is found when first asked for, once. */
function contextOf(request: Request, visit: Visit, { origin, isDemo }: Instance): AppLoadContext {
  let actor: ReturnType<AppLoadContext['actor']> | undefined
  return { ...visit, origin, isDemo, actor: () => (actor ??= findActor(request.headers.get('cookie'))) }
}

async function answers({ app }: ReadyDatabase): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), 2000)))
  const asked = app.query('select 1').then(
    () => true,
    () => false,
  )
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer))
}

// Ctrl-C reaches us twice within milliseconds when npm's shell is bash: from the terminal, and from npm.
const sameWishMs = 500

/** Resolves at the first signal to stop; another one, later than by chance, ends the process there and then. */
function nextSignal(): Promise<string> {
  return new Promise((resolve) => {
    let askedAt: number | undefined
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (askedAt !== undefined && performance.now() - askedAt > sameWishMs) process.exit(1)
        askedAt ??= performance.now()
        resolve(signal)
      })
    }
  })
}

async function explain(error: unknown): Promise<never> {
  if (!(error instanceof AlreadyServed)) throw error
  const note = await readFile(join(error.dataDir, 'serving.json'), 'utf8').catch(() => '{}')
  const { pid, origin } = JSON.parse(note) as { pid?: number; origin?: string }
  throw new StartRefused(
    `${error.message}${origin ? ` It is at ${origin} (process ${pid}).` : ''} Stop it first, or set DATA_DIR to another folder.`,
  )
}
