import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { bytesOf, KeepAlive } from '~/bench/keep-alive.server'

export interface Update {
  id: string
  data: Uint8Array
}

/** What came of one request: `unreachable` is whatever a real device would try again. */
export type Outcome = 'saved' | 'unreachable'

/** Milliseconds after which a silent product counts as unreachable, as for real devices. */
const patience = 20_000

/** One browser of a trainee that writes into one entry, with its own copy of the document, through the product's own endpoint. */
export class Device {
  private doc = new Y.Doc()
  private id = randomUUID()
  private connection: KeepAlive | undefined

  constructor(
    private readonly port: number,
    readonly entryId: string,
    private readonly cookie: string,
  ) {}

  /** Begins anew with what the product has, as another device would: what was not acknowledged is gone from this one. False: it is unreachable. */
  async reload(): Promise<boolean> {
    const state = await this.fetchState()
    if (!state) return false
    this.doc = new Y.Doc()
    this.id = randomUUID()
    Y.applyUpdate(this.doc, state)
    return true
  }

  /** The entry's whole state, or undefined while the product is unreachable. */
  async fetchState(): Promise<Uint8Array | undefined> {
    const answer = await this.ask({ path: this.path })
    if (!answer || answer.status >= 500) return undefined
    if (answer.status !== 200) throw new Error(`${this.path} answered ${answer.status}: ${answer.body.toString()}`)
    return answer.body
  }

  /** Types a word of its own at the end. */
  type(token: string): Update {
    const before = Y.encodeStateVector(this.doc)
    this.doc.transact(() => {
      const paragraph = this.doc.getXmlFragment('default').get(0) as Y.XmlElement
      const text = paragraph.get(paragraph.length - 1) as Y.XmlText
      text.insert(text.length, `${token} `)
    })
    return { id: randomUUID(), data: Y.encodeStateAsUpdate(this.doc, before) }
  }

  async post(update: Update): Promise<Outcome> {
    const answer = await this.send(update)
    if (!answer || answer.status >= 500) return 'unreachable'
    const { saved } = (answer.status === 200 ? JSON.parse(answer.body.toString()) : {}) as { saved?: string }
    if (!saved) throw new Error(`A save was answered ${answer.status}: ${answer.body.toString('utf8', 0, 300)}`)
    return 'saved'
  }

  /** The answer to an update, whatever it is; undefined: none came. */
  send({ id, data }: Update) {
    return this.ask({
      method: 'POST',
      path: this.path,
      body: data,
      headers: {
        'Content-Type': 'application/octet-stream',
        'X-Oldpond-Schema': '1',
        'X-Oldpond-Device': this.id,
        'X-Oldpond-Update': id,
      },
    })
  }

  close() {
    this.connection?.close()
    this.connection = undefined
  }

  private get path() {
    return `/entries/${this.entryId}/sync`
  }

  private async ask(asked: Parameters<typeof bytesOf>[1]) {
    const origin = `http://127.0.0.1:${this.port}`
    const bytes = bytesOf(origin, { ...asked, headers: { Cookie: this.cookie, ...asked.headers } })
    let timer: NodeJS.Timeout | undefined
    try {
      this.connection ??= await KeepAlive.open(this.port)
      const { connection } = this
      timer = setTimeout(() => connection.close(), patience)
      const answer = await connection.ask(bytes)
      if (/^connection: *close/im.test(answer.headers)) this.close()
      return answer
    } catch {
      this.close()
      return undefined
    } finally {
      clearTimeout(timer)
    }
  }
}
