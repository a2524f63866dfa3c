import { Agent, createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** What happens to a request on its way, and to its answer. Nothing said: it goes through. */
export interface Fate {
  /** Milliseconds that it takes longer to arrive. */
  delay?: number
  /** It arrives once more, so many milliseconds after the first time. */
  again?: number
  /** Its sender is told at once that nobody is there, and it arrives all the same, so many milliseconds later. */
  late?: number
  /** Milliseconds that the answer takes longer. */
  slowAnswer?: number
  losesAnswer?: boolean
  /** It never arrives: somebody on the way answers with this status. */
  status?: number
}

export interface Passing {
  method: string
  path: string
  body: Buffer
}

/** An HTTP proxy in front of the product: a network with a will of its own, and a witness of what the product promised. */
export interface HttpProxy {
  origin: string
  port: number
  /** What happens to the requests that come from now on. */
  weather: (passing: Passing) => Fate | undefined
  /** Updates of an entry that are on their way now. */
  onSending: (entryId: string) => void
  /** The product answered 200 to an update of this entry. */
  onSaved: (entryId: string, update: Buffer) => void
  close: () => void
}

export async function startHttpProxy(target: { port: number }): Promise<HttpProxy> {
  const agent = new Agent({ keepAlive: true })
  const server = createServer((from, to) => {
    pass(from, to).catch(() => to.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const proxy: HttpProxy = {
    port,
    origin: `http://127.0.0.1:${port}`,
    weather: () => undefined,
    onSending: () => {},
    onSaved: () => {},
    close: () => {
      server.closeAllConnections()
      server.close()
      agent.destroy()
    },
  }

  async function pass(from: IncomingMessage, to: ServerResponse) {
    const chunks: Buffer[] = []
    for await (const chunk of from) chunks.push(chunk as Buffer)
    const passing = { method: from.method!, path: from.url!, body: Buffer.concat(chunks) }
    const entryId = passing.method === 'POST' ? /^\/entries\/([^/]+)\/sync$/.exec(passing.path)?.[1] : undefined
    if (entryId) proxy.onSending(entryId)
    const fate = proxy.weather(passing) ?? {}
    if (fate.status) return to.writeHead(fate.status, { 'content-type': 'text/plain' }).end()
    if (fate.late !== undefined) {
      to.writeHead(502).end()
      await pause(fate.late)
      await deliver(from, passing).then(({ body }) => body, ignore)
      return
    }
    if (fate.delay) await pause(fate.delay)
    if (fate.again !== undefined) void pause(fate.again).then(() => deliver(from, passing).catch(ignore))
    const { answer, body } = await deliver(from, passing)
    if (entryId && answer.statusCode === 200) proxy.onSaved(entryId, passing.body)
    if (fate.slowAnswer) await pause(fate.slowAnswer)
    if (fate.losesAnswer) return to.destroy()
    to.writeHead(answer.statusCode!, answer.statusMessage, answer.rawHeaders).end(body)
  }

  /** Sends it to the product. Rejects when there is none. */
  function deliver(from: IncomingMessage, { method, path, body }: Passing) {
    return new Promise<{ answer: IncomingMessage; body: Buffer }>((resolve, reject) => {
      const headers = { ...from.headers, ...(body.length > 0 && { 'content-length': String(body.length) }) }
      const sent = ask({ host: '127.0.0.1', port: target.port, method, path, headers, agent }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => resolve({ answer, body: Buffer.concat(chunks) }))
        answer.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }
  return proxy
}

const ignore = () => {}
