import { createInterface } from 'node:readline/promises'
import type { ServerBuild } from '@remix-run/node'
import { createAdmin } from '~/modules/identity/index.server'
import { createAdminForm } from '~/modules/identity/forms'
import { type Config, useInstance } from '~/platform/config.server'
import { openDatabase, type ReadyDatabase } from './database.server'
import { resetDemo, settleReal } from './demo.server'
import { StartRefused } from './refusal'

export interface CommandOptions {
  build: ServerBuild
  clientFolder: string
  config: Config
  args: string[]
  env: Record<string, string | undefined>
}

type Command = (options: CommandOptions) => Promise<void>

// Measurements and faults bring much of their own; they are loaded when asked for.
const tools = import.meta.glob<{ run: Command }>(['../bench/run.server.ts', '../faults/run.server.ts'])
const tool =
  (name: 'bench' | 'faults'): Command =>
  async (options) => {
    const load = tools[`../${name}/run.server.ts`]
    if (!load) throw new StartRefused(`This build has no ${name}.`)
    await (await load()).run(options)
  }

/** The commands beside serving: `npm run admin:create` and so on. */
export const commands: Record<string, Command> = {
  migrate: async ({ config }) => {
    await using(config, async () => say('The database has the newest schema.'))
  },
  'admin:create': async ({ config, args }) => {
    await using(config, async (database) => {
      useInstance({ ...config, authSecret: database.authSecret, isDemo: false })
      const form = createAdminForm.safeParse(
        await askFor(args, { email: 'E-mail address', name: 'Name', organisation: 'Organisation' }),
      )
      if (!form.success)
        throw new StartRefused(form.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
      await settleReal(database)
      await createAdmin(form.data)
      say(`${form.data.name} is an admin of ${form.data.organisation} and can sign in at ${config.origin}/sign-in`)
    })
  },
  'demo:reset': async ({ config }) => {
    await using(config, (database) => resetDemo(config, database))
    say('The demo is as new.')
  },
  bench: tool('bench'),
  faults: tool('faults'),
}

async function using(config: Config, work: (database: ReadyDatabase) => Promise<void>) {
  const database = await openDatabase(config, false)
  try {
    await work(database)
  } finally {
    await database.close()
  }
}

/** Values from `--name value`, the missing ones asked for on the console. */
async function askFor(args: string[], wanted: Record<string, string>): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  const console_ = createInterface({ input: process.stdin, output: process.stdout })
  try {
    for (const [name, label] of Object.entries(wanted)) {
      const at = args.indexOf(`--${name}`)
      answers[name] = at >= 0 ? (args[at + 1] ?? '') : await console_.question(`${label}: `)
    }
  } finally {
    console_.close()
  }
  return answers
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}
