import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as Y from 'yjs'

/** What a network and a server can do to one request. */
export type Fault =
  | 'drop-request' // the connection breaks before anything is stored
  | 'drop-reply' // stored, but the answer is lost
  | { status: number } // refused with this status, nothing stored
  | 'portal' // a café's sign-in page answers 200 with HTML

/** A small real HTTP server that speaks the sync protocol and keeps updates as the product's server does: appended, idempotent by id. */
export async function aSyncServer() {
  const updates = new Map<string, { id: string; data: Uint8Array }[]>()
  const posts: { entry: string; id: string; bytes: number; device: string }[] = []
  let faults: Fault[] = []
  let always: Fault | undefined
  let pause = 0
  let held: Promise<void> | undefined
  let looks = 0
  /** The entries that there are; undefined: whatever is asked for. */
  let known: Set<string> | undefined
  const begun: string[] = []
  let inFlight = 0
  let mostInFlight = 0

  const stateOf = (entry: string) => {
    const doc = new Y.Doc()
    doc.transact(() => updates.get(entry)?.forEach(({ data }) => Y.applyUpdate(doc, data)))
    return doc
  }

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const entry = /^\/entries\/([^/]+)\/sync$/.exec(request.url ?? '')?.[1] ?? ''
    const body: Buffer[] = []
    for await (const chunk of request) body.push(chunk as Buffer)
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    await held
    const fault = faults.shift() ?? always
    if (fault === 'drop-request') return request.socket.destroy()
    if (fault === 'portal')
      return response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in to Wi-Fi</p>')
    if (typeof fault === 'object')
      return response.writeHead(fault.status, { 'content-type': 'application/json' }).end('{}')
    if (request.url?.endsWith('/begun')) {
      const id = new URLSearchParams(Buffer.concat(body).toString()).get('id')!
      begun.push(id)
      known?.add(id)
      if (fault === 'drop-reply') return request.socket.destroy()
      response.writeHead(200, { 'content-type': 'application/json' })
      return response.end(JSON.stringify({ saved: new Date().toISOString() }))
    }
    if (known && !known.has(entry))
      return response.writeHead(404, { 'content-type': 'application/json' }).end('{"code":"not-found"}')
    const list = updates.get(entry) ?? []
    if (request.method === 'GET') {
      looks++
      const seq = String(list.length)
      if (request.headers['x-oldpond-seq'] === seq) return response.writeHead(304).end()
      const vector = request.headers['x-oldpond-vector'] as string | undefined
      const update = Y.encodeStateAsUpdate(stateOf(entry), vector ? Buffer.from(vector, 'base64url') : undefined)
      return response
        .writeHead(200, { 'content-type': 'application/octet-stream', 'x-oldpond-seq': seq, 'x-oldpond-schema': '1' })
        .end(update)
    }
    inFlight++
    mostInFlight = Math.max(mostInFlight, inFlight)
    const data = new Uint8Array(Buffer.concat(body))
    const id = String(request.headers['x-oldpond-update'])
    posts.push({ entry, id, bytes: data.byteLength, device: String(request.headers['x-oldpond-device']) })
    await new Promise((resolve) => setImmediate(resolve))
    inFlight--
    if (data.byteLength > 262_144) return response.writeHead(413).end()
    if (!list.some((known) => known.id === id)) list.push({ id, data })
    updates.set(entry, list)
    if (fault === 'drop-reply') return request.socket.destroy()
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ saved: new Date().toISOString(), seq: list.length }))
  }

  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}`,
    posts,
    /** What was asked to be made, as it was asked. */
    begun,
    /** From now on there are no other entries than these and those that are begun. */
    hasOnly(...entries: string[]) {
      known = new Set(entries)
    },
    /** How often a state was asked for. */
    get looks() {
      return looks
    },
    get mostInFlight() {
      return mostInFlight
    },
    /** The next requests meet these, one each. */
    next(...coming: Fault[]) {
      faults = coming
    },
    /** Every request waits so many milliseconds. */
    delay(milliseconds: number) {
      pause = milliseconds
    },
    /** No request is answered until what this returns is called: a network that is there and says nothing. */
    hold(): () => void {
      let release = () => {}
      held = new Promise((resolve) => (release = resolve))
      return () => {
        held = undefined
        release()
      }
    },
    /** Every request meets this until it is lifted. */
    always(fault: Fault | undefined) {
      always = fault
    },
    stateOf,
    put(entry: string, data: Uint8Array) {
      updates.set(entry, [...(updates.get(entry) ?? []), { id: `other-${Math.random()}`, data }])
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
export type SyncServer = Awaited<ReturnType<typeof aSyncServer>>
