import { connect, createServer, type Socket } from 'node:net'

/** When a COMMIT is on its way: cut before the database has it, or after it has answered and before the product hears. */
export type Cut = 'request' | 'reply'

/** A TCP relay between the product and its database that can cut a connection in the middle of a COMMIT. */
export interface CuttingProxy {
  /** The database's address through the relay. */
  url: string
  /** Cuts the next COMMIT of a writing transaction; resolves when it is cut. */
  cutNext: (cut: Cut) => Promise<void>
  close: () => void
}

const commit = Buffer.from('commit\0')
/** How a transaction in which somebody writes begins (db/client.server.ts); one that only reads says so. */
const beginning = Buffer.from("begin; select set_config('app.person'")

export async function startCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl)
  const wanted: { cut: Cut; done: () => void }[] = []
  const sockets = new Set<Socket>()

  const server = createServer((client) => {
    const database = connect(Number(target.port || 5432), target.hostname)
    for (const socket of [client, database]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        database.destroy()
      })
    }
    let isWriting = false
    let isSwallowing: (() => void) | undefined
    client.on('data', (chunk) => {
      if (chunk.includes(beginning)) isWriting = true
      if (isWriting && chunk.includes(commit)) {
        isWriting = false
        const next = wanted.shift()
        if (next?.cut === 'request') {
          client.destroy()
          return next.done()
        }
        isSwallowing = next?.done
      }
      database.write(chunk)
    })
    database.on('data', (chunk) => {
      if (!isSwallowing) return client.write(chunk)
      // The database has answered, hence committed; the product never hears of it.
      client.destroy()
      isSwallowing()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as { port: number }).port)
  return {
    url: url.href,
    cutNext: (cut) => new Promise((done) => wanted.push({ cut, done })),
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
