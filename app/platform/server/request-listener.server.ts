import { randomUUID } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { readBody, sendResponse, toRequest } from './bridge.server'
import { clientAddress } from './client-address'
import { isCrossSite } from './cross-site'
import { logCspReport } from './csp-reports.server'
import { commonHeaders, pageHeaders } from './headers'
import { loggablePath } from './loggable-path'
import { plainAnswer, type PlainAnswer } from './plain-page.server'
import { newNonce } from './nonce.server'
import { mayBeFile, type ServeFile } from './static-files.server'

/** What is known of one request before any page is asked. */
export interface Visit {
  requestId: string
  nonce: string
  clientAddress: string
}

export interface ListenerOptions {
  /** Our public address; ORIGIN, never the Host header. */
  origin: string
  /** True when ORIGIN was left unset: a visit by another name of this machine is led to it. */
  isOriginAssumed: boolean
  /** Vite answers for what it serves, and its pages go without a policy that would keep it from reloading them. */
  isDevelopment: boolean
  /** A demo says so on every page, those that are made here too. */
  isDemo: boolean
  trustedProxies: number
  log: Logger
  routeWords: ReadonlySet<string>
  serveFile: ServeFile
  /** Answers /readyz: whether the database answers. */
  isReady: () => Promise<boolean>
  /** While true new requests but the probes are refused; see http-server. */
  isRefusing: () => boolean
  isStopping: () => boolean
  /** Bytes that a body may have on this path. */
  bodyLimit: (pathname: string) => number
  handle: (request: Request, visit: Visit) => Promise<Response>
}

