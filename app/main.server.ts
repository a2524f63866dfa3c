import type { ServerBuild } from '@remix-run/node'
import { commands } from './boot/commands.server'
import { StartRefused } from './boot/refusal'
import { type Development, serve } from './boot/serve.server'
import { InvalidEnvironment, readConfig } from './platform/config.server'
import { log } from './platform/log.server'

export interface MainOptions {
  build: ServerBuild
  /** Where the browser's files were built. */
  clientFolder: string
  command: string
  args: string[]
  /** The environment as whoever started us set it. */
  env: Record<string, string | undefined>
  development?: Development
}

/** Runs one command to its end; with none it serves. What keeps it from starting is said in plain words, and the exit code is 1. */
export async function main({ build, clientFolder, command, args, env, development }: MainOptions): Promise<void> {
  process.on('unhandledRejection', (error) => log.error({ error }, 'a promise was left rejected'))
  process.on('uncaughtException', (error) => {
    log.fatal({ error }, 'uncaught')
    // What state we are in is unknown: finish in order and let whoever watches over us start anew.
    process.exitCode = 1
    process.kill(process.pid, 'SIGTERM')
  })
  try {
    const config = readConfig(env)
    log.level = config.logLevel
    if (command === 'serve' || command === 'dev') {
      await serve({ build, clientFolder, config, isOriginAssumed: !env.ORIGIN, development })
    } else {
      const run = commands[command]
      if (!run)
        throw new StartRefused(`There is no command ${command}. There are: ${Object.keys(commands).join(', ')}.`)
      await run({ build, clientFolder, config, args, env })
    }
    process.exit()
  } catch (error) {
    if (error instanceof InvalidEnvironment) for (const problem of error.problems) complain(problem)
    else if (error instanceof StartRefused) complain(error.message)
    else {
      log.fatal({ error }, 'not started')
      complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
    process.exit(1)
  }
}

const complain = (text: string) => process.stderr.write(`oldpond: ${text}\n`)
