import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'

export type ServeFile = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** Serves the client build with its precompressed copies. Hashed names never change their content; the others are asked for again. */
export function createStaticFiles(folder: string): ServeFile {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: [],
    setHeaders: (response, pathname) => {
      response.setHeader(
        'Cache-Control',
        pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  return (request, response, next) => {
    // A file that was there at the start and is gone (a new build in its place) would end the process.
    response.once('pipe', (file) => file.once('error', () => response.destroy()))
    serve(request, response, next)
  }
}

/** Only a path whose last segment has a suffix can be a file; single fetch's `.data` is none. */
export function mayBeFile(pathname: string): boolean {
  const last = pathname.slice(pathname.lastIndexOf('/') + 1)
  return last.includes('.') && !last.endsWith('.data') && !last.endsWith('.br') && !last.endsWith('.gz')
}
