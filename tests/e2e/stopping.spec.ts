import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, test } from '@playwright/test'
import { aDemoDatabase, type Product, startProduct } from '../support/server'

const open = async (product: Product): Promise<Socket> => {
  const socket = connect(Number(new URL(product.origin).port), '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

/** Everything that comes until the server closes the connection. */
const readAll = async (socket: Socket): Promise<string> => {
  let text = ''
  for await (const chunk of socket) text += chunk
  return text
}

let database: Awaited<ReturnType<typeof aDemoDatabase>>
test.beforeAll(async () => {
  database = await aDemoDatabase()
})
test.afterAll(() => database.drop())

const env = (more: Record<string, string> = {}) => ({
  DATABASE_URL: database.url,
  DEMO: '1',
  LOG_LEVEL: 'info',
  ...more,
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal}: what is in flight is finished, /readyz says 503, others are asked to come again`, async () => {
    const product = await startProduct(env())
    const ended = once(product.process, 'exit')

    // In flight: a form of which the last byte is still to come.
    const inFlight = await open(product)
    const answer = readAll(inFlight)
    const body = 'email=ada%40example.org'
    const head = [
      'POST /sign-out HTTP/1.1',
      'Host: 127.0.0.1',
      `Origin: ${product.origin}`,
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${body.length}`,
    ]
    inFlight.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, -1)}`)
    // A request that came later has been answered, so the one before has been seen.
    expect((await fetch(`${product.origin}/livez`)).status).toBe(200)

    product.process.kill(signal)
    const ready = () => fetch(`${product.origin}/readyz`).then((response) => response.status)
    await expect.poll(ready).toBe(503)
    expect((await fetch(`${product.origin}/livez`)).status).toBe(200)
    const refused = await fetch(`${product.origin}/sign-in`)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('5')

    inFlight.write(body.slice(-1))
    expect(await answer).toMatch(/^HTTP\/1\.1 302 Found/)
    await ended
    expect(product.process.exitCode).toBe(0)
    expect(product.output()).toContain('"msg":"stopped"')
  })
}

test('STOP_DELAY: until load balancers have seen it, everyone is still served', async () => {
  const product = await startProduct(env({ STOP_DELAY: '2' }))
  const ended = once(product.process, 'exit')
  product.process.kill('SIGTERM')
  await expect.poll(() => fetch(`${product.origin}/readyz`).then((response) => response.status)).toBe(503)
  expect((await fetch(`${product.origin}/sign-in`)).status).toBe(200)
  await ended
  expect(product.process.exitCode).toBe(0)
})

test('Ctrl-C that comes twice, from the terminal and from npm, is one wish to stop', async () => {
  const product = await startProduct(env({ STOP_DELAY: '2' }))
  const ended = once(product.process, 'exit')
  product.process.kill('SIGINT')
  product.process.kill('SIGTERM')
  await ended
  expect(product.process.exitCode).toBe(0)
})

test('a second signal ends it at once', async () => {
  const product = await startProduct(env({ STOP_DELAY: '60' }))
  const ended = once(product.process, 'exit')
  product.process.kill('SIGTERM')
  await expect.poll(() => fetch(`${product.origin}/readyz`).then((response) => response.status)).toBe(503)
  // Within half a second of the first it counts as the same wish.
  const again = setInterval(() => product.process.kill('SIGTERM'), 100)
  await ended
  clearInterval(again)
  expect(product.process.exitCode).toBe(1)
})
