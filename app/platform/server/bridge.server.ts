import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip, gzipSync } from 'node:zlib'

const compress = promisify(gzip)
const texts = new WeakMap<Response, string>()

/** A response whose text is known as a whole, so that it leaves in one piece; only this bridge may read it. */
export function textResponse(text: string, init: ResponseInit): Response {
  const response = new Response(null, init)
  texts.set(response, text)
  return response
}

/** Node's request as the web's. It names our own host whatever its Host header said. */
export function toRequest(incoming: IncomingMessage, url: URL, body: Buffer | undefined): Request {
  const headers = new Headers()
  const raw = incoming.rawHeaders
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!
    if (!untrusted.has(name.toLowerCase())) headers.append(name, raw[i + 1]!)
  }
  headers.set('host', url.host)
  // No abort signal: answers take milliseconds, and what was begun for someone who left is finished.
  return new Request(url, { method: incoming.method, headers, body: body as BodyInit | undefined })
}

const untrusted = new Set([
  'host',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-for',
  'forwarded',
  'connection',
])

/** Reads a body of at most `limit` bytes; undefined when it is larger. The rest is let run out, so that the sender gets to read why. */
export function readBody(incoming: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = Number(incoming.headers['content-length'] ?? 0)
    if (size > limit) {
      incoming.resume()
      return resolve(undefined)
    }
    size = 0
    incoming
      .on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= limit) return chunks.push(chunk)
        chunks.length = 0
        resolve(undefined)
      })
      .on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)))
      .on('error', reject)
      .on('close', () => reject(new Error('The request ended before its body did')))
  })
}

/** Sends a response with `extra` headers, which give way to the response's own. */
export async function sendResponse(
  outgoing: ServerResponse,
  response: Response,
  extra: OutgoingHttpHeaders,
  acceptsGzip: boolean,
) {
  const headers: OutgoingHttpHeaders = { ...extra }
  const names = new Map(Object.keys(extra).map((name) => [name.toLowerCase(), name]))
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') headers[names.get(name) ?? name] = value
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies

  const text = texts.get(response)
  if (text === undefined && response.body !== null && isLarge(response)) {
    outgoing.writeHead(response.status, headers)
    return pipe(response.body, outgoing)
  }
  let body = text ?? (response.body === null ? '' : Buffer.from(await response.arrayBuffer()))
  // Small pages are left to a proxy: compressing them would cost more than all else (docs/decisions).
  if (acceptsGzip && body.length > 32_768 && isText(response) && !response.headers.has('content-encoding')) {
    // A page takes less time than handing it to another thread does.
    body = body.length < 200_000 ? gzipSync(body, { level: 3 }) : await compress(body, { level: 3 })
    headers['content-encoding'] = 'gzip'
    headers['vary'] = 'Accept-Encoding'
    delete headers['content-length']
  }
  const mayHaveBody = response.status >= 200 && response.status !== 204 && response.status !== 304
  if (mayHaveBody && outgoing.req.method !== 'HEAD') headers['Content-Length'] = Buffer.byteLength(body)
  outgoing.writeHead(response.status, headers)
  outgoing.end(body)
}

const isLarge = (response: Response) =>
  Number(response.headers.get('content-length')) > 1_048_576 ||
  response.headers.get('content-type') === 'text/event-stream'

const isText = (response: Response) =>
  /^(text\/|application\/(json|ld\+json)|image\/svg)/.test(response.headers.get('content-type') ?? '')

async function pipe(body: ReadableStream<Uint8Array>, outgoing: ServerResponse) {
  const reader = body.getReader()
  outgoing.once('close', () => void reader.cancel().catch(() => {}))
  for (;;) {
    const { done, value } = await reader.read()
    if (done || outgoing.destroyed) break
    if (!outgoing.write(value)) await new Promise((resume) => outgoing.once('drain', resume).once('close', resume))
  }
  outgoing.end()
}
