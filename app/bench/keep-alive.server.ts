import { connect, type Socket } from 'node:net'

export interface Answer {
  status: number
  headers: string
  body: Buffer
  /** Milliseconds from sending to the first byte of the answer. */
  firstByteMs: number
  /** Milliseconds from sending to the last byte of the answer. */
  lastByteMs: number
}

/**
 * One HTTP/1.1 connection that is kept open, one request at a time. Thinner than Node's client, so that on a machine
 * that it shares with the server it takes little of what it measures. Understands answers with a Content-Length only.
 */
export class KeepAlive {
  private waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined
  private sentAt = 0
  private firstByteAt = 0
  private chunks: Buffer[] = []
  private received = 0
  private head: { status: number; headers: string; start: number; length: number } | undefined

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.take(chunk))
    socket.on('error', (error) => this.fail(error))
    socket.on('close', () => this.fail(new Error('The connection was closed')))
  }

  static open(port: number): Promise<KeepAlive> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new KeepAlive(socket))).once('error', reject)
    })
  }

  /** Sends what `bytesOf` made. Rejects when the connection breaks before the whole answer is there. */
  ask(bytes: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.socket.destroyed) return reject(new Error('The connection is closed'))
      if (this.waiting) return reject(new Error('An answer is still awaited'))
      this.waiting = { resolve, reject }
      this.chunks = []
      this.received = this.firstByteAt = 0
      this.head = undefined
      this.sentAt = performance.now()
      this.socket.write(bytes)
    })
  }

  close() {
    this.socket.destroy()
  }

  private take(chunk: Buffer) {
    if (!this.waiting) return
    if (this.firstByteAt === 0) this.firstByteAt = performance.now()
    this.chunks.push(chunk)
    this.received += chunk.length
    this.head ??= this.readHead()
    if (!this.head || this.received < this.head.start + this.head.length) return
    const now = performance.now()
    const { status, headers, start, length } = this.head
    const { resolve } = this.waiting
    this.waiting = undefined
    resolve({
      status,
      headers,
      body: this.whole().subarray(start, start + length),
      firstByteMs: this.firstByteAt - this.sentAt,
      lastByteMs: now - this.sentAt,
    })
  }

  private readHead() {
    const end = this.whole().indexOf('\r\n\r\n')
    if (end < 0) return undefined
    const headers = this.whole().toString('latin1', 0, end)
    const status = Number(headers.slice(9, 12))
    const length = /^content-length: *(\d+)/im.exec(headers)?.[1]
    if (length === undefined && status !== 204 && status !== 304) {
      this.fail(new Error(`An answer without a Content-Length:\n${headers}`))
      return undefined
    }
    return { status, headers, start: end + 4, length: Number(length ?? 0) }
  }

  private whole(): Buffer {
    if (this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks)]
    return this.chunks[0]!
  }

  private fail(error: Error) {
    const { waiting } = this
    this.waiting = undefined
    this.socket.destroy()
    waiting?.reject(error)
  }
}

export interface Asked {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: Uint8Array
}

/** A request as it goes over the wire, with the headers that a browser sends when someone follows a link. */
export function bytesOf(origin: string, { method = 'GET', path, headers = {}, body }: Asked): Buffer {
  const isPage = method === 'GET'
  const all: Record<string, string> = {
    Host: new URL(origin).host,
    'User-Agent': 'Mozilla/5.0 (X11; Linux x64) oldpond-bench',
    Accept: isPage ? 'text/html,application/xhtml+xml,*/*;q=0.8' : '*/*',
    'Accept-Encoding': 'gzip, deflate, br',
    'Accept-Language': 'en-GB,en;q=0.9',
    'Sec-Fetch-Site': 'same-origin',
    'Sec-Fetch-Mode': isPage ? 'navigate' : 'cors',
    'Sec-Fetch-Dest': isPage ? 'document' : 'empty',
    ...(!isPage && { Origin: origin }),
    ...(body && { 'Content-Length': String(body.length) }),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1')
  return body ? Buffer.concat([head, body]) : head
}
