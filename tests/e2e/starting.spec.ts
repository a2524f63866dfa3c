import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import pg from 'pg'
import { stopPostmaster, findPostmaster } from '../../app/platform/postgres-process.server'
import { anEmptyDatabase, freePort, launch, type Product, runProduct, startProduct } from '../support/server'

/** A data folder of the test's own, empty; whatever runs on it afterwards is stopped. With mode 0700 root's PostgreSQL can't enter it. */
async function inEmptyFolder(work: (dataDir: string) => Promise<void>, mode = 0o755) {
  const dataDir = await mkdtemp(join(tmpdir(), 'oldpond-data-'))
  await chmod(dataDir, mode)
  try {
    await work(dataDir)
  } finally {
    const cluster = await realpath(join(dataDir, 'postgres')).catch(() => join(dataDir, 'postgres'))
    const postmaster = await findPostmaster(cluster)
    if (postmaster) await stopPostmaster({ bin: '', cluster }, postmaster)
    await rm(cluster, { recursive: true, force: true })
    if (dirname(cluster) !== dataDir) await rm(dirname(cluster), { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** The same, with a demo in it. */
async function inDataFolder(work: (dataDir: string) => Promise<void>) {
  await inEmptyFolder(async (dataDir) => {
    execFileSync('cp', ['-a', `${seededFolder}/.`, dataDir])
    await work(dataDir)
  })
}

let seededFolder = ''
test.beforeAll(async () => {
  seededFolder = await mkdtemp(join(tmpdir(), 'oldpond-seeded-'))
  await chmod(seededFolder, 0o755)
  await (await startProduct({ DATA_DIR: seededFolder })).stop()
})
test.afterAll(() => rm(seededFolder, { recursive: true, force: true }))

async function askAsOwner<T extends pg.QueryResultRow>(dataDir: string, statement: string): Promise<T[]> {
  const { superuserPassword } = JSON.parse(await readFile(join(dataDir, 'secrets.json'), 'utf8'))
  const { port } = (await findPostmaster(join(dataDir, 'postgres')))!
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: superuserPassword,
    database: 'oldpond',
  })
  await client.connect()
  try {
    return (await client.query<T>(statement)).rows
  } finally {
    await client.end()
  }
}

const page = (product: Product) => fetch(`${product.origin}/sign-in`)
const seeded = 'select count(*)::int as people from person'
const probe = `insert into person (email, name) values ('kept@example.org', 'Kept')`

test.describe('the embedded database', () => {
  test.describe.configure({ timeout: 120_000 })

  test('is made, seeded as a demo, and stopped in order; a restart finds everything', async () => {
    await inEmptyFolder(async (dataDir) => {
      const first = await startProduct({ DATA_DIR: dataDir })
      expect((await page(first)).status).toBe(200)
      await expect.poll(() => first.output()).toContain('This is a demo')
      const [before] = await askAsOwner(dataDir, seeded)
      expect(await first.stop()).toBe(0)
      expect(await findPostmaster(join(dataDir, 'postgres'))).toBeUndefined()

      const second = await startProduct({ DATA_DIR: dataDir })
      expect(await askAsOwner(dataDir, seeded)).toEqual([before])
      await second.stop()
    })
  })

  test('stands where PostgreSQL’s user can reach it when the data folder is closed to all but root', async () => {
    await inEmptyFolder(async (dataDir) => {
      const product = await startProduct({ DATA_DIR: dataDir })
      const place = await realpath(join(dataDir, 'postgres'))
      // Only root runs PostgreSQL as somebody else.
      if (process.getuid?.() === 0) expect(place).toMatch(/^\/var\/lib\/oldpond\//)
      else expect(place).toBe(join(await realpath(dataDir), 'postgres'))
      await askAsOwner(dataDir, probe)
      await product.stop()
      const again = await startProduct({ DATA_DIR: dataDir })
      expect(await askAsOwner(dataDir, `select name from person where email = 'kept@example.org'`)).toEqual([
        { name: 'Kept' },
      ])
      await again.stop()
    }, 0o700)
  })

  test('a data folder made again where a closed one was begins anew', async () => {
    // Only root runs PostgreSQL as somebody else, and has to put its cluster where that one can reach it.
    const isElsewhere = process.getuid?.() === 0
    await inEmptyFolder(async (dataDir) => {
      const first = await startProduct({ DATA_DIR: dataDir })
      const before = await realpath(join(dataDir, 'postgres'))
      await first.stop()
      await rm(dataDir, { recursive: true })
      await mkdir(dataDir, { mode: 0o700 })
      try {
        const second = await startProduct({ DATA_DIR: dataDir })
        const place = await realpath(join(dataDir, 'postgres'))
        if (isElsewhere) expect(place).not.toBe(before)
        else expect(place).toBe(before)
        await second.stop()
      } finally {
        if (isElsewhere) await rm(dirname(before), { recursive: true })
      }
    }, 0o700)
  })

  test('with another folder’s secrets it is refused, and leaves nothing running', async () => {
    await inDataFolder(async (dataDir) => {
      const path = join(dataDir, 'secrets.json')
      const secrets = JSON.parse(await readFile(path, 'utf8'))
      await writeFile(path, JSON.stringify({ ...secrets, superuserPassword: 'of another folder' }))
      expect(await runProduct({ DATA_DIR: dataDir })).toMatchObject({
        code: 1,
        output: expect.stringContaining('does not belong to the database beside it'),
      })
      expect(await findPostmaster(join(dataDir, 'postgres'))).toBeUndefined()
    })
  })

  test('told to stop while it is still coming up, it leaves nothing running', async () => {
    await inEmptyFolder(async (dataDir) => {
      const product = await launch({ DATA_DIR: dataDir })
      const ended = once(product.process, 'exit')
      await expect.poll(() => findPostmaster(join(dataDir, 'postgres')), { timeout: 30_000 }).toBeDefined()
      product.process.kill('SIGTERM')
      await ended
      expect(product.process.exitCode).toBe(0)
      expect(await findPostmaster(join(dataDir, 'postgres'))).toBeUndefined()
    })
  })

  test('kill -9 of Node: the next start adopts the server left behind, and what was committed is there', async () => {
    await inDataFolder(async (dataDir) => {
      const first = await startProduct({ DATA_DIR: dataDir })
      await askAsOwner(dataDir, probe)
      await first.kill()
      const left = await findPostmaster(join(dataDir, 'postgres'))
      expect(left?.status).toBe('ready')

      const second = await startProduct({ DATA_DIR: dataDir })
      expect((await findPostmaster(join(dataDir, 'postgres')))!.pid).toBe(left!.pid)
      expect(await askAsOwner(dataDir, `select name from person where email = 'kept@example.org'`)).toEqual([
        { name: 'Kept' },
      ])
      expect((await page(second)).status).toBe(200)
      await second.stop()
      expect(await findPostmaster(join(dataDir, 'postgres'))).toBeUndefined()
    })
  })

  test('kill -9 of Node and of PostgreSQL: the next start recovers', async () => {
    await inDataFolder(async (dataDir) => {
      const first = await startProduct({ DATA_DIR: dataDir })
      await askAsOwner(dataDir, probe)
      await first.kill()
      process.kill((await findPostmaster(join(dataDir, 'postgres')))!.pid, 'SIGKILL')
      const second = await startProduct({ DATA_DIR: dataDir })
      expect(await askAsOwner(dataDir, `select name from person where email = 'kept@example.org'`)).toEqual([
        { name: 'Kept' },
      ])
      await second.stop()
    })
  })

  test('kill -9 of PostgreSQL alone: it is brought back under the running product', async () => {
    await inDataFolder(async (dataDir) => {
      const product = await startProduct({ DATA_DIR: dataDir })
      process.kill((await findPostmaster(join(dataDir, 'postgres')))!.pid, 'SIGKILL')
      const works = async () =>
        (await fetch(`${product.origin}/readyz`)).status === 200 && (await page(product)).status === 200
      await expect.poll(works, { timeout: 30_000 }).toBe(true)
      // It has the folder still: nobody else may serve from it.
      await expect
        .poll(async () => (await runProduct({ DATA_DIR: dataDir })).output, { timeout: 30_000 })
        .toContain('already running')
      expect(await product.stop()).toBe(0)
    })
  })

  test('kill -9 of PostgreSQL, and another start is quicker: the first stops in order and says why', async () => {
    await inDataFolder(async (dataDir) => {
      const first = await startProduct({ DATA_DIR: dataDir })
      const ended = once(first.process, 'exit')
      first.process.kill('SIGSTOP')
      process.kill((await findPostmaster(join(dataDir, 'postgres')))!.pid, 'SIGKILL')
      const second = await startProduct({ DATA_DIR: dataDir })
      first.process.kill('SIGCONT')
      await ended
      expect(first.process.exitCode).toBe(1)
      expect(first.output()).toContain('lost to another process; this one stops')
      expect((await page(second)).status).toBe(200)
      expect(await second.stop()).toBe(0)
    })
  })

  test('a postmaster.pid whose number belongs to another program now is no hindrance', async () => {
    await inDataFolder(async (dataDir) => {
      const stale = [process.pid, join(dataDir, 'postgres'), 1, 5999, '', '127.0.0.1', '1 1', 'ready   ']
      await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${stale.join('\n')}\n`)
      const second = await startProduct({ DATA_DIR: dataDir })
      expect((await page(second)).status).toBe(200)
      await second.stop()
    })
  })

  test('a second start on the same folder is refused in words, and harms neither the first nor the data', async () => {
    await inDataFolder(async (dataDir) => {
      const first = await startProduct({ DATA_DIR: dataDir })
      const [before] = await askAsOwner(dataDir, seeded)
      const second = await runProduct({ DATA_DIR: dataDir })
      expect(second.code).toBe(1)
      expect(second.output).toContain(`already running on the data folder ${dataDir}. It is at ${first.origin}`)
      expect(second.output).not.toMatch(/\n\s+at /)
      expect((await page(first)).status).toBe(200)
      expect(await askAsOwner(dataDir, seeded)).toEqual([before])
      await first.stop()
    })
  })

  test('two first starts at once on one empty folder: one serves, the other is refused', async () => {
    await inEmptyFolder(async (dataDir) => {
      const starts = await Promise.all([launch({ DATA_DIR: dataDir }), launch({ DATA_DIR: dataDir })])
      const loser = await Promise.race(
        starts.map(async (start) => {
          await once(start.process, 'exit')
          return start
        }),
      )
      expect(loser.process.exitCode).toBe(1)
      expect(loser.output()).toContain('already running on the data folder')
      const winner = starts.find((start) => start !== loser)!
      await expect
        .poll(
          () =>
            page(winner).then(
              (answer) => answer.status,
              () => 0,
            ),
          { timeout: 30_000 },
        )
        .toBe(200)
      await winner.stop()
    })
  })

  test('admin:create joins a running instance; demo:reset does not', async () => {
    await inEmptyFolder(async (dataDir) => {
      const env = { DATA_DIR: dataDir, DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:9' }
      const real = await startProduct(env)
      await expect.poll(() => real.output()).toMatch(/first-admin and enter this code: [0-9A-Z]{4}-/)
      const made = await runProduct(env, [
        'admin:create',
        '--email',
        'ada@example.org',
        '--name',
        'Ada Ek',
        '--organisation',
        'Reedbank',
      ])
      expect(made).toMatchObject({ code: 0 })
      expect(
        await askAsOwner(
          dataDir,
          `select role from membership join person on person.id = person_id where email = 'ada@example.org'`,
        ),
      ).toEqual([{ role: 'admin' }])
      expect((await page(real)).status).toBe(200)

      const reset = await runProduct(env, ['demo:reset'])
      expect(reset.code).toBe(1)
      expect(reset.output).toContain('stop it first')
      await real.stop()
      const again = await runProduct(env, ['demo:reset'])
      expect(again.output).toContain('not a demo')
      // The data says what it is, and DEMO may not lay it open.
      const open = await runProduct({ DATA_DIR: dataDir, DEMO: '1' })
      expect(open).toMatchObject({ code: 1, output: expect.stringContaining('DEMO=1 would lay open') })
    })
  })

  test('admin:create before the first start makes a real instance, which no demo empties', async () => {
    await inEmptyFolder(async (dataDir) => {
      const named = ['--email', 'ada@example.org', '--name', 'Ada Ek', '--organisation', 'Reedbank']
      expect(await runProduct({ DATA_DIR: dataDir }, ['admin:create', ...named])).toMatchObject({ code: 0 })
      expect(await runProduct({ DATA_DIR: dataDir }, ['demo:reset'])).toMatchObject({
        code: 1,
        output: expect.stringContaining('not a demo'),
      })
      const real = await startProduct({ DATA_DIR: dataDir, SMTP_URL: 'smtp://127.0.0.1:9' })
      expect(await askAsOwner(dataDir, 'select email from person')).toEqual([{ email: 'ada@example.org' }])
      await real.stop()
    })
  })

  test('admin:create refuses a demo', async () => {
    await inDataFolder(async (dataDir) => {
      const named = ['--email', 'ada@example.org', '--name', 'Ada Ek', '--organisation', 'Reedbank']
      expect(await runProduct({ DATA_DIR: dataDir }, ['admin:create', ...named])).toMatchObject({
        code: 1,
        output: expect.stringContaining('This is a demo'),
      })
    })
  })

  test('demo:reset makes a demo as new', async () => {
    await inDataFolder(async (dataDir) => {
      const product = await startProduct({ DATA_DIR: dataDir })
      const [before] = await askAsOwner(dataDir, seeded)
      await askAsOwner(dataDir, probe)
      await product.stop()
      expect(await runProduct({ DATA_DIR: dataDir }, ['demo:reset'])).toMatchObject({ code: 0 })
      const again = await startProduct({ DATA_DIR: dataDir })
      expect(await askAsOwner(dataDir, seeded)).toEqual([before])
      await again.stop()
      expect(await runProduct({ DATA_DIR: dataDir, DEMO: '0', SMTP_URL: 'smtp://x' })).toMatchObject({
        code: 1,
        output: expect.stringContaining('holds a demo'),
      })
    })
  })
})

test.describe('it refuses to start, and says why in one line', () => {
  for (const [what, env, why] of [
    ['a wrong PORT', { PORT: 'http' }, /^oldpond: PORT is not a whole number from 1 to 65535$/m],
    ['a wrong LOG_LEVEL', { LOG_LEVEL: 'loud' }, /^oldpond: LOG_LEVEL is no level of pino$/m],
    ['a wrong DATABASE_URL', { DATABASE_URL: 'mysql://x/y' }, /^oldpond: DATABASE_URL is not an address/m],
    [
      'a server that does not answer',
      { DATABASE_URL: 'postgres://x@127.0.0.1:9/x', DEMO: '1' },
      /^oldpond: The database at DATABASE_URL does not answer \(ECONNREFUSED\)/m,
    ],
    [
      'no mail outside a demo',
      { DATABASE_URL: 'postgres://x@127.0.0.1:9/x' },
      /^oldpond: SMTP_URL is needed outside demo mode/m,
    ],
    ['other machines without ORIGIN', { HOST: '0.0.0.0' }, /^oldpond: ORIGIN is needed/m],
  ] as const) {
    test(what, async () => {
      const { code, output } = await runProduct({ ...env })
      expect(code).toBe(1)
      expect(output).toMatch(why)
      expect(output).not.toMatch(/\n\s+at /)
    })
  }

  test('a real instance without mail, on the embedded database; a demo may still be made there', async () => {
    await inEmptyFolder(async (dataDir) => {
      const { code, output } = await runProduct({ DATA_DIR: dataDir, DEMO: '0' })
      expect(code).toBe(1)
      expect(output).toContain('SMTP_URL is needed outside demo mode')
      expect(await findPostmaster(join(dataDir, 'postgres'))).toBeUndefined()
      const demo = await startProduct({ DATA_DIR: dataDir })
      await expect.poll(() => demo.output()).toContain('This is a demo')
      await demo.stop()
    })
  })

  test('a PORT that is taken', async () => {
    const database = await anEmptyDatabase()
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    const { code, output } = await runProduct({ DATABASE_URL: database.url, DEMO: '1', PORT: String(port) })
    expect(code).toBe(1)
    expect(output).toContain(`PORT ${port} on 127.0.0.1 is taken`)
    other.close()
    await database.drop()
  })

  test('a superuser or the owner as the app', async () => {
    const database = await anEmptyDatabase()
    for (const [url, why] of [
      [database.adminUrl, 'is a superuser'],
      [database.url, 'owns the table'],
    ] as const) {
      const { code, output } = await runProduct({ DATABASE_URL: database.url, APP_DATABASE_URL: url, DEMO: '1' })
      expect(code).toBe(1)
      expect(output).toContain(`Oldpond refuses to serve as`)
      expect(output).toContain(why)
    }
    await database.drop()
  })

  test('a command that there is not', async () => {
    expect(await runProduct({}, ['frobnicate'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('no command frobnicate'),
    })
  })
})

test('on a server: several processes share one database, and migrating at once harms nothing', async () => {
  const database = await anEmptyDatabase()
  const env = { DATABASE_URL: database.url, DEMO: '1' }
  const products = await Promise.all([startProduct(env), startProduct(env)])
  for (const product of products) expect((await page(product)).status).toBe(200)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  expect((await client.query('select count(*)::int as n from instance')).rows).toEqual([{ n: 1 }])
  await client.end()
  for (const product of products) expect(await product.stop()).toBe(0)
  await database.drop()
})
