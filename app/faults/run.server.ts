import { readToolOptions } from '~/bench/tool-options'
import { table } from '~/bench/table'
import type { CommandOptions } from '~/boot/commands.server'
import type { Config } from '~/platform/config.server'
import { startCuttingProxy } from './cutting-proxy.server'
import { embeddedGround, type Ground, serverGround } from './ground.server'
import { killApp } from './kill-app.server'
import { killDatabase } from './kill-database.server'
import { loseReplies } from './lose-replies.server'
import { stopWhileSaving } from './stop-while-saving.server'
import { type Outcome, tryOut } from './trial.server'

/** One line of what was tried. `lost` counts saves that were acknowledged and are gone, and requests that were due an answer and got none. */
interface Line {
  name: string
  rounds: number
  acknowledged: number
  lost: number
  holds: boolean
}

interface Fault {
  name: string
  rounds: { short: number; long: number }
  run: (rounds: number) => Promise<Outcome & { unanswered?: number }>
}

/** `npm run faults`: harms the running product as the world does, and counts what was lost of what it had acknowledged. */
export async function run({ config, args }: CommandOptions): Promise<void> {
  const { isJson, isShort, only } = readToolOptions(args)
  const wanted = faults(config).filter(({ name }) => !only || name.startsWith(only))
  if (wanted.length === 0) throw new Error(`Nothing is named ${only}`)
  const lines: Line[] = []
  for (const fault of wanted) {
    const rounds = isShort ? fault.rounds.short : fault.rounds.long
    say(`${fault.name}, ${rounds} rounds …`)
    const line = await tryFault(fault, rounds)
    lines.push(line)
    if (isJson) process.stdout.write(`${JSON.stringify(line)}\n`)
  }
  if (!isJson) process.stdout.write(`\n${asTable(lines)}`)
  if (lines.some(({ holds }) => !holds)) process.exitCode = 1
}

async function tryFault({ name, run }: Fault, rounds: number): Promise<Line> {
  try {
    const { acknowledged, unknown, lost, hidden, torn, doubled, unanswered = 0 } = await run(rounds)
    say(
      `  ${unknown} with unknown fate, ${hidden.length} out of sight, ${torn.length} torn, ${doubled.length} doubled, ${unanswered} unanswered`,
    )
    const isWell = [lost, hidden, torn, doubled].every(({ length }) => length === 0) && unanswered === 0
    return { name, rounds, acknowledged, lost: lost.length + unanswered, holds: isWell && acknowledged > 0 }
  } catch (error) {
    say(`  ${error instanceof Error ? error.message : String(error)}`)
    return { name, rounds, acknowledged: 0, lost: 0, holds: false }
  }
}

function faults(config: Config): Fault[] {
  const onServer = () => serverGround(config, (error) => say(`  ${String(error)}`))
  const onOwn = () => (config.databaseUrl ? onServer() : embeddedGround())
  return [
    {
      name: 'app-killed',
      rounds: { short: 15, long: 200 },
      run: (rounds) => on(onOwn, (ground) => tryOut(ground, 8, killApp(rounds))),
    },
    {
      name: config.databaseUrl ? 'database-connections-ended' : 'database-killed',
      rounds: { short: 4, long: 20 },
      run: (rounds) => on(onOwn, (ground) => tryOut(ground, 30, killDatabase(ground, rounds))),
    },
    {
      name: 'commit-reply-lost',
      rounds: { short: 40, long: 400 },
      run: (rounds) =>
        on(onServer, async (ground) => {
          const proxy = await startCuttingProxy(await ground.ownerUrl())
          try {
            return await tryOut(ground, 20, loseReplies(proxy, rounds), { DATABASE_URL: proxy.url })
          } finally {
            proxy.close()
          }
        }),
    },
    {
      name: 'stopped-while-saving',
      rounds: { short: 6, long: 40 },
      run: (rounds) =>
        on(onServer, async (ground) => {
          let unanswered = 0
          const outcome = await tryOut(ground, 16, async (trial) => {
            unanswered = await stopWhileSaving(rounds)(trial)
          })
          return { ...outcome, unanswered }
        }),
    },
  ]
}

async function on<T>(open: () => Promise<Ground>, work: (ground: Ground) => Promise<T>): Promise<T> {
  const ground = await open()
  try {
    return await work(ground)
  } finally {
    await ground.clear()
  }
}

const asTable = (lines: readonly Line[]) =>
  table(lines, [
    { title: 'what', cell: ({ name }) => name },
    { title: 'rounds', isNumber: true, cell: ({ rounds }) => String(rounds) },
    { title: 'acknowledged', isNumber: true, cell: ({ acknowledged }) => String(acknowledged) },
    { title: 'lost', isNumber: true, cell: ({ lost }) => String(lost) },
    { title: '', cell: ({ holds }) => (holds ? 'holds' : 'FAILED') },
  ])

const say = (text: string) => process.stderr.write(`${text}\n`)
