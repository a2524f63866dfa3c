// npm test: everything, in the order in which a mistake shows soonest. `npm run check`: what needs neither database nor browser.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import messageOptions from '../messages.config.js'
import { ensurePrerequisites } from './prerequisites.mjs'

process.chdir(join(import.meta.dirname, '..'))
const isCheck = process.argv[2] === 'check'
const results = 'test-results/counts'
const total = { passed: 0, failed: 0, skipped: 0 }
const children = new Set()
const started = Date.now()
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill('SIGTERM')
    process.exit(1)
  })
}

const postgres15 = isCheck ? undefined : ensurePrerequisites()
if (!existsSync('node_modules/vitest')) {
  if (spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { stdio: 'inherit' }).status !== 0)
    finish('npm ci did not succeed')
}
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const bin = (name) => join('node_modules/.bin', name)
const { project, outdir, strategy, outputStructure } = messageOptions
const compileMessages = ['paraglide-js', 'compile', '--project', project, '--outdir', outdir]
compileMessages.push('--strategy', ...strategy, '--output-structure', outputStructure)

await one('messages', compileMessages)
await Promise.all([
  inTurn(
    () => one('types', ['tsc', '--noEmit']),
    () => vitest('unit', 'tests/unit'),
  ),
  inTurn(
    () => one('lint', ['eslint', '.']),
    () => one('direction of imports', ['depcruise', 'app', 'db', '--config', '.dependency-cruiser.cjs']),
    () => one('format', ['prettier', '--check', '.', '--log-level', 'warn']),
    () => !isCheck && one('build', ['node', 'start.mjs', 'build']),
  ),
])
if (!isCheck) {
  await withPostgres('18', undefined, async (env) => {
    await one('db/schema.ts is fresh', ['tsx', 'tests/support/db-types.ts', '--verify'], env)
    await vitest('database tests on 18', 'tests/db', env)
    await playwright('journeys on 18', [], env)
    await withPostgres('15', postgres15, async (env15) => {
      await Promise.all([faults(env), vitest('database tests on 15', 'tests/db', env15)])
      const both = ['tests/e2e/main-path.spec.ts', 'tests/e2e/cohort.spec.ts']
      await playwright('main path and a cohort on 15', both, env15)
    })
  })
}
finish()

async function inTurn(...steps) {
  for (const step of steps) await step()
}

/** A check that is right or wrong as a whole. */
async function one(title, command, env) {
  const code = await run(title, command, env)
  count(title, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
}

async function vitest(title, folder, env) {
  const file = join(results, `${title.replaceAll(' ', '-')}.json`)
  const code = await run(
    title,
    ['vitest', 'run', folder, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    env,
  )
  const report = read(file)
  if (!report) return count(title, { passed: 0, failed: 1 })
  // A file that can't be loaded has no tests to fail.
  const broken = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  count(title, {
    passed: report.numPassedTests,
    failed: failed || (code === 0 ? 0 : 1),
    skipped: report.numPendingTests + report.numTodoTests,
  })
}

async function playwright(title, files, env) {
  const file = join(results, `${title.replaceAll(' ', '-')}.json`)
  const code = await run(title, ['playwright', 'test', ...files], { ...env, PLAYWRIGHT_JSON: file })
  const report = read(file)
  if (!report) return count(title, { passed: 0, failed: 1 })
  const { expected, unexpected, flaky, skipped } = report.stats
  count(title, {
    passed: expected,
    failed: unexpected + flaky || (code === 0 ? 0 : Math.max(1, report.errors.length)),
    skipped,
  })
}

/** What the product loses when it is harmed: each fault counts as one. */
async function faults(env) {
  let said = ''
  const code = await run(
    'faults, short',
    ['node', 'start.mjs', 'faults', '--short', '--json'],
    env,
    (output) => (said = output),
  )
  const lines = said.split('\n').flatMap((line) => (line.startsWith('{"name"') ? [JSON.parse(line)] : []))
  const failed = lines.filter((line) => !line.holds).length
  count('faults, short', { passed: lines.length - failed, failed: failed || (code === 0 && lines.length > 0 ? 0 : 1) })
}

/** Runs a command, its output shown in one piece when others run beside it. */
function run(title, [program, ...args], env = {}, heard = () => {}) {
  return new Promise((resolve) => {
    const began = Date.now()
    const path = program === 'node' ? process.execPath : bin(program)
    const child = spawn(path, args, {
      env: {
        ...process.env,
        FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
        NO_COLOR: process.stdout.isTTY ? undefined : '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    children.add(child)
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => (output += String(error)))
    child.on('close', (code) => {
      children.delete(child)
      console.log(`\n── ${title} (${((Date.now() - began) / 1000).toFixed(1)} s)${code === 0 ? '' : `: exit ${code}`}`)
      if (output.trim()) console.log(output.trimEnd())
      heard(output)
      resolve(code)
    })
  })
}

/** Starts a PostgreSQL for tests, hands its address to them, and stops it. */
async function withPostgres(version, folder, work) {
  const holder = spawn(bin('tsx'), ['tests/support/hold-postgres.ts', ...(folder ? [folder] : [])], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.add(holder)
  const gone = new Promise((resolve) => holder.on('close', resolve))
  const url = await new Promise((resolve) => {
    let text = ''
    holder.stdout.on('data', (chunk) => {
      text += chunk
      const line = /^(postgres:\S+)\n/m.exec(text)
      if (line) resolve(line[1])
    })
    void gone.then(() => resolve(undefined))
  })
  if (!url) return count(`PostgreSQL ${version} did not start`, { passed: 0, failed: 1 })
  await work({ TEST_DATABASE_URL: url })
  holder.stdin.end()
  await gone
  children.delete(holder)
}

function count(title, { passed, failed, skipped = 0 }) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  console.log(
    `${failed ? '✗' : '✓'} ${title}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`,
  )
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function finish(trouble) {
  if (trouble) {
    console.error(trouble)
    total.failed++
  }
  console.log(`\n${Math.round((Date.now() - started) / 1000)} s${total.skipped ? `, ${total.skipped} skipped` : ''}`)
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed === 0 ? 0 : 1)
}
