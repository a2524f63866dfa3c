import { createServer, type RequestListener, type Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** How far a server is on its way down. */
export interface Stopping {
  isStopping: boolean
  /** New requests but the probes are refused; those in flight are finished. */
  isRefusing: boolean
}

export interface RunningServer {
  server: Server
  /** Finishes what is in flight, within `capMs`, and closes. */
  stop(options: { delayMs: number; capMs: number }): Promise<void>
}

/** A server that counts what is in flight, so that stopping it cuts nobody off. */
export function startHttpServer(
  listener: RequestListener,
  state: Stopping,
  address: { host: string; port: number },
): Promise<RunningServer> {
  let inFlight = 0
  const server = createServer(
    { keepAliveTimeout: 65_000, headersTimeout: 20_000, requestTimeout: 60_000 },
    (incoming, outgoing) => {
      const isProbe = incoming.url === '/readyz' || incoming.url === '/livez'
      if (!isProbe) {
        inFlight++
        outgoing.once('close', () => inFlight--)
      }
      listener(incoming, outgoing)
    },
  )

  async function stop({ delayMs, capMs }: { delayMs: number; capMs: number }) {
    state.isStopping = true
    // Load balancers ask /readyz from time to time; until they have, their requests are still served.
    await pause(delayMs)
    state.isRefusing = true
    for (const deadline = Date.now() + capMs; inFlight > 0 && Date.now() < deadline; await pause(20));
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      setTimeout(() => server.closeAllConnections(), 200).unref()
    })
  }

  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(address.port, address.host, () => {
      server.removeListener('error', reject)
      resolve({ server, stop })
    })
  })
}
