import { once } from 'node:events'
import { request as ask, type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import { connect } from 'node:net'
import { expect, test, useProduct } from '../support/journey'

const { product } = useProduct({ LOG_LEVEL: 'info', TRUST_PROXY: '1' })

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** One request over Node's http, which lets us say anything: any Host, any Origin, any path. */
async function send(path: string, options: RequestOptions = {}, body?: string | Buffer): Promise<Answer> {
  const { hostname, port } = new URL(product().origin)
  const sending = ask({ hostname, port, path, ...options })
  sending.end(body)
  const [answer] = await once(sending, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk)
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks).toString() }
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const fromOurs = () => ({ origin: product().origin, 'sec-fetch-site': 'same-origin' })

test.describe('what another site sends is refused before anything runs', () => {
  const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', cookie: 'session=x', ...form }
  const entry = '/entries/0b8e3f6a-1111-4222-8333-444455556666/sync'
  for (const [what, path] of [
    ['a page', '/sign-in'],
    ['single fetch', '/sign-in.data'],
    ['one route’s data', '/sign-in?_data=routes%2Fsign-in'],
    ['a resource route', entry],
    ['no route at all', '/nowhere'],
    ['a report of the policy', '/csp-reports'],
  ] as const) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      test(`${method} to ${what}`, async () => {
        const answer = await send(path, { method, headers: elsewhere }, 'email=ada@example.org')
        expect(answer.status).toBe(403)
        expect(JSON.parse(answer.body)).toMatchObject({ code: 'cross-site' })
      })
    }
  }

  test('a person is told so in a page of ours', async () => {
    const answer = await send('/sign-out', { method: 'POST', headers: { ...elsewhere, accept: 'text/html' } })
    expect(answer.status).toBe(403)
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(answer.body).toContain('Nothing was changed')
    expect(answer.body).toContain('This is a demo')
  })

  test('a cookie alone proves no page of ours', async () => {
    const answer = await send('/sign-out', { method: 'POST', headers: { cookie: 'session=x', ...form } })
    expect(answer.status).toBe(403)
  })

  test('our own pages are heard', async () => {
    const answer = await send('/sign-out', { method: 'POST', headers: { ...fromOurs(), ...form } })
    expect(answer.status).toBeLessThan(400)
  })

  test('a real browser’s form on another site is refused', async ({ visitor }) => {
    const page = await visitor()
    await page.route('http://evil.example/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${product().origin}/sign-out"><button>Win</button></form>`,
      }),
    )
    await page.goto('http://evil.example/')
    const answer = page.waitForResponse((response) => response.url().endsWith('/sign-out'))
    await page.getByRole('button', { name: 'Win' }).click()
    expect((await answer).status()).toBe(403)
    await expect(page.getByRole('heading', { name: 'That came from another site' })).toBeVisible()
  })
})

test.describe('the Host header', () => {
  test('of another site changes no link: ours stand', async () => {
    const answer = await send('/logs', { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } })
    expect(JSON.stringify(answer)).not.toContain('evil.example')
    const refused = await send('/sign-out', {
      method: 'POST',
      headers: { host: 'evil.example', origin: 'http://evil.example', accept: 'text/html' },
    })
    expect(refused.status).toBe(403)
    expect(refused.body).toContain(product().origin)
  })

  test('another name of this machine leads to ORIGIN, where forms are heard', async () => {
    const { port } = new URL(product().origin)
    const answer = await send('/verify?number=1', { headers: { host: `localhost:${port}` } })
    expect(answer.status).toBe(307)
    expect(answer.headers.location).toBe(`${product().origin}/verify?number=1`)
  })
})

test.describe('headers', () => {
  test('every answer carries them, and a personal page is stored nowhere', async () => {
    for (const path of ['/sign-in', '/nowhere', '/livez', '/%E0%A4%A', '/mark.svg']) {
      const { headers } = await send(path)
      expect(headers['x-content-type-options'], path).toBe('nosniff')
      expect(headers['referrer-policy'], path).toBe('same-origin')
      expect(headers['cross-origin-resource-policy'], path).toBe('same-origin')
      expect(headers['x-request-id'], path).toMatch(/^[0-9a-f-]{36}$/)
      expect(headers['x-powered-by'], path).toBeUndefined()
    }
    const page = await send('/sign-in')
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(page.headers['permissions-policy']).toContain('camera=()')
    expect(page.headers['strict-transport-security']).toBeUndefined()
  })

  test('a page hydrates under its policy, whose nonce is new each time', async ({ visitor }) => {
    const page = await visitor()
    const policy = (await page.goto('/nowhere'))!.headers()['content-security-policy']!
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic'/)
    // Hydrated: Remix's router has taken over.
    await expect.poll(() => page.evaluate(() => '__remixRouter' in window)).toBe(true)
    expect((await send('/nowhere')).headers['content-security-policy']).not.toBe(policy)
  })

  test('HEAD answers like GET, without the body', async () => {
    const [get, head] = [await send('/sign-in'), await send('/sign-in', { method: 'HEAD' })]
    expect(head.status).toBe(get.status)
    expect(head.headers['content-type']).toBe(get.headers['content-type'])
    expect(head.body).toBe('')
  })
})

