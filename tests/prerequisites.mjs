// What the tests need of the machine beside Node: a Chromium, and a PostgreSQL 15 to prove that the oldest works.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

// The headless shell is the same engine without the windows around it, which take a third of the journeys' time.
const browsers = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The system's Chromium, or undefined; Playwright's own browsers are not downloaded. */
export const findBrowser = () =>
  process.env.CHROMIUM ??
  browsers
    .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find(isProgram)

/** The folder of PostgreSQL 15's programs, or undefined. */
const findPostgres15 = () =>
  [
    process.env.PG15_BIN,
    '/usr/lib/postgresql/15/bin',
    '/opt/homebrew/opt/postgresql@15/bin',
    '/usr/local/opt/postgresql@15/bin',
  ].find((folder) => folder && isProgram(join(folder, 'initdb')) && isProgram(join(folder, 'postgres')))

/** Sees that both are there, installing them where that is ours to do (root on Debian). Resolves to PostgreSQL 15's folder; else says what to do and ends. */
export function ensurePrerequisites() {
  const missing = () => [
    ...(findBrowser() ? [] : ['chromium-headless-shell']),
    ...(findPostgres15() ? [] : ['postgresql-15']),
  ]
  if (missing().length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${missing().join(' and ')} …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing()], { stdio: 'inherit', env })
  }
  if (missing().length > 0) {
    const sudo = process.getuid?.() === 0 ? '' : 'sudo '
    console.error(`The tests need ${missing().join(' and ')}. On Debian 12:\n`)
    console.error(
      `  ${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${missing().join(' ')}\n`,
    )
    console.error(
      'Elsewhere: put a Chromium on the PATH (or name it in CHROMIUM), and the folder of PostgreSQL 15 in PG15_BIN.',
    )
    process.exit(1)
  }
  return findPostgres15()
}

if (process.argv[1] === import.meta.filename) ensurePrerequisites()
