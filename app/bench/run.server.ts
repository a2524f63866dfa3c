import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import type { CommandOptions } from '~/boot/commands.server'
import { useInstance } from '~/platform/config.server'
import { bareServerFlag, startBareServer } from './bare-process.server'
import { runBareServer } from './bare-server.server'
import type { Figure } from './figures'
import { measureAll } from './measure.server'
import { startProduct } from './product-process.server'
import { seedBench } from './seed.server'
import { table } from './table'
import { openThrowawayDatabase } from './throwaway-database.server'
import { readToolOptions } from './tool-options'

const authSecret = 'a secret of the bench, long enough to be one'

/** `npm run bench`: measures the built product on a database of its own, beside a bare server, and prints what came out. */
export async function run({ config, clientFolder, args, env }: CommandOptions): Promise<void> {
  if (args[0] === bareServerFlag) return runBareServer(env.BARE_DATABASE_URL!)
  const options = readToolOptions(args)
  const say = (text: string) => process.stderr.write(`${text}\n`)

  useInstance({ ...config, authSecret, isDemo: true })
  say('Preparing a database …')
  const database = await openThrowawayDatabase(config, 'data-bench', (error) => say(String(error)))
  const closing: (() => unknown)[] = [() => database.drop()]
  try {
    const seeded = await seedBench(database.ownerUrl)
    const product = await startProduct({
      DATABASE_URL: database.ownerUrl,
      DEMO: '0',
      SMTP_URL: 'smtp://127.0.0.1:9',
      AUTH_SECRET: authSecret,
    })
    closing.push(() => product.stop())
    const bare = await startBareServer(database.ownerUrl)
    closing.push(bare.stop)

    const figures: Figure[] = []
    const started = performance.now()
    for await (const figure of measureAll({
      seeded,
      product,
      barePort: bare.port,
      database,
      clientFolder,
      options,
      say,
    })) {
      if (options.only && !figure.name.startsWith(options.only)) continue
      figures.push(figure)
      if (options.isJson) process.stdout.write(`${JSON.stringify(figure)}\n`)
    }
    const seconds = Math.round((performance.now() - started) / 1000)
    if (!options.isJson) process.stdout.write(`\n${heading(database.version, seconds)}\n\n${asTable(figures)}`)
    if (figures.length === 0) throw new Error(`Nothing is named ${options.only}`)
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

const asTable = (figures: readonly Figure[]) =>
  table(
    figures,
    [
      { title: 'what', cell: ({ name }) => name },
      { title: 'value', isNumber: true, cell: ({ value }) => String(value) },
      { title: 'unit', cell: ({ unit }) => unit },
      { title: 'aim', cell: ({ aim }) => aim ?? '' },
      { title: '', cell: ({ holds }) => (holds === null ? '' : holds ? 'holds' : 'FALLS SHORT') },
    ],
    ({ name }) => name.split('.')[0]!,
  )

function heading(version: string, seconds: number) {
  const remix = createRequire(import.meta.url)('@remix-run/node/package.json') as { version: string }
  const processors = cpus()
  return `Node ${process.versions.node}, Remix ${remix.version}, PostgreSQL ${version}, ${processors.length} × ${processors[0]?.model.trim()}; product, database, load and browser share them. ${seconds} s.`
}
