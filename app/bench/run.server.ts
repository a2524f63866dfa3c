import { createRequire } from 'node:module'
import { cpus } from 'node:os'
import type { CommandOptions } from '~/boot/commands.server'
import { useInstance } from '~/platform/config.server'
import { bareServerFlag, startBareServer } from './bare-process.server'
import { runBareServer } from './bare-server.server'
import type { Figure } from './figures'
import { measureAll } from './measure.server'
import { startProduct } from './product-process.server'
import { qualityFigures } from './quality'
import { measureReviewing } from './reviewing.server'
import { seedBench } from './seed.server'
import { table } from './table'
import { openThrowawayDatabase } from './throwaway-database.server'
import { identifyingFigures } from './identifying.server'
import { measureVerse } from './verse.server'
import { readToolOptions, type ToolOptions } from './tool-options'
import { writingLoadFlag } from './writers.server'
import { runWritingLoad } from './writing-load.server'

const authSecret = 'a secret of the bench, long enough to be one'

/** `npm run bench`: measures the built product on a database of its own, beside a bare server, and prints what came out. */
export async function run({ config, clientFolder, args, env }: CommandOptions): Promise<void> {
  if (args[0] === bareServerFlag) return runBareServer(env.BARE_DATABASE_URL!)
  if (args[0] === writingLoadFlag) return runWritingLoad()
  const options = readToolOptions(args)
  const say = (text: string) => process.stderr.write(`${text}\n`)

  const figures: Figure[] = []
  const take = (figure: Figure) => {
    if (options.only && !figure.name.startsWith(options.only)) return
    figures.push(figure)
    if (options.isJson) process.stdout.write(`${JSON.stringify(figure)}\n`)
  }
  // Needs neither a database nor a server.
  if (!options.only || options.only.startsWith('verse')) {
    for (const figure of measureVerse(clientFolder, say)) take(figure)
  }
  if (!options.only || options.only.startsWith('identifying')) {
    for (const figure of identifyingFigures(say)) take(figure)
  }
  if (!options.only || options.only.startsWith('quality')) {
    for (const figure of qualityFigures(say)) take(figure)
  }
  if (options.only && /^(?:verse|identifying|quality)/.test(options.only)) return report(figures, options, heading())

  useInstance({ ...config, authSecret, isDemo: true })
  say('Preparing a database …')
  const database = await openThrowawayDatabase(config, 'data-bench', (error) => say(String(error)))
  const closing: (() => unknown)[] = [() => database.drop()]
  try {
    if (!options.only || options.only.startsWith('reviewing'))
      for await (const figure of measureReviewing(database, say)) take(figure)
    if (options.only?.startsWith('reviewing')) return report(figures, options, heading(database.version))
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
      take(figure)
    }
    const seconds = Math.round((performance.now() - started) / 1000)
    report(figures, options, heading(database.version, seconds))
  } finally {
    for (const close of closing.reverse()) await close()
  }
}

function report(figures: readonly Figure[], { isJson, only }: ToolOptions, heading: string) {
  if (!isJson) process.stdout.write(`\n${heading}\n\n${asTable(figures)}`)
  if (figures.length === 0) throw new Error(`Nothing is named ${only}`)
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

function heading(postgres?: string, seconds?: number) {
  const remix = createRequire(import.meta.url)('@remix-run/node/package.json') as { version: string }
  const processors = cpus()
  const versions = `Node ${process.versions.node}, Remix ${remix.version}`
  const machine = `${processors.length} × ${processors[0]?.model.trim()}`
  if (!postgres) return `${versions}, ${machine}.`
  return `${versions}, PostgreSQL ${postgres}, ${machine}; product, database, load and browser share them. ${seconds} s.`
}