const wellFormed = /^[A-Za-z0-9_-]{8,64}$/
const known = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** One request from its first line to its last byte. What doesn't need the product is answered here. */
export function createRequestListener(options: ListenerOptions): RequestListener {
  const isHttps = options.origin.startsWith('https:')
  const common = commonHeaders(isHttps)
  const circumstancesOf = ({ requestId }: Visit) => ({ origin: options.origin, isDemo: options.isDemo, requestId })
  const page = (nonce: string) => (options.isDevelopment ? {} : pageHeaders(nonce, isHttps))

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse, visit: Visit) {
    const { method = 'GET' } = incoming
    const headers: OutgoingHttpHeaders = { ...common, 'X-Request-Id': visit.requestId, 'Cache-Control': 'no-store' }
    if (options.isStopping()) headers['Connection'] = 'close'
    const isRead = method === 'GET' || method === 'HEAD'

    const plain = (kind: PlainAnswer, more: OutgoingHttpHeaders = {}, limit = 0) => {
      const circumstances = { ...circumstancesOf(visit), limit: inMegabytes(limit) }
      const wantsPage =
        incoming.headers['sec-fetch-dest'] === 'document' || (incoming.headers.accept ?? '').includes('text/html')
      const { status, type, body } = plainAnswer(kind, circumstances, wantsPage, visit.nonce)
      outgoing.writeHead(status, {
        ...headers,
        ...(type.startsWith('text/html') && page(visit.nonce)),
        'Content-Type': type,
        'Content-Length': Buffer.byteLength(body),
        ...more,
      })
      outgoing.end(method === 'HEAD' ? undefined : body)
    }

    const url = urlOf(incoming.url ?? '', options.origin)
    if (!url || !known.has(method)) return plain('bad_address')
    const { pathname } = url

    if (pathname === '/livez' || pathname === '/readyz') {
      const isWell = pathname === '/livez' || (!options.isStopping() && (await options.isReady()))
      outgoing.writeHead(isWell ? 200 : 503, { ...headers, 'Content-Type': 'text/plain' })
      return void outgoing.end(isWell ? 'ok\n' : 'not ready\n')
    }
    if (options.isRefusing()) return plain('stopping', { 'Retry-After': 5 })

    const { origin, cookie, host } = incoming.headers
    const fetchSite = incoming.headers['sec-fetch-site'] as string | undefined
    if (isCrossSite({ method, origin, fetchSite, hasCookie: cookie !== undefined }, options.origin)) {
      return plain('cross_site')
    }

    if (isRead) {
      const other = options.isOriginAssumed ? otherNameOfHere(host, options.origin) : false
      if (other) {
        outgoing.writeHead(307, { ...headers, Location: options.origin + pathname + url.search })
        return void outgoing.end()
      }
      if ((options.isDevelopment || mayBeFile(pathname)) && (await serveFile(incoming, outgoing, visit))) return
    }
    // Single fetch never asks this way, and it would run one route's loader or action alone.
    if (url.searchParams.has('_data')) return plain('bad_request')

    let body: Buffer | undefined
    if (!isRead) {
      const limit = pathname === '/csp-reports' ? 16_384 : options.bodyLimit(pathname)
      body = await readBody(incoming, limit)
      if (!body) return plain('too_large', {}, limit)
      if (pathname === '/csp-reports') {
        logCspReport(body)
        outgoing.writeHead(204, headers)
        return void outgoing.end()
      }
    }

    const response = await options.handle(toRequest(incoming, url, body), visit)
    const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
    await sendResponse(
      outgoing,
      response,
      isPage ? { ...headers, ...page(visit.nonce) } : headers,
      /\bgzip\b/.test(String(incoming.headers['accept-encoding'] ?? '')),
    )
  }

  function serveFile(incoming: IncomingMessage, outgoing: ServerResponse, visit: Visit): Promise<boolean> {
    return new Promise((resolve) => {
      for (const [name, value] of Object.entries(common)) outgoing.setHeader(name, value!)
      outgoing.setHeader('X-Request-Id', visit.requestId)
      outgoing.once('finish', () => resolve(true)).once('close', () => resolve(true))
      options.serveFile(incoming, outgoing, () => {
        for (const name of outgoing.getHeaderNames()) outgoing.removeHeader(name)
        resolve(false)
      })
    })
  }

  return (incoming, outgoing) => {
    const started = performance.now()
    const given = options.trustedProxies > 0 ? incoming.headers['x-request-id'] : undefined
    const visit: Visit = {
      requestId: typeof given === 'string' && wellFormed.test(given) ? given : randomUUID(),
      nonce: newNonce(),
      clientAddress: clientAddress(
        incoming.socket.remoteAddress,
        incoming.headers['x-forwarded-for'] as string | undefined,
        options.trustedProxies,
      ),
    }
    outgoing.once('close', () => {
      if (!options.log.isLevelEnabled('info')) return
      const path = loggablePath((incoming.url ?? '').split('?', 1)[0]!, options.routeWords)
      const ms = Math.round((performance.now() - started) * 10) / 10
      const { statusCode: status, writableFinished } = outgoing
      options.log.info(
        {
          requestId: visit.requestId,
          method: incoming.method,
          path,
          status,
          ms,
          ...(!writableFinished && { isCut: true }),
        },
        'request',
      )
    })
    answer(incoming, outgoing, visit).catch((error: unknown) => {
      if (incoming.destroyed && !incoming.complete) return void outgoing.destroy()
      options.log.error({ requestId: visit.requestId, error }, 'request failed')
      if (outgoing.headersSent) return void outgoing.destroy()
      const { status, type, body } = plainAnswer('broken', { ...circumstancesOf(visit), limit: '' }, true, visit.nonce)
      outgoing.writeHead(status, { ...common, ...page(visit.nonce), 'Content-Type': type, 'Cache-Control': 'no-store' })
      outgoing.end(body)
    })
  }
}

/** The address that was asked for, on our own host; undefined when it can't be decoded or holds a NUL, which PostgreSQL refuses. */
function urlOf(target: string, origin: string): URL | undefined {
  // Some proxies send the whole address (RFC 9112, 3.2.2).
  const path = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/]*/, '')
  if (!path.startsWith('/')) return undefined
  try {
    const url = new URL(origin + path)
    const holdsNul =
      path.includes('%') && (decodeURIComponent(url.pathname).includes('\0') || url.search.includes('%00'))
    return holdsNul ? undefined : url
  } catch {
    return undefined
  }
}

/** Whether the visitor came to this machine by a name that isn't ORIGIN's, such as localhost: its forms would be refused. */
function otherNameOfHere(host: string | undefined, origin: string): boolean {
  const ours = new URL(origin)
  return host !== ours.host && (host === `localhost:${ours.port}` || host === `[::1]:${ours.port}`)
}

const inMegabytes = (bytes: number) =>
  bytes >= 1_048_576 ? `${Math.round(bytes / 1_048_576)} MB` : `${Math.round(bytes / 1024)} kB`