test.describe('files', () => {
  test('hashed ones are kept for good and come compressed as they were built', async () => {
    const { body } = await send('/sign-in')
    const script = /\/assets\/[\w.-]+\.js/.exec(body)![0]
    for (const encoding of ['br', 'gzip']) {
      const { headers, status } = await send(script, { headers: { 'accept-encoding': encoding } })
      expect(status).toBe(200)
      expect(headers['content-encoding']).toBe(encoding)
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(headers.vary).toBe('Accept-Encoding')
    }
    expect((await send(script)).headers['content-encoding']).toBeUndefined()
  })

  test('the others are asked for again', async () => {
    const first = await send('/mark.svg')
    expect(first.headers['cache-control']).toBe('no-cache')
    expect((await send('/mark.svg', { headers: { 'if-none-match': first.headers.etag! } })).status).toBe(304)
  })

  test('nothing outside the folder, and no missing file, is served', async () => {
    for (const path of [
      '/../package.json',
      '/assets/../../package.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/nothing.js',
    ]) {
      const { status, body } = await send(path)
      expect(status, path).toBeGreaterThanOrEqual(400)
      expect(body, path).not.toContain('"dependencies"')
    }
  })
})

test.describe('bad requests', () => {
  for (const path of ['/%', '/logs/%E0%A4%A', '/verify/%00', '/verify?number=%00'])
    test(`${path} is answered with 400`, async () => {
      const answer = await send(path, { headers: { accept: 'text/html' } })
      expect(answer.status).toBe(400)
      expect(answer.body).toContain('Oldpond')
    })

  test('one route’s data alone is not to be had', async () => {
    expect((await send('/sign-in?_data=routes%2Fsign-in')).status).toBe(400)
  })

  test('a form of 5 MB is refused in plain words, announced or not', async () => {
    const body = Buffer.alloc(5_000_000, 'a')
    for (const more of [{ 'content-length': String(body.length) }, { 'transfer-encoding': 'chunked' }]) {
      const headers = { ...fromOurs(), ...form, ...more, accept: 'text/html' }
      const answer = await send('/sign-in', { method: 'POST', headers }, body)
      expect(answer.status).toBe(413)
      expect(answer.body).toContain('larger than 1 MB')
    }
    expect((await send('/readyz')).status).toBe(200)
  })

  test('methods that no page knows', async () => {
    for (const method of ['TRACE', 'PROPFIND']) expect((await send('/', { method })).status).toBe(400)
  })

  test('a body that ends half way harms nothing', async () => {
    const { hostname, port } = new URL(product().origin)
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    const head = `POST /sign-in HTTP/1.1\r\nHost: x\r\nOrigin: ${product().origin}\r\nContent-Length: 100\r\n\r\nemail=`
    await new Promise((sent) => socket.write(head, sent))
    socket.destroy()
    expect((await send('/readyz')).status).toBe(200)
  })
})

test.describe('the log', () => {
  const lines = () =>
    product()
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)

  test('finds a request by the id that its answer carried', async () => {
    const { headers } = await send('/sign-in')
    await expect
      .poll(() => lines().find((line) => line.requestId === headers['x-request-id']))
      .toMatchObject({ method: 'GET', path: '/sign-in', status: 200 })
  })

  test('takes over the id of a proxy of ours, if it is well-formed', async () => {
    expect((await send('/livez', { headers: { 'x-request-id': 'proxy-1234' } })).headers['x-request-id']).toBe(
      'proxy-1234',
    )
    expect((await send('/livez', { headers: { 'x-request-id': 'x"}' } })).headers['x-request-id']).toMatch(
      /^[0-9a-f-]{36}$/,
    )
  })

  test('holds no guess, no token, no query and no address', async () => {
    await send('/verify/my-secret-guess')
    const { headers } = await send('/sign-in/link?token=sesame', { headers: { 'x-forwarded-for': '203.0.113.9' } })
    await expect.poll(() => lines().some((line) => line.requestId === headers['x-request-id'])).toBe(true)
    for (const secret of ['my-secret-guess', 'sesame', '203.0.113.9']) expect(product().output()).not.toContain(secret)
  })

  test('hears what a policy kept a page from, without its address', async () => {
    const report = {
      'csp-report': { 'effective-directive': 'script-src-elem', 'blocked-uri': 'https://evil.example/x?secret=1' },
    }
    const answer = await send('/csp-reports', { method: 'POST', headers: fromOurs() }, JSON.stringify(report))
    expect(answer.status).toBe(204)
    await expect
      .poll(() => lines().find((line) => line.blocked))
      .toMatchObject({ directive: 'script-src-elem', blocked: 'https://evil.example' })
    for (const body of ['{', 'null', '[]', '{"csp-report":1}'])
      expect((await send('/csp-reports', { method: 'POST', headers: fromOurs() }, body)).status).toBe(204)
  })
})
