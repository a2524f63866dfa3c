import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { readToolOptions } from '~/bench/tool-options'
import { table } from '~/bench/table'
import type { CommandOptions } from '~/boot/commands.server'
import { browserFaults } from './browser/faults.server'
import { chance } from './chance'
import { type Fault, serverFaults } from './faults.server'
import { serverGround, sharedGround } from './ground.server'
import { Journal } from './journal'

/** One line of what was tried. `lost` counts saves that were acknowledged and are gone, and requests that were due an answer and got none. */
interface Line {
  name: string
  rounds: number
  acknowledged: number
  lost: number
  holds: boolean
}

/** `npm run faults`: harms the running product as the world does, and counts what was lost of what it had acknowledged. */
export async function run({ config, args }: CommandOptions): Promise<void> {
  const { isJson, isShort, only, seed = randomInt(2 ** 31) } = readToolOptions(args)
  const onServer = () => serverGround(config, (error) => say(`  ${String(error)}`))
  const shared = sharedGround(onServer)
  const browsers = browserFaults(shared.open)
  const wanted = [...serverFaults(config, onServer, shared.open, say), ...browsers.faults].filter(
    ({ name }) => !only || name.startsWith(only),
  )
  if (wanted.length === 0) throw new Error(`Nothing is named ${only}`)
  say(`Chance begins with --seed ${seed}`)
  const lines: Line[] = []
  try {
    for (const fault of wanted) {
      const rounds = isShort ? fault.rounds.short : fault.rounds.long
      say(`${fault.name}, ${rounds} rounds …`)
      const line = await tryFault(fault, rounds, seed)
      lines.push(line)
      if (isJson) process.stdout.write(`${JSON.stringify(line)}\n`)
    }
  } finally {
    await browsers.stop()
    await shared.clear()
  }
  if (!isJson) process.stdout.write(`\n${asTable(lines)}`)
  if (lines.some(({ holds }) => !holds)) process.exitCode = 1
}

async function tryFault({ name, run }: Fault, rounds: number, seed: number): Promise<Line> {
  const random = chance(seed, name)
  const journal = new Journal(join('data-faults', 'journals', `${name.replaceAll(/[^a-z-]+/g, '-')}.txt`), random)
  const began = performance.now()
  try {
    const {
      acknowledged,
      unknown,
      lost,
      hidden,
      torn,
      doubled,
      unanswered = 0,
    } = await run(rounds, { journal, random })
    say(
      `  ${unknown} with unknown fate, ${hidden.length} out of sight, ${torn.length} torn, ${doubled.length} doubled, ${unanswered} unanswered, ${Math.round((performance.now() - began) / 1000)} s`,
    )
    const isWell = [lost, hidden, torn, doubled].every(({ length }) => length === 0) && unanswered === 0
    const holds = isWell && acknowledged > 0
    if (holds) journal.remove()
    else say(`  What was promised: ${journal.path}`)
    return { name, rounds, acknowledged, lost: lost.length + unanswered, holds }
  } catch (error) {
    say(`  ${error instanceof Error ? error.message : String(error)}\n  What was promised: ${journal.path}`)
    return { name, rounds, acknowledged: journal.acknowledged, lost: 0, holds: false }
  } finally {
    journal.close()
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
