import { timeCertificates } from './certificate.server'
import { type Visit, visitCold } from './cold-browser.server'
import { type Figure, figure } from './figures'
import { aGrownEntry, costOfSave, timeOpening } from './growth.server'
import { timeKeystrokes } from './keystrokes.server'
import { countAnswers, type Target, timeFirstBytes, WrongAnswer } from './load.server'
import { measuredPages } from './pages.server'
import type { ProductProcess } from './product-process.server'
import { timeSaves } from './saves.server'
import { manyPeople, type Seeded } from './seed.server'
import { median, quantile } from '~/platform/statistics'
import type { ToolOptions } from './tool-options'
import { timeUsable } from './usable.server'
import { measureWriters, seedWriters } from './writers.server'

export interface Bench {
  seeded: Seeded
  product: ProductProcess
  barePort: number
  database: { ownerUrl: string }
  clientFolder: string
  options: ToolOptions
  say: (text: string) => void
}

const repeated = { rounds: 5, count: 48, warmUps: 5 }
const load = { connections: 8, seconds: 2 }

/** Everything that is measured, in one run. What gives a wrong answer is said, and the command fails in the end. */
export async function* measureAll(bench: Bench): AsyncGenerator<Figure> {
  const parts = { pages, save, growth, opening, writers, certificate, browser, keystrokes }
  for (const [name, part] of Object.entries(parts)) {
    try {
      yield* part(bench)
    } catch (error) {
      bench.say(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      process.exitCode = 1
    }
  }
}

const isWanted = ({ only }: ToolOptions, names: string[]) =>
  only === undefined || names.some((name) => name.startsWith(only) || only.startsWith(name))

async function* pages({ seeded, product, barePort, options, say }: Bench): AsyncGenerator<Figure> {
  const { bare, empty, pages: all } = measuredPages(seeded, { product, barePort })
  const right: typeof all = []
  for (const page of [empty, ...all].filter(({ name }) => isWanted(options, [name, name.split('-')[0]!]))) {
    try {
      await timeFirstBytes([page], { rounds: 1, count: manyPeople, warmUps: 0 })
      right.push(page)
    } catch (error) {
      if (!(error instanceof WrongAnswer)) throw error
      say(error.message)
      process.exitCode = 1
    }
  }
  if (right.length === 0 && !isWanted(options, ['bare'])) return
  say(`Times to first byte of ${right.map(({ name }) => name).join(', ')} …`)
  const times = await timeFirstBytes([bare, ...right], repeated)
  say('Requests per second …')
  const rates = await ratesOf(bare, right)

  const bareTime = median(times.get(bare)!)
  const bareRate = median(rates.map(({ bare }) => bare))
  yield figure('bare.ttfb-p50', bareTime, 'ms')
  yield figure('bare.ttfb-p95', quantile(times.get(bare)!, 0.95), 'ms')
  yield figure('bare.rate', bareRate, 'req/s')
  for (const page of right) {
    const { name, firstByteAtMost, rateAtLeast } = page
    const own = rates.find((rate) => rate.target === page)!
    yield figure(`${name}.ttfb-p50`, median(times.get(page)!), 'ms')
    yield figure(`${name}.ttfb-p95`, quantile(times.get(page)!, 0.95), 'ms')
    yield figure(
      `${name}.ttfb-ratio`,
      median(times.get(page)!) / bareTime,
      '× bare',
      firstByteAtMost ? { atMost: firstByteAtMost } : undefined,
    )
    yield figure(`${name}.rate`, own.rate, 'req/s')
    yield figure(
      `${name}.rate-ratio`,
      own.bare / own.rate,
      'bare ÷',
      rateAtLeast ? { atMost: 1 / rateAtLeast } : undefined,
    )
  }
  const of = (name: string) => right.find((page) => page.name === name)
  for (const name of ['queue', 'review']) {
    const [few, many] = seeded.queues.map(({ submissions }) => of(`${name}-${submissions}`))
    if (!few || !many) continue
    const ratio = median(times.get(many)!) / median(times.get(few)!)
    yield figure(`${name}.growth`, ratio, '5,000 ÷ 200', name === 'queue' ? { atMost: 1.2 } : undefined)
  }
}

/** Each target's rate, and the bare server's just before it: the machine's mood falls on both. */
async function ratesOf(bare: Target, targets: readonly Target[]) {
  const rates: { target: Target; rate: number; bare: number }[] = []
  await countAnswers(bare, load)
  for (const target of targets) {
    await countAnswers(target, { ...load, seconds: 1 })
    const before = await countAnswers(bare, load)
    const rate = await countAnswers(target, load)
    rates.push({ target, rate, bare: before })
  }
  return rates
}

async function* save({ seeded, product, database, options, say }: Bench): AsyncGenerator<Figure> {
  if (!isWanted(options, ['save'])) return
  say('Acknowledged saves …')
  const times = await timeSaves(product, database.ownerUrl, seeded.writers, { rounds: 5, count: 72, warmUps: 5 })
  yield figure('save.bare-p50', median(times.bare), 'ms')
  yield figure('save.p50', median(times.save), 'ms')
  yield figure('save.p95', quantile(times.save, 0.95), 'ms')
  yield figure('save.ratio', median(times.save) / median(times.bare), '× INSERT, COMMIT')
}

async function* growth({ product, database, options, say }: Bench): AsyncGenerator<Figure> {
  if (!isWanted(options, ['growth'])) return
  say('What a save costs in a short and in a long entry …')
  const [short, long] = [
    await costOfSave(product, database.ownerUrl, 500, 1500),
    await costOfSave(product, database.ownerUrl, 20_000, 1500),
  ]
  yield figure('growth.save-cpu-500', short.cpuMs, 'ms')
  yield figure('growth.save-cpu-20000', long.cpuMs, 'ms')
  yield figure('growth.save-cpu', long.cpuMs / short.cpuMs, '20,000 ÷ 500 words', { atMost: 1.5 })
  yield figure('growth.save-bytes', long.bytes / short.bytes, '20,000 ÷ 500 words', { atMost: 1.5 })
}

async function* opening({ product, database, options, say }: Bench): AsyncGenerator<Figure> {
  if (!isWanted(options, ['opening'])) return
  say('Opening an entry with 10 and with 10,000 saves behind it …')
  const few = await timeOpening(product, database.ownerUrl, 10)
  const many = await timeOpening(product, database.ownerUrl, 10_000)
  yield figure('opening.10', few, 'ms')
  yield figure('opening.10000', many, 'ms')
  yield figure('opening.growth', many / few, '10,000 ÷ 10 saves', { atMost: 1.3 })
}

async function* keystrokes({ product, database, options, say }: Bench): AsyncGenerator<Figure> {
  if (!isWanted(options, ['keystroke'])) return
  say('Keystrokes to paint, in 200 words and in 20,000 …')
  const few = await timeKeystrokes(product.origin, await aGrownEntry(database.ownerUrl, 200), 220)
  const many = await timeKeystrokes(product.origin, await aGrownEntry(database.ownerUrl, 20_000), 220)
  yield figure('keystroke.200-p95', quantile(few, 0.95), 'ms')
  yield figure('keystroke.20000-p50', median(many), 'ms')
  yield figure('keystroke.20000-p95', quantile(many, 0.95), 'ms', { atMost: 16 })
  yield figure('keystroke.growth', quantile(many, 0.95) / quantile(few, 0.95), '20,000 ÷ 200 words')
}

async function* writers({ product, database, options, say }: Bench): AsyncGenerator<Figure> {
  const levels = [50, 200, 1000].filter((count) => isWanted(options, [`together-${count}`]))
  if (levels.length === 0) return
  const seconds = options.isShort ? 20 : 60
  const people = await seedWriters(database.ownerUrl, Math.max(...levels))
  for (const count of levels) {
    say(`${count} writers for ${seconds} s …`)
    const job = { writers: people.slice(0, count), seconds, every: 2 }
    // Connections, statements and compiled code as they are once people write.
    await measureWriters(product, database.ownerUrl, { ...job, seconds: 6 })
    const result = await measureWriters(product, database.ownerUrl, job)
    for (const failure of new Set(result.failures)) say(failure)
    const name = `together-${count}`
    yield figure(`${name}.ack-p50`, median(result.times), 'ms')
    yield figure(`${name}.ack-p95`, quantile(result.times, 0.95), 'ms', count === 1000 ? { atMost: 25 } : undefined)
    yield figure(`${name}.late-start`, result.latestStart, 'ms at most, by the generator')
    yield figure(`${name}.unanswered`, result.due - result.acknowledged.length, 'saves', { atMost: 0 })
    yield figure(`${name}.lost`, result.lost, 'saves', { atMost: 0 })
    yield figure(`${name}.update`, result.updateBytes, 'bytes')
    if (Number.isFinite(result.cpuMs)) yield figure(`${name}.cpu`, result.cpuMs, 'ms per save')
  }
}

async function* certificate({ seeded, product, options, say }: Bench): AsyncGenerator<Figure> {
  if (!isWanted(options, ['certificate'])) return
  say('Certificates …')
  const times = await timeCertificates(product, seeded, { count: 20, warmUps: 5 })
  yield figure('certificate.p50', median(times), 'ms', { atMost: 150 })
  yield figure('certificate.p95', quantile(times, 0.95), 'ms')
}

async function* browser({ seeded, product, clientFolder, options, say }: Bench): AsyncGenerator<Figure> {
  for (const { visit, kilobytes, usable } of coldVisits(seeded)) {
    if (!isWanted(options, [visit.name])) continue
    say(`Cold browser: ${visit.name} …`)
    try {
      const times: number[] = []
      for (let i = 0; i < (usable?.samples ?? 0); i++)
        times.push(await timeUsable(product.origin, visit, usable!.typeInto))
      const aim = usable?.within ? { atMost: usable.within } : undefined
      if (usable) yield figure(`${visit.name}.usable`, median(times), 'ms', aim)
      const { requests, scriptBytes, transferredBytes } = await visitCold(product.origin, clientFolder, visit)
      yield figure(`${visit.name}.requests`, requests, 'requests')
      yield figure(`${visit.name}.script`, scriptBytes / 1000, 'kB brotli', { atMost: kilobytes })
      yield figure(`${visit.name}.transferred`, transferredBytes / 1000, 'kB')
    } catch (error) {
      say(error instanceof Error ? error.message : String(error))
      process.exitCode = 1
    }
  }
}

interface ColdVisit {
  visit: Visit
  kilobytes: number
  /** For pages that are to be used: what one types into, and the aim in milliseconds where there is one. */
  usable?: { typeInto: string; samples: number; within?: number }
}

function coldVisits({ writers, queues, record }: Seeded): ColdVisit[] {
  const [writer, assessor] = [writers[0]!, queues[1].sessions[0]!]
  const { submissionId, traineeName } = queues[1].filled[0]!
  const visit = (name: string, path: string, expected: string, cookie?: string): Visit => ({
    name: `browser.${name}`,
    path,
    expected,
    cookie,
  })
  return [
    {
      visit: visit('editor', `/logs/${writer.logId}/entries/${writer.entryId}`, 'notice on a door', writer.cookie),
      kilobytes: 250,
      usable: { typeInto: '.ProseMirror', samples: 7, within: 500 },
    },
    {
      visit: visit('review', `/submissions/${submissionId}/review`, traineeName, assessor.cookie),
      kilobytes: 120,
      usable: { typeInto: 'textarea', samples: 5 },
    },
    ...[
      visit('read', `/entries/${writer.entryId}`, 'notice on a door', writer.cookie),
      visit('desk', '/desk', 'Questions that waited', writer.cookie),
      visit('queue', '/queue', 'The measured cohort', assessor.cookie),
      visit('sign-in', '/sign-in', 'Sign in'),
    ].map((visit) => ({ visit, kilobytes: 120 })),
    { visit: visit('verify', `/verify/${record.number}`, record.number), kilobytes: 0 },
  ]
}
